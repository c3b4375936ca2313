/** `npm run browser`: the build for tests, driven in a real browser. Arguments go to Playwright. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './ensure-browser.mjs'

const sources = [
  'index.html',
  'locales',
  'modules',
  'package.json',
  'public',
  'scripts',
  'src',
  'tests/support/modules',
  'vite.config.ts',
]

const browser = await ensureBrowser()
if (browser === undefined) process.exit(1)
if (!isFresh('dist-test/sw.js')) {
  const env = { ...process.env, VITE_PSEUDO: '1' }
  if (!run([process.execPath, 'scripts/run.mjs', 'scripts/build.ts'], env)) process.exit(1)
}
const tested = run(
  [process.execPath, 'node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)],
  { ...process.env, APP_BROWSER: browser },
)
process.exitCode = tested ? 0 : 1

function run([command, ...args], env) {
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0
}

/** The worker is written last, so it is as old as the whole build. */
function isFresh(built) {
  if (!existsSync(built)) return false
  const { mtimeMs } = statSync(built)
  return sources.every((source) => newest(source) < mtimeMs)
}

function newest(path) {
  if (!existsSync(path)) return 0
  const about = statSync(path)
  if (!about.isDirectory()) return about.mtimeMs
  return Math.max(about.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
