import { expect, test } from '@playwright/test'
import { killProduct } from './kill-product.ts'

/** Five in `npm test`, fifty in `npm run soak`. */
const kills = Number(process.env['KILLS'] ?? 5)
const seed = process.env['KILL_SEED'] === undefined ? undefined : Number(process.env['KILL_SEED'])

/** Milliseconds for one kill: three starts of a browser and up to three answers, on a slow machine. */
const perKill = 60_000

test('[R50] an answer shown as saved is there after the browser was killed', async () => {
  test.setTimeout(kills * perKill)
  const browserPath = test.info().project.use.launchOptions?.executablePath
  if (!browserPath) throw new Error('Set launchOptions.executablePath in playwright.config.ts')
  const counts = await killProduct({ kills, seed, browserPath, say: console.log })
  expect(counts.kills).toBe(kills)
  expect(counts.acknowledged).toBeGreaterThanOrEqual(kills)
  // An emptied database is no lost write; it is counted and printed beside (docs/rules/record.md, R50).
  expect({ lost: counts.lost, unseen: counts.unseen }).toEqual({ lost: 0, unseen: 0 })
})
