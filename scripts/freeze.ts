/**
 * `npm run freeze -- <name> [folder of a build]`: makes a real browser keep a record as that build writes it (without a
 * folder the build for tests), and puts its storage files into tests/compat/profiles/<name>/. Once for every data version,
 * before the next one; never over an older one.
 */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { Device, events, restores, shownAnswers } from '../tests/browser/support/device.ts'
import { frozenAddress, frozenAnswers, frozenFlags } from '../tests/browser/support/frozen.ts'
import { ensureBrowser } from './ensure-browser.mjs'
import { serve } from './static.mjs'

export async function main([name, folder = 'dist-test']: string[]): Promise<number> {
  const target = join('tests/compat/profiles', name ?? '')
  if (name === undefined || existsSync(target)) {
    console.error(
      name === undefined ? 'Which name?' : `${target} is there, and what is frozen stays.`,
    )
    return 1
  }
  const browserPath = await ensureBrowser()
  if (browserPath === undefined) return 1
  const site = await serve({ folder })
  const device = new Device(browserPath, frozenFlags(site.port))
  try {
    const browser = await device.start()
    const page = await browser.page()
    await page.goto(`${frozenAddress}#/settings`)
    await restores(page, events(frozenAnswers))
    console.log(`${await shownAnswers(page, frozenAddress)} answers`)
    await browser.close()
    for (const folder of ['IndexedDB', 'File System', 'Local Storage'])
      for (const file of device.files(folder)) {
        // Logs name folders of this machine, locks are made anew.
        if (!/(?:LOG|LOG\.old|LOCK)$/.test(file))
          cpSync(join(device.profile, file), join(target, file))
      }
  } finally {
    await device.remove()
    await site.close()
  }
  return 0
}
