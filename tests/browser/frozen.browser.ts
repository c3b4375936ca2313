/** [R18] What an earlier Hinsehen has left on a disk, as a real browser wrote it, is read whole and goes on. */
import { readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { serve } from '../../scripts/static.mjs'
import { dataVersion } from '../../src/progress/versions.ts'
import { Device, events, readStores, restores, shownAnswers } from './support/device.ts'
import { frozenAddress, frozenAnswers, frozenFlags } from './support/frozen.ts'

test.use({ trace: 'off' })

const folder = 'tests/compat/profiles'
const profiles = readdirSync(folder)

test('[R18] there is a frozen profile of every data version', () => {
  const versions = Array.from({ length: dataVersion }, (_, at) => `data-${at + 1}`)
  expect(profiles).toEqual(versions)
})

for (const name of profiles)
  test(`[R18] the browser profile ${name} is read whole, is in both stores then, and goes on`, async () => {
    const browserPath = test.info().project.use.launchOptions?.executablePath
    if (!browserPath) throw new Error('Set launchOptions.executablePath in playwright.config.ts')
    const site = await serve({ folder: 'dist-test' })
    const device = new Device(browserPath, frozenFlags(site.port), `${folder}/${name}`)
    try {
      const browser = await device.start()
      const page = await browser.page()
      expect(await shownAnswers(page, frozenAddress)).toBe(frozenAnswers)
      await expect
        .poll(() => page.evaluate(readStores))
        .toEqual({ database: frozenAnswers, journal: frozenAnswers })
      await expect(page.getByText(/Speicher dieses Browsers|fehl(?:t|en)/)).toHaveCount(0)
      await restores(page, events(1, frozenAnswers + 1))
      expect(await shownAnswers(page, frozenAddress)).toBe(frozenAnswers + 1)
    } finally {
      await device.remove()
      await site.close()
    }
  })
