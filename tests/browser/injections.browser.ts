/**
 * [R52] Faults of the disk while the browser is closed. Every injection is found at the next start: the record is whole
 * again, or what is missing is said; the start after that finds it in order. A short run in `npm test`, a hundred in
 * `npm run soak -- injections [seed]`.
 */
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { serve } from '../../scripts/static.mjs'
import { Device, events, readStores, restores, shownAnswers } from './support/device.ts'
import { type Random, randomFrom } from './support/kill.ts'

const count = Number(process.env['INJECTIONS'] ?? 14)
const seed = Number(process.env['INJECTION_SEED'] ?? randomInt(2 ** 31))
const answers = 300

test.use({ trace: 'off' })

const database = 'IndexedDB'
const journal = 'File System'
const removed = (device: Device, folder: string) =>
  rmSync(join(device.profile, 'Default', folder), { recursive: true, force: true })

function flipByte(file: string, random: Random): void {
  const bytes = readFileSync(file)
  if (bytes.length === 0) return
  const at = random(0, bytes.length - 1)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random(0, 7))
  writeFileSync(file, bytes)
}

const cutTo = (percent: number) => (device: Device, random: Random) => {
  const file = anyFile(device, random, database, journal)
  truncateSync(file, Math.floor((readFileSync(file).length * percent) / 100))
  return file
}

function anyFile(device: Device, random: Random, ...folders: string[]): string {
  const files = folders
    .flatMap((folder) => device.files(folder))
    .filter((one) => !one.endsWith('LOCK'))
  return join(device.profile, files[random(0, files.length - 1)] ?? '')
}

/** Each says what it did. */
const injections: { [name: string]: (device: Device, random: Random) => string } = {
  'a byte flipped in the database': (device, random) => {
    const file = anyFile(device, random, database)
    flipByte(file, random)
    return file
  },
  'a byte flipped in the journal': (device, random) => {
    const file = anyFile(device, random, journal)
    flipByte(file, random)
    return file
  },
  'a byte flipped in the local storage': (device, random) => {
    const file = anyFile(device, random, 'Local Storage')
    flipByte(file, random)
    return file
  },
  'a file cut to nothing': cutTo(0),
  'a file cut to a quarter': cutTo(25),
  'a file cut to a half': cutTo(50),
  'a file cut to three quarters': cutTo(75),
  'the manifest of the database removed': (device) => {
    const file = device.files(database).find((one) => /MANIFEST/.test(one)) ?? ''
    rmSync(join(device.profile, file))
    return file
  },
  'the database removed': (device) => (removed(device, database), database),
  'the journal removed': (device) => (removed(device, journal), journal),
  'the journal damaged': (device, random) => {
    const files = device.files(journal).filter((one) => /[\\/]t[\\/]\d\d[\\/]/.test(one))
    for (const file of files)
      for (let at = 0; at < 20; at++) flipByte(join(device.profile, file), random)
    return files.join(' ')
  },
  'both removed': (device) => {
    removed(device, database)
    removed(device, journal)
    return 'both'
  },
  'the database removed, a byte flipped in the journal': (device, random) => {
    removed(device, database)
    const file = anyFile(device, random, journal)
    flipByte(file, random)
    return file
  },
  'the journal removed, a byte flipped in the database': (device, random) => {
    removed(device, journal)
    const file = anyFile(device, random, database)
    flipByte(file, random)
    return file
  },
}

test(`[R52] ${count} faults of the disk: repaired, or said`, async () => {
  test.setTimeout(60_000 + count * 40_000)
  const browserPath = test.info().project.use.launchOptions?.executablePath
  if (!browserPath) throw new Error('Set launchOptions.executablePath in playwright.config.ts')
  console.log(`injections: seed ${seed}, ${count} faults`)
  const random = randomFrom(seed)
  const site = await serve({ folder: 'dist-test' })
  const base = new Device(browserPath)
  const sums = new Map<Outcome, number>()
  try {
    await fill(base, site.url)
    const kinds = Object.entries(injections)
    for (let at = 0; at < count; at++) {
      const [name, inject] = kinds[at % kinds.length] ?? []
      if (!name || !inject) throw new Error('no injection')
      const device = base.copy()
      try {
        const what = `${name}: ${inject(device, random).replace(device.profile, '')}`
        const found = await outcome(device, site.url, what)
        if (count <= 20) console.log(`${found}: ${what}`)
        sums.set(found, (sums.get(found) ?? 0) + 1)
      } finally {
        await device.remove()
      }
    }
  } finally {
    await base.remove()
    await site.close()
  }
  console.log(`injections: ${[...sums].map(([what, times]) => `${times} ${what}`).join(', ')}`)
  // Only where both stores were hit may anything be missing.
  expect(sums.get('lost and said') ?? 0).toBeLessThanOrEqual(3 * Math.ceil(count / 14))
})

async function fill(device: Device, address: string): Promise<void> {
  const browser = await device.start()
  const page = await browser.page()
  await page.goto(`${address}#/settings`)
  await restores(page, events(answers))
  await expect
    .poll(() => page.evaluate(readStores))
    .toEqual({ database: answers, journal: answers })
  // The local storage is written some seconds later, and with the end of the browser.
  await browser.close()
}

type Outcome = 'repaired' | 'lost and said' | 'one store down and said' | 'harmless'

/** After the next start, and the one after that. */
async function outcome(device: Device, address: string, what: string): Promise<Outcome> {
  const first = await device.start()
  const page = await first.page()
  const shown = await shownAnswers(page, address)
  const lost = page.getByText(/Eintr(?:ag|äge) Ihres Lernstands fehl/)
  const once = page.getByText(/nur an einer Stelle/)
  const repaired = page.getByText(/aus dem zweiten Speicher ergänzt/)
  if (shown < answers) await expect(lost, `${what}: ${shown} shown`).toBeVisible()
  // A repair may go on in the background; then both stores hold the same, or one is down and that is said.
  await expect
    .poll(
      async () => {
        const { database, journal } = await page.evaluate(readStores)
        return database === journal || (await once.count()) > 0
      },
      { message: what, timeout: 20_000 },
    )
    .toBe(true)
  const isDown = (await once.count()) > 0
  const isLost = (await lost.count()) > 0
  // Said as soon as both stores are marked as the same, a moment after they are.
  const isRepaired = await repaired.waitFor({ timeout: 1_000 }).then(
    () => true,
    () => false,
  )
  await first.close()
  const second = await device.start()
  const again = await second.page()
  const left = await shownAnswers(again, address)
  if (!isLost) expect(left, what).toBe(answers)
  const stores = await again.evaluate(readStores)
  expect(Math.max(stores.database, stores.journal), what).toBe(left)
  await second.kill()
  if (isLost) return 'lost and said'
  if (isDown) return 'one store down and said'
  return isRepaired ? 'repaired' : 'harmless'
}
