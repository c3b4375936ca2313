/** The results page for every length of a record, in every look, on paper and without a network. */
import type { Page } from '@playwright/test'
import { violations } from './support/axe.ts'
import { restores } from './support/device.ts'
import { history } from './support/history.ts'
import { expect, isReady, noNetwork, test } from './support/test.ts'

async function answers(page: Page, address: string, count: number): Promise<void> {
  await page.goto(`${address}#/settings`)
  await restores(page, history(count, Date.now()))
}

async function opens(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#/results`)
  await expect(page.locator('main').getByText(/Antworten zu \d+ Aufgaben/)).toBeVisible()
}

test('without an answer the page says what will be here and where to begin', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/results`)
  await expect(page.getByRole('heading', { name: 'Noch keine Antworten' })).toBeVisible()
  await page.getByRole('link', { name: 'Zu den Modulen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hinsehen lernen' })).toBeVisible()
})

test('after 3 answers there are counts, and no word on certainty yet', async ({ page, site }) => {
  await answers(page, site.url, 3)
  await opens(page, site.url)
  await expect(page.getByText('Bisher haben Sie 3 Antworten zu 3 Aufgaben gegeben.')).toBeVisible()
  await expect(page.getByText(/Noch \d+ Antworten mit Ihrer Sicherheit/)).toBeVisible()
})

for (const count of [40, 10_000])
  test(`every drawing of ${count} answers says the numbers of its table`, async ({
    page,
    site,
  }) => {
    test.setTimeout(120_000)
    await answers(page, site.url, count)
    await opens(page, site.url)
    const figures = page.locator('figure')
    await expect(figures.first()).toBeVisible()
    for (const figure of await figures.all()) {
      await figure.locator('summary').press('Enter')
      const drawn = await figure.locator('[role=img]').innerText()
      const rows = await figure.locator('tbody tr').all()
      expect(rows.length).toBeGreaterThan(0)
      const twins = await Promise.all(
        rows.map(async (row) => [
          await row.getByRole('rowheader').innerText(),
          ...(await row.getByRole('cell').allInnerTexts()),
        ]),
      )
      if ((await figure.locator('path').count()) > 0) {
        // A line names its highest point only.
        const values = twins.map(([, value]) => Number(value))
        expect(drawn.split('\n')).toContain(String(Math.max(...values)))
        const answered = values.filter((value) => value > 0).length
        // The newest week has a point too when nothing was answered in it, unless a named one is close.
        expect([answered, answered + 1]).toContain(await figure.locator('circle').count())
      } else for (const [name = '', ...cells] of twins) expect(drawn).toContain(textOf(name, cells))
    }
  })

/** How a drawing writes what a row of its table says. */
function textOf(name: string, cells: string[]): string {
  const [count, of] = cells.map(Number)
  return Number.isNaN(count)
    ? `${name}\nvorher: ${cells[0]}`
    : `${name}\n${grouped(count)} von ${grouped(of)}`
}
const grouped = (number = 0) => new Intl.NumberFormat('de').format(number)

test('a long record opens from its extract with the same results', async ({ page, site }) => {
  test.setTimeout(120_000)
  await answers(page, site.url, 10_000)
  await opens(page, site.url)
  const first = await page.locator('main').innerText()
  await expect.poll(() => page.evaluate(hasExtract)).toBe(true)
  await page.reload()
  await opens(page, site.url)
  await expect(page.locator('main')).toHaveText(/Ihre Lernziele/)
  expect(await page.locator('main').innerText()).toBe(first)
})

/** Runs in the page. */
function hasExtract(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('hinsehen')
    opening.addEventListener('error', () => reject(opening.error ?? new Error('No reason given')))
    opening.addEventListener('success', () => {
      const db = opening.result
      const keys = db.transaction('meta').objectStore('meta').getAllKeys()
      keys.addEventListener('success', () => {
        db.close()
        resolve(keys.result.some((key) => typeof key === 'string' && key.startsWith('extract/')))
      })
    })
  })
}

const looks = {
  light: {},
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  'right-to-left': {},
} as const

for (const [look, media] of Object.entries(looks))
  test(`axe finds nothing, folded and unfolded, and nothing scrolls sideways (${look})`, async ({
    page,
    site,
    guard,
  }) => {
    // The made-up language has no modules of its own.
    guard.allow(/404/)
    await answers(page, site.url, 400)
    if (look === 'right-to-left') await prefers(page, { language: 'ar-XB', textSize: 'larger' })
    await page.setViewportSize({ width: 320, height: 640 })
    await page.emulateMedia(media)
    await page.goto(`${site.url}#/results`)
    await page.reload()
    await page.locator('figure').first().waitFor()
    expect(await violations(page)).toEqual([])
    for (const summary of await page.locator('main summary').all()) await summary.press('Enter')
    await expect(page.locator('figure table').first()).toBeVisible()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })

test('bars and time grow from the right where a language reads from there', async ({
  page,
  site,
  guard,
}) => {
  guard.allow(/404/)
  await answers(page, site.url, 400)
  await prefers(page, { language: 'ar-XB' })
  await page.goto(`${site.url}#/results`)
  await page.reload()
  const bar = page.locator('figure svg > rect + rect').first()
  await bar.waitFor()
  const [inner, outer] = await Promise.all([
    bar.boundingBox(),
    page.locator('figure svg > rect:has(+ rect)').first().boundingBox(),
  ])
  const end = (box: typeof inner) => Math.round((box?.x ?? 0) + (box?.width ?? 0))
  expect(Math.abs(end(inner) - end(outer))).toBeLessThanOrEqual(2)
})

test('on paper every table is open and nothing is there to press', async ({ page, site }) => {
  await answers(page, site.url, 400)
  await opens(page, site.url)
  await expect(page.locator('figure table').first()).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  for (const table of await page.locator('figure table').all()) await expect(table).toBeVisible()
  await expect(page.getByText(/^Stand: /)).toBeVisible()
  const pressed = page.locator('main').locator('button, a.button').filter({ visible: true })
  expect(await pressed.count()).toBe(0)
})

test('results are there without a network', async ({ page, site, guard }) => {
  guard.allow(noNetwork)
  await answers(page, site.url, 40)
  await isReady(page)
  for (const module of ['signs-in-daily-work', 'weighing-signs']) {
    await page.goto(`${site.url}#/modules/${module}`)
    await expect(page.getByText('Ohne Netz bereit')).toBeVisible()
  }
  await site.close()
  await page.goto(`${site.url}#/results`)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Hinweise im Alltag' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Hinweise abwägen' })).toBeVisible()
})

test('a module that is not to be had is named, and the others count', async ({
  page,
  site,
  guard,
  disturbances,
}) => {
  guard.allow(/404/)
  disturbances.set('modules/weighing-signs/', 'missing')
  await answers(page, site.url, 40)
  await opens(page, site.url)
  await expect(page.getByRole('heading', { name: 'Hinweise im Alltag' })).toBeVisible()
  await expect(page.getByText(/Das Modul „weighing-signs“ ist gerade nicht lesbar/)).toBeVisible()
})

test('English has the same page', async ({ page, site }) => {
  await answers(page, site.url, 40)
  await prefers(page, { language: 'en' })
  await page.goto(`${site.url}#/results`)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Noticed and false alarms' })).toBeVisible()
  await expect(page.locator('figcaption').first()).toHaveText(/^In \d+ of \d+ cases with signs you/)
})

for (const [kept, gone] of [
  ['in the journal alone', ['indexedDB']],
  ['until the page closes', ['indexedDB', 'getDirectory']],
] as const)
  test(`answers that are kept ${kept} have results too`, async ({ page, site }) => {
    await page.addInitScript((names) => {
      if (names.some((name) => name === 'indexedDB'))
        Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
      if (names.some((name) => name === 'getDirectory'))
        Object.defineProperty(StorageManager.prototype, 'getDirectory', { value: undefined })
    }, gone)
    await page.goto(`${site.url}#/modules/kitchen-sink/single-choice`)
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Antwort prüfen' }).click()
    await page.locator('[data-save-state]:not([data-save-state="saving"])').waitFor()
    await page.goto(`${site.url}#/results`)
    await expect(page.getByText('Bisher haben Sie 1 Antwort zu 1 Aufgabe gegeben.')).toBeVisible()
  })

const prefers = (page: Page, state: object) =>
  page.evaluate((wished) => {
    const known: unknown = JSON.parse(localStorage.getItem('hinsehen-preferences') ?? '{}')
    const before =
      typeof known === 'object' && known !== null && 'state' in known ? known.state : {}
    localStorage.setItem(
      'hinsehen-preferences',
      JSON.stringify({ state: { ...Object(before), ...wished }, version: 0 }),
    )
  }, state)
