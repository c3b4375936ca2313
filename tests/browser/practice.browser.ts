/** Practice, reviews and tests, in the product: offline, weeks later, after a kill, with the keyboard, in every look. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { serve } from '../../scripts/static.mjs'
import { keyboard } from './support/answer.ts'
import { violations } from './support/axe.ts'
import { Device, restores } from './support/device.ts'
import {
  answersNow,
  askedItem,
  finishedCourse,
  isAsked,
  makesReady,
  objectives,
} from './support/practice.ts'
import { expect, isReady, noNetwork, test } from './support/test.ts'

const day = 86_400_000
const title = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function hasFinished(page: Page, address: string, at: number, first?: number): Promise<void> {
  await page.goto(`${address}#/settings`)
  await restores(page, finishedCourse(at, first))
}

test('practice goes on without a network and with the keyboard alone, to the counts at the end', async ({
  page,
  site,
  guard,
}) => {
  test.setTimeout(120_000)
  await hasFinished(page, site.url, Date.now() - day)
  await isReady(page)
  await makesReady(page, site.url)
  await site.close()
  guard.allow(noNetwork)
  await page.goto(`${site.url}#/practice`)
  const hands = keyboard(page)
  let scored = 0
  await hands.press(page.getByRole('button', { name: '5 Aufgaben', exact: true }))
  for (let number = 1; number <= 5; number++) {
    await isAsked(page, number, 5)
    // After the reload below the focus is where the browser puts it.
    if (number !== 3) await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    const item = await answersNow(page, number % 2 ? 'right' : 'wrong', { hands })
    // Nobody calls an ambiguous case right or wrong.
    if (item.type !== 'case' || item.state !== 'ambiguous') scored += 1
    // Feedback at once, and kept.
    await expect(page.locator('[data-save-state="stored"]')).toBeVisible()
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused()
    if (number === 2) {
      // A reload in the middle loses nothing: the next one is asked.
      await page.reload()
      continue
    }
    await hands.press(
      page.getByRole('button', { name: number < 5 ? 'Nächste Aufgabe' : 'Zum Ende der Runde' }),
    )
  }
  await expect(title(page, 'Runde abgeschlossen')).toBeFocused()
  await expect(page.getByText(/Fällen ohne Anlass|Fällen mit Anzeichen/).first()).toBeVisible()
  const sure = page.getByRole('row', { name: /ziemlich sicher/ })
  await expect(sure.getByRole('cell').first()).toHaveText(String(scored))
  await hands.press(page.locator('summary').first())
  await expect(page.locator('details [data-item]')).toBeVisible()
  await page.goto(`${site.url}#/practice`)
  await expect(page.getByRole('heading', { name: 'Angefangen' })).toBeHidden()
})

test('weeks later home says what is due, the review asks other items, and the calendar tells nothing', async ({
  page,
  site,
}) => {
  test.setTimeout(120_000)
  const start = Date.UTC(2026, 10, 2, 8)
  await page.clock.setFixedTime(start + day)
  // Two modules of four objectives each.
  await hasFinished(page, site.url, start, 2)
  await page.goto(`${site.url}#/practice`)
  await expect(page.getByText('Heute gibt es nichts aufzufrischen.')).toBeVisible()
  await page.getByText('Tage in den eigenen Kalender übernehmen').click()
  const coming = page.waitForEvent('download')
  await press(page, 'Kalenderdatei speichern')
  const file = await coming
  expect(file.suggestedFilename()).toBe('lernzeit.ics')
  const text = readFileSync((await file.path()) ?? '', 'utf8')
  expect(text.match(/SUMMARY:.*/g)?.map((line) => line.trim())).toContain('SUMMARY:Lernzeit')
  expect(text).toMatch(/^DTSTART;VALUE=DATE:2026\d{4}\r?$/m)
  expect(text).not.toMatch(/hinsehen|handel|unterkunft|http/i)

  await page.clock.setFixedTime(start + 42 * day)
  await page.goto(site.url)
  await page.getByRole('link', { name: 'Zum Auffrischen: 8 Aufgaben' }).click()
  const before = new Set(
    finishedCourse(start, 2).flatMap((event) => ('item' in event ? event.item : [])),
  )
  await press(page, 'Auffrischen')
  for (let number = 1; number <= 8; number++) {
    await isAsked(page, number, 8)
    expect(before).not.toContain((await askedItem(page)).id)
    await answersNow(page, 'right')
    await press(page, number < 8 ? 'Nächste Aufgabe' : 'Zum Ende der Runde')
  }
  await title(page, 'Runde abgeschlossen').waitFor()
  await page.getByRole('link', { name: 'Weiter üben' }).click()
  await expect(
    page.getByText(/Heute gibt es nichts aufzufrischen. Weiter geht es am/),
  ).toBeVisible()
})

test('a final test whose browser is killed goes on at the same item, and ends with every feedback', async () => {
  test.setTimeout(240_000)
  const browserPath = test.info().project.use.launchOptions?.executablePath
  if (!browserPath) throw new Error('Set launchOptions.executablePath in playwright.config.ts')
  const site = await serve({ folder: 'dist-test' })
  const device = new Device(browserPath)
  try {
    const first = await device.start()
    const page = await first.page()
    await hasFinished(page, site.url, Date.now() - day)
    await makesReady(page, site.url)
    await page.goto(`${site.url}#/practice`)
    await press(page, 'Abschlusstest beginnen')
    const asked: string[] = []
    for (let number = 1; number <= 7; number++) {
      await isAsked(page, number, 20)
      asked.push((await answersNow(page, 'right', { test: true })).id)
    }
    await isAsked(page, 8, 20)
    const address = page.url()
    const eighth = (await askedItem(page)).id
    await first.kill()
    await site.close()

    const second = await device.start()
    const again = await second.page()
    await again.goto(`${site.url}#/practice`)
    await expect(again.getByText('7 von 20 Aufgaben beantwortet')).toBeVisible()
    await again.getByRole('link', { name: 'Weiter mit: Abschlusstest' }).click()
    await isAsked(again, 8, 20)
    expect(again.url()).toBe(address)
    expect((await askedItem(again)).id).toBe(eighth)
    for (let number = 8; number <= 20; number++) {
      await isAsked(again, number, 20)
      await expect(again.getByText(/bester nächster Schritt|Erklärung/)).toHaveCount(0)
      asked.push((await answersNow(again, 'right', { test: true })).id)
    }
    expect(new Set(asked).size).toBe(20)
    await title(again, 'Abschlusstest bestanden').waitFor()
    await expect(again.getByText('20 von 20 Punkten. Nötig sind 16.')).toBeVisible()
    await expect(again.locator('details')).toHaveCount(20)
    await again.locator('summary').last().click()
    await expect(again.locator('details [data-item]')).toBeVisible()
    await again.goto(`${site.url}#/practice`)
    await expect(again.getByText(/Bestanden am .* mit 20 von 20 Punkten/)).toBeVisible()
  } finally {
    await device.remove()
  }
})

test('before the course home offers its questions; they give no feedback until all are answered', async ({
  page,
  site,
}) => {
  test.setTimeout(120_000)
  await page.goto(site.url)
  await page.getByRole('link', { name: /Vor dem Kurs/ }).click()
  await press(page, 'Beginnen: Vor dem Kurs')
  const forms = new Set<string | undefined>()
  for (let number = 1; number <= objectives; number++) {
    await isAsked(page, number, objectives)
    if (number > 1) await expect(page.getByText('Ihre letzte Antwort:')).toBeVisible()
    if (number === 4) {
      await page.getByRole('link', { name: 'Unterbrechen' }).click()
      await page.goto(site.url)
      await page
        .getByRole('link', { name: new RegExp(`Weiter mit: Vor dem Kurs \\(3 von ${objectives}`) })
        .click()
      await isAsked(page, 4, objectives)
    }
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0)
    forms.add((await answersNow(page, 'wrong', { test: true })).form)
  }
  expect(forms.size).toBe(1)
  await title(page, 'Alle Aufgaben beantwortet').waitFor()
  await expect(page.locator('details')).toHaveCount(objectives)
  await page.goto(`${site.url}#/practice`)
  await expect(page.getByText(/Beantwortet am/)).toBeVisible()
  await page.goto(site.url)
  await expect(
    page.getByRole('link', { name: 'Üben: kurze Runden für zwischendurch' }),
  ).toBeVisible()
})

test('an address that is no round says so, and so does a round with nothing to ask', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/practice/nonsense`)
  await title(page, 'Diese Runde gibt es nicht').waitFor()
  await page.getByRole('link', { name: 'Zur Übersicht „Üben“' }).click()
  await title(page, 'Üben').waitFor()
  await page.goto(`${site.url}#/practice/mixed-5-0-0-0`)
  await title(page, 'In dieser Runde gibt es nichts zu fragen').waitFor()
})

const looks = ['light', 'dark', 'forced colours', 'right-to-left'] as const

test.describe('looks', () => {
  for (const look of looks)
    test(`axe finds nothing in any state of a round, and nothing scrolls sideways at 320 px (${look})`, async ({
      page,
      site,
      guard,
    }) => {
      test.setTimeout(180_000)
      guard.allow(/404/)
      await page.emulateMedia({
        colorScheme: look === 'dark' ? 'dark' : 'light',
        forcedColors: look === 'forced colours' ? 'active' : 'none',
      })
      await page.setViewportSize({ width: 320, height: 640 })
      await hasFinished(page, site.url, Date.now() - 40 * day)
      if (look === 'right-to-left') await page.getByRole('button', { name: 'ar-XB' }).click()
      const found: string[] = []
      const sees = async (state: string) => {
        await expect(page.locator('#root [aria-busy="true"]')).toHaveCount(0)
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        if (width > 320) found.push(`${state}: ${width} px wide`)
        found.push(...(await violations(page)).map((one) => `${state}: ${one}`))
      }
      await page.goto(`${site.url}#/practice`)
      await page.locator('main h1').waitFor()
      await page.locator('main summary').click()
      await sees('practice')
      await page.goto(`${site.url}#/practice/rare-12-${(Date.now() - day).toString(36)}-zz-7`)
      const steps = page.locator('article > :last-child > button')
      for (let number = 1; number <= 12; number++) {
        await page.locator('[data-item] input').first().waitFor()
        if (number === 1) await sees('asked')
        await page
          .locator('[data-item] fieldset')
          .nth(0)
          .getByRole('radio')
          .nth(number % 3)
          .check()
        await page.locator('[data-item] fieldset').nth(1).getByRole('radio').nth(2).check()
        await page.locator('[data-item] button').last().click()
        await page.locator('[data-save-state="stored"]').waitFor()
        if (number === 1) await sees('feedback')
        await steps.click()
      }
      await page.locator('section svg circle').first().waitFor()
      for (const summary of await page.locator('main summary').all()) await summary.click()
      await sees('end')
      await page.goto(`${site.url}#/practice/final-20-${Date.now().toString(36)}-zz-7`)
      await page.locator('[data-item]').waitFor()
      await sees('test')
      expect(found).toEqual([])
    })
})
