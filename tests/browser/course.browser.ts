/** An operator puts another `course.json` beside the app, without a build. */
import type { Page } from '@playwright/test'
import words from '../../locales/de/home.json' with { type: 'json' }
import { expect, test } from './support/test.ts'

const place = (page: Page, body: string) =>
  page.route('**/course.json', (route) => route.fulfill({ contentType: 'application/json', body }))
const titles = (page: Page) =>
  page.getByRole('region', { name: words['modules.heading'] }).getByRole('heading', { level: 3 })

test('home follows the order that the operator has put there', async ({ page, site }) => {
  await page.goto(site.url)
  const built = await titles(page).allInnerTexts()
  expect(built.length).toBeGreaterThan(1)
  const order = { format: 1, modules: [{ id: 'kitchen-sink', track: 'core' }] }
  await place(page, JSON.stringify(order))
  await page.reload()
  await expect(titles(page).first()).not.toHaveText(built[0] ?? '')
  await expect(titles(page)).toHaveCount(built.length)
  await page.getByRole('link', { name: words['next.begin.action'] }).click()
  await expect(page).toHaveURL(/#\/modules\/kitchen-sink$/)
})

test('one that cannot be read is said, and the order of the build stays', async ({
  page,
  site,
}) => {
  await page.goto(site.url)
  const built = await titles(page).allInnerTexts()
  await place(page, '{ "format": 1, "modules": "all" }')
  await page.reload()
  await expect(page.getByText(words['modules.order'])).toBeVisible()
  expect(await titles(page).allInnerTexts()).toEqual(built)
})
