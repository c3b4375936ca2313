/** Makes sure there is a Chromium or Chrome: as root on Debian it installs one, elsewhere it says how to get one. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { findBrowser } from './browser.mjs'

const advice =
  'No Chromium or Chrome found: install one (Debian: sudo apt-get install chromium), or name one in APP_BROWSER.'

/** The path of a browser, or undefined after a line that says how to get one. */
export async function ensureBrowser() {
  const found = await findBrowser()
  if (found !== undefined) return found
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('No Chromium or Chrome found: installing the one of Debian.')
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  }
  const installed = await findBrowser()
  if (installed === undefined) console.error(advice)
  return installed
}

const run = (command, args) =>
  spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const path = await ensureBrowser()
    if (path === undefined) process.exitCode = 1
    else console.log(path)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
