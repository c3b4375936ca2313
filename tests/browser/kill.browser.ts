import { expect, test } from '@playwright/test'
import { killProduct } from './kill-product.ts'

/** Five in `npm test`, two hundred in `npm run soak -- kills`. */
const kills = Number(process.env['KILLS'] ?? 5)
const seed = process.env['KILL_SEED'] === undefined ? undefined : Number(process.env['KILL_SEED'])
/** The default storage, or Chromium's newer one. */
const flags =
  process.env['KILL_STORAGE'] === 'sqlite'
    ? ['--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout']
    : []

// A trace of a browser that was killed cannot be fetched, and trying to fails the test now and then.
test.use({ trace: 'off' })

/** Milliseconds for one kill: three starts of a browser and some answers, on a slow machine. */
const perKill = 60_000

test('[R50] an answer shown as saved is there after the browser was killed', async () => {
  test.setTimeout(kills * perKill)
  const browserPath = test.info().project.use.launchOptions?.executablePath
  if (!browserPath) throw new Error('Set launchOptions.executablePath in playwright.config.ts')
  const counts = await killProduct({ kills, seed, flags, browserPath, say: console.log })
  expect(counts.kills).toBe(kills)
  expect(counts.acknowledged).toBeGreaterThanOrEqual(kills)
  expect({ lost: counts.lost, unseen: counts.unseen }).toEqual({ lost: 0, unseen: 0 })
})
