/** „Hilfe im Dienst“: the right number is one step away, without a network and with a broken file. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import words from '../../locales/de/help.json' with { type: 'json' }
import items from '../../locales/de/items.json' with { type: 'json' }
import player from '../../locales/de/player.json' with { type: 'json' }
import { expect, isReady, noNetwork, test } from './support/test.ts'

const directory: { format: number; centres: { [key: string]: unknown }[] } = JSON.parse(
  readFileSync('public/centres.json', 'utf8'),
)
const place = (page: Page, body: string) =>
  page.route('**/centres.json', (route) => route.fulfill({ contentType: 'application/json', body }))
const shown = (page: Page) => page.locator('main li[data-kind]')

test('from a lesson help is one step away, acute danger first, and the way back leads to the lesson', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${site.url}#/modules/signs-in-daily-work/weight`)
  await page.getByRole('navigation').getByRole('link', { name: 'Hilfe' }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeFocused()
  for (const number of ['110', '112']) {
    const link = page.locator(`a[href="tel:${number}"]`)
    await expect(link).toBeInViewport({ ratio: 1 })
  }
  await page.getByRole('link', { name: words.back }).click()
  await expect(page).toHaveURL(/#\/modules\/signs-in-daily-work\/weight$/)
})

test('the Land chosen once stands in the address and is there the next time', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/help`)
  const all = directory.centres.filter((one) => one['kind'] !== 'emergency').length
  await expect(shown(page)).toHaveCount(all)
  await page.getByLabel(words['filter.land']).selectOption('TH')
  await expect(page).toHaveURL(/#\/help\?land=TH$/)
  await expect(shown(page).first()).toContainText('bekom')
  expect(await shown(page).count()).toBeLessThan(all)
  await page.getByLabel(words['filter.group']).selectOption('minors')
  await expect(shown(page).filter({ hasText: 'bekom' })).toHaveCount(1)
  await expect(shown(page).filter({ hasText: 'Faire Integration' })).toHaveCount(0)
  await page.goto(`${site.url}#/help`)
  await page.reload()
  await expect(page.getByLabel(words['filter.land'])).toHaveValue('TH')
})

test('a Land without a place of its own says so and names the nationwide ones', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/help?land=SL`)
  await expect(page.getByText(words['found.local'])).toBeVisible()
  await expect(shown(page).filter({ hasText: 'KOK' }).first()).toBeVisible()
})

test('numbers that nobody has called are shown with source and warning, old ones are marked', async ({
  page,
  site,
}) => {
  const [, , first] = directory.centres
  const old = { ...first, id: 'old', asOf: '2025-01-01' }
  await place(page, JSON.stringify({ ...directory, centres: [...directory.centres, old] }))
  await page.goto(`${site.url}#/help`)
  await expect(page.getByText(player['contact.confirm'])).toBeVisible()
  await expect(shown(page).first()).toContainText(/Stand: .* Quelle: /)
  await expect(page.getByText(/Diese Angaben sind vom 1\. Januar 2025/)).toBeVisible()
})

for (const [name, body] of [
  ['no JSON', '<html>'],
  ['another shape', '{ "format": 1 }'],
] as const)
  test(`a directory that is ${name} leaves the emergency numbers and what to say`, async ({
    page,
    site,
  }) => {
    await place(page, body)
    await page.goto(`${site.url}#/help`)
    await expect(page.getByText(words.fault)).toBeVisible()
    await expect(page.locator('a[href="tel:110"]')).toBeVisible()
    await expect(page.getByText(words['say.2'])).toBeVisible()
  })

test('without a network help is whole', async ({ page, site, guard, context }) => {
  guard.allow(noNetwork)
  await page.goto(site.url)
  await isReady(page)
  await site.close()
  await context.setOffline(true)
  await page.goto(`${site.url}#/help?land=BE`)
  await page.reload()
  await expect(shown(page).filter({ hasText: 'BEMA' })).toHaveCount(1)
})

test('the number of the house comes up beside the emergency numbers and stays on this device', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/help`)
  await page.getByLabel(words['house.name']).fill('Leitung im Dienst')
  await page.getByLabel(words['house.phone']).fill('030 123')
  const link = page.locator('a[href="tel:030123"]')
  await expect(link).toContainText('Leitung im Dienst')
  await page.reload()
  await expect(link).toBeVisible()
  await page.getByLabel(words['house.phone']).fill('ruf an')
  await expect(page.getByText(words['house.bad'])).toBeVisible()
})

test('a case that calls for action shows the way to help after the answer, and back', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/modules/signs-in-daily-work/practice-kitchen`)
  await page.getByRole('radio', { name: items['decision.offer'] }).check()
  await page.getByRole('radio', { name: items['certainty.unsure'] }).check()
  await page.getByRole('button', { name: items['check.button'] }).click()
  await page.getByRole('link', { name: items['feedback.help'] }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible()
  await page.goBack()
  await expect(page.locator('[data-save-state="stored"]')).toBeVisible()
})

test('the search finds a place and leads to its entry', async ({ page, site }) => {
  await page.goto(`${site.url}#/search?q=solwodi+berlin`)
  await page.getByRole('link', { name: 'SOLWODI Berlin' }).click()
  await expect(page.locator('#centre-solwodi-berlin')).toBeFocused()
})

test('printed, help is one page', async ({ page, site }) => {
  await page.goto(`${site.url}#/help?land=BE`)
  await expect(shown(page).first()).toBeVisible()
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
})
