/**
 * [R51] The browser is killed while a backup is restored, while everything is erased, and while a record from before the
 * journal fills it. After the next start there is the old state or the new one. `npm run soak -- moments [seed]` is the
 * long run.
 */
import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { serve } from '../../scripts/static.mjs'
import {
  choosesBackup,
  Device,
  events,
  readStores,
  restores,
  shownAnswers,
} from './support/device.ts'
import { randomFrom } from './support/kill.ts'

const kills = Number(process.env['MOMENTS'] ?? 6)
const seed = Number(process.env['MOMENT_SEED'] ?? randomInt(2 ** 31))
const before = 400
const added = 1_500

test.use({ trace: 'off' })

interface Moment {
  /** Before the browser that is going to be killed is started. */
  prepare(device: Device): void
  /** Does everything up to the last press. */
  goesTo(page: Page, address: string): Promise<void>
  presses(page: Page, address: string): Promise<unknown>
  /** Milliseconds after the press in which it is under way. */
  lasts: number
  /** How many answers there may be afterwards. */
  states: readonly number[]
}

const moments: { [name: string]: Moment } = {
  restoring: {
    prepare: () => undefined,
    async goesTo(page, address) {
      await shownAnswers(page, address)
      await choosesBackup(page, events(added, before + 1))
      await page.getByRole('button', { name: /Eintr.* hinzufügen/ }).waitFor()
    },
    presses: (page) => page.getByRole('button', { name: /Eintr.* hinzufügen/ }).click(),
    lasts: 600,
    states: [before, before + added],
  },
  erasing: {
    prepare: () => undefined,
    async goesTo(page, address) {
      await shownAnswers(page, address)
      await page.getByRole('button', { name: 'Alles löschen' }).first().click()
    },
    presses: (page) =>
      page
        .getByRole('dialog')
        .getByRole('button', { name: /löschen/ })
        .last()
        .click(),
    lasts: 300,
    states: [before, 0],
  },
  'filling the journal': {
    prepare: (device) =>
      rmSync(join(device.profile, 'Default', 'File System'), { recursive: true }),
    goesTo: (page, address) => page.goto(`${address}masse.html`).then(() => undefined),
    presses: (page, address) => page.goto(`${address}#/settings`, { waitUntil: 'commit' }),
    lasts: 1_500,
    states: [before],
  },
}

test(`[R51] ${kills} kills while restoring, erasing and filling: the old state or the new one`, async () => {
  test.setTimeout(60_000 + kills * 60_000)
  const browserPath = test.info().project.use.launchOptions?.executablePath
  if (!browserPath) throw new Error('Set launchOptions.executablePath in playwright.config.ts')
  console.log(`kills in the middle: seed ${seed}, ${kills} kills`)
  const random = randomFrom(seed)
  const site = await serve({ folder: 'dist-test' })
  const base = new Device(browserPath)
  const found = new Map<string, number>()
  try {
    const filling = await base.start()
    const page = await filling.page()
    await page.goto(`${site.url}#/settings`)
    await restores(page, events(before))
    await filling.close()
    for (let at = 0; at < kills; at++) {
      const [name, moment] = Object.entries(moments)[at % 3] ?? []
      if (!name || !moment) throw new Error('no moment')
      const device = base.copy()
      try {
        const left = await killedIn(device, moment, site.url, random(0, moment.lasts))
        expect(moment.states, `${name}: ${left} answers`).toContain(left)
        const what = `${name}: ${left}`
        found.set(what, (found.get(what) ?? 0) + 1)
      } finally {
        await device.remove()
      }
    }
  } finally {
    await base.remove()
    await site.close()
  }
  console.log(
    `kills in the middle: ${[...found].map(([what, times]) => `${what} ×${times}`).join(', ')}`,
  )
})

/** Resolves with the number of answers that the start after next shows, in both stores the same. */
async function killedIn(
  device: Device,
  moment: Moment,
  address: string,
  milliseconds: number,
): Promise<number> {
  moment.prepare(device)
  const browser = await device.start()
  const page = await browser.page()
  await moment.goesTo(page, address)
  // The kill cuts the press off, too.
  const pressed = moment.presses(page, address).catch(() => undefined)
  await wait(milliseconds)
  await browser.kill()
  await pressed
  const first = await device.start()
  const after = await first.page()
  await shownAnswers(after, address)
  // What one store has got and the other not follows while the page is used, and the page shows it.
  await expect
    .poll(async () => {
      const { database, journal } = await after.evaluate(readStores)
      const shown = await shownAnswers(after, address)
      return database === journal && journal === shown
    })
    .toBe(true)
  const { database } = await after.evaluate(readStores)
  await first.close()
  const second = await device.start()
  const left = await shownAnswers(await second.page(), address)
  expect(left).toBe(database)
  await second.kill()
  return left
}
