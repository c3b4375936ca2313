/** Result files of a team, from the learner's page to the trainer's table, without a network. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import words from '../../locales/de/evaluation.json' with { type: 'json' }
import {
  type ResultContent,
  resultText,
  type TestCounts,
  withHash,
} from '../../src/evaluation/result-file.ts'
import { parseResultFile } from '../../src/evaluation/schema.ts'
import { roundName } from '../../src/practice/round.ts'
import type { Attempt } from '../../src/progress/events.ts'
import { violations } from './support/axe.ts'
import { restores } from './support/device.ts'
import { prefer } from './support/prefer.ts'
import { expect, isReady, noNetwork, test } from './support/test.ts'

const counts = (hits: number, falseAlarms: number): TestCounts => ({
  hits,
  misses: 8 - hits,
  falseAlarms,
  correctRejections: 8 - falseAlarms,
  modules: {
    'signs-in-daily-work': { right: Math.min(8, hits), total: 8 },
    'weighing-signs': { right: 8 - falseAlarms, total: 8 },
  },
})

/** Twelve people, each different from all others. */
const team = Array.from({ length: 12 }, (_, at): ResultContent => ({
  format: 1,
  app: 'hinsehen',
  kind: 'result',
  month: '2026-11',
  language: at < 7 ? 'de' : 'en',
  edition: '0.1.0',
  tests: {
    before: counts(3 + (at % 3), 3 + (at % 2)),
    after: counts(5 + (at % 3), 1 + (at % 4)),
    ...(at < 3 && { later: counts(6, 2) }),
  },
  certainty: {
    unsure: { right: 4, total: 8 + (at % 2) },
    'fairly-sure': { right: 7, total: 10 },
    'very-sure': { right: 8, total: 9 + (at % 3) },
  },
}))

interface Given {
  name: string
  mimeType: string
  buffer: Buffer
}
const given = (name: string, text: string): Given => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})
const files = async (from: number, to: number): Promise<Given[]> =>
  Promise.all(
    team
      .slice(from, to)
      .map(async (one, at) => given(`person-${from + at}.json`, resultText(await withHash(one)))),
  )

async function chooses(page: Page, chosen: Given[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(chosen)
}

const evaluate = (page: Page) => page.getByRole('button', { name: /auswerten$/ })

test('[E1] files of 12 people are merged without a network: all, by module, by language, as a table', async ({
  page,
  site,
  guard,
}, testInfo) => {
  guard.allow(noNetwork)
  await page.goto(site.url)
  await isReady(page)
  await site.close()
  await page.goto(`${site.url}#/trainer`)
  await page.getByRole('link', { name: words['trainer.evaluation'] }).click()
  await chooses(page, await files(0, 4))
  await expect(page.getByText(/Es fehlt noch 1 Datei/)).toBeVisible()
  await expect(evaluate(page)).toHaveCount(0)
  await chooses(page, await files(4, 12))
  await evaluate(page).click()
  const table = (caption: string) => page.getByRole('table', { name: caption, exact: true })
  const row = (caption: string, name: string) => table(caption).getByRole('row', { name }).first()
  // 48 and 72 of 96; the seven and the five are each rounded by themselves.
  await expect(row(words['group.all'], words['test.before'])).toContainText('50')
  await expect(row(words['group.all'], words['test.after'])).toContainText('75')
  await expect(row(words['group.all'], words['test.later'])).toContainText(words['hidden'])
  await expect(row(words['group.modules'], 'Hinweise im Alltag')).toBeVisible()
  await expect(row(words['group.languages'], 'Deutsch')).toBeVisible()
  await expect(row(words['group.languages'], 'Englisch')).toBeVisible()
  await expect(page.getByText(/AUC etwa 0,/)).toBeVisible()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words['export.action'] }).click(),
  ])
  const path = testInfo.outputPath('table.csv')
  await download.saveAs(path)
  const csv = await readFile(path, 'utf8')
  expect(csv).toContain('"Alle";"";"vor dem Kurs";"Anzeichen bemerkt";"50";"etwa"')
  expect(csv).not.toContain('person-')
})

test('[E2] one more file changes nothing until there are five more', async ({ page, site }) => {
  await page.goto(`${site.url}#/trainer/evaluation`)
  await chooses(page, await files(0, 5))
  await evaluate(page).click()
  const results = page.getByRole('table', { name: words['group.all'] })
  const before = await results.innerText()
  await chooses(page, await files(5, 6))
  await expect(page.getByText(/Es fehlen noch 4 Dateien/)).toBeVisible()
  expect(await results.innerText()).toBe(before)
  // Going elsewhere and coming back begins nothing anew.
  await page.goto(`${site.url}#/trainer`)
  await page.goto(`${site.url}#/trainer/evaluation`)
  await expect(results).toBeVisible()
  expect(await results.innerText()).toBe(before)
})

test('[E5] foreign, damaged, changed and equal files are each named with the reason', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/trainer/evaluation`)
  const [one] = await files(0, 1)
  if (!one) throw new Error('No file')
  const text = one.buffer.toString()
  await chooses(page, [
    one,
    { ...one, name: 'noch einmal.json' },
    given('abgeschnitten.json', text.slice(0, 200)),
    given('fremd.json', '{"a":1}'),
    given('=1+1.json', text.replace('"hits": 3', '"hits": 4')),
    given('falsch.json', text.replace('"hits": 3', '"hits": "3"')),
  ])
  const refused = page.getByRole('listitem')
  await expect(refused.filter({ hasText: 'abgeschnitten.json' })).toContainText('JSON')
  await expect(refused.filter({ hasText: 'fremd.json' })).toContainText(words['refused.foreign'])
  await expect(refused.filter({ hasText: '=1+1.json' })).toContainText('Prüfsumme')
  await expect(refused.filter({ hasText: 'falsch.json' })).toContainText('tests.before.hits')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Als weitere Person zählen: noch einmal.json' }).click()
  await expect(page.getByText('person-0.json (zählt 2-mal)')).toBeVisible()
  await page.getByRole('button', { name: 'person-0.json herausnehmen' }).click()
  await expect(page.getByText('person-0.json')).toHaveCount(0)
})

const looks = ['light', 'dark', 'forced colours', 'right-to-left'] as const

for (const look of looks)
  test(`axe finds nothing in a result, and nothing scrolls sideways at 320 (${look})`, async ({
    page,
    site,
    guard,
  }) => {
    guard.allow(/404/)
    await page.emulateMedia({
      colorScheme: look === 'dark' ? 'dark' : 'light',
      forcedColors: look === 'forced colours' ? 'active' : 'none',
    })
    if (look === 'right-to-left') await prefer(page, { language: 'ar-XB' })
    await page.goto(`${site.url}#/trainer/evaluation`)
    await chooses(page, await files(0, 12))
    await page.locator('.button-primary').click()
    await expect(page.getByRole('table').first()).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 256 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await violations(page)).toEqual([])
  })

test('the keyboard alone takes files out, evaluates and exports', async ({ page, site }) => {
  await page.goto(`${site.url}#/trainer/evaluation`)
  await chooses(page, await files(0, 6))
  const tabTo = async (name: RegExp | string) => {
    const button = page.getByRole('button', { name }).first()
    for (let presses = 0; presses < 60; presses++) {
      if (await button.evaluate((one) => one === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`The keyboard does not reach ${name}`)
  }
  await page.locator('input[type=file]').focus()
  await tabTo('person-5.json herausnehmen')
  await page.keyboard.press('Enter')
  await expect(page.getByText('person-5.json')).toHaveCount(0)
  await page.locator('input[type=file]').focus()
  await tabTo(/5 Dateien auswerten/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table', { name: words['group.all'] })).toBeVisible()
  await page.locator('input[type=file]').focus()
  await tabTo(words['export.action'])
  await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
})

test('[E8] a learner sees every field of the file, and the file holds exactly these', async ({
  page,
  site,
}, testInfo) => {
  await page.goto(`${site.url}#/settings`)
  await restores(page, testAttempts())
  await page.goto(`${site.url}#/results/file`)
  await expect(page.getByText(words['file.holds']).first()).toBeVisible()
  expect(await violations(page)).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words['file.save'] }).click(),
  ])
  const path = testInfo.outputPath('result.json')
  await download.saveAs(path)
  const text = await readFile(path, 'utf8')
  await page.getByText(words['file.raw']).click()
  expect(await page.locator('pre').textContent()).toBe(text)
  const read = await parseResultFile(text)
  expect(read).toMatchObject({ ok: true, value: { tests: { before: {} } } })
  expect(text).not.toContain('019aaf00')
  const shown = await page.getByRole('main').innerText()
  for (const [, value] of text.matchAll(/: "([^"]+)"/g))
    if (value !== 'hinsehen' && value !== 'result') expect(shown).toContain(value ?? '')
})

/** A test of one case. */
function testAttempts(): Attempt[] {
  const round = roundName({ kind: 'before', size: 1, at: 1, seq: 0, seed: 1 })
  return [
    {
      kind: 'attempt',
      id: '019aaf00-0000-7000-8000-000000000001',
      profile: 'first',
      seq: 1,
      at: Date.UTC(2026, 10, 20),
      module: 'kitchen-sink',
      item: 'case',
      objective: 'o',
      mode: 'test',
      answer: 'offer',
      certainty: 'very-sure',
      round,
      content: 'c0ffee',
      score: { state: 'unscored' },
    },
  ]
}
