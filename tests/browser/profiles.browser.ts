/** Several people on one PC: their records never mix, a PIN is a curtain, deleting leaves nothing. */
import type { Locator, Page } from '@playwright/test'
import items from '../../locales/de/items.json' with { type: 'json' }
import profiles from '../../locales/de/profiles.json' with { type: 'json' }
import shell from '../../locales/de/shell.json' with { type: 'json' }
import { violations } from './support/axe.ts'
import { expect, test } from './support/test.ts'

const screen = '#/modules/signs-in-daily-work/practice-kitchen'
const named = (text: string, name: string) => text.replace('{{name}}', name)

async function add(page: Page, name: string, pin = ''): Promise<void> {
  await page.getByText(profiles.add, { exact: true }).click()
  await page.getByLabel(profiles.nickname).fill(name)
  await page.getByLabel(profiles.pin).fill(pin)
  await someoneElse(page, page.getByRole('button', { name: profiles['add.save'] }))
}

/** The page loads anew; a `goto` before it has started would take the router's note of the old address for its own end. */
async function someoneElse(page: Page, button: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), button.click()])
  await page.locator('html[data-started]').waitFor()
}

async function answer(page: Page, url: string): Promise<void> {
  await page.goto(url + screen)
  await page.getByRole('radio', { name: items['decision.offer'] }).check()
  await page.getByRole('radio', { name: items['certainty.unsure'] }).check()
  await page.getByRole('button', { name: items['check.button'] }).click()
  await expect(page.locator('[data-save-state="stored"]')).toBeVisible()
}

const isFresh = async (page: Page, url: string) => {
  await page.goto(url + screen)
  await page.reload()
  await page.locator('[data-answers="known"]').waitFor()
  await expect(page.getByRole('button', { name: items['check.button'] })).toBeVisible()
}

test('what one person answers the next one does not see, and finds again what is theirs', async ({
  page,
  site,
}) => {
  await answer(page, site.url)
  await page.goto(`${site.url}#/settings`)
  await add(page, 'Ada')
  await isFresh(page, site.url)
  await answer(page, site.url)
  await page.goto(`${site.url}#/settings`)
  await add(page, 'Bo')
  await isFresh(page, site.url)
  await page.goto(`${site.url}#/settings`)
  await someoneElse(page, page.getByRole('button', { name: named(profiles.choose, 'Ada') }))
  await page.goto(url(site.url))
  await expect(page.locator('[data-save-state="stored"]')).toBeVisible()
  await page.goto(`${site.url}#/settings`)
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: named(profiles.remove, 'Bo') }).click()
  await page.getByRole('button', { name: profiles['remove.confirm'] }).click()
  await expect(page.getByText(/Geprüft: 0/)).toBeVisible()
  await expect(page.getByRole('button', { name: named(profiles.choose, 'Bo') })).toHaveCount(0)
  await page.goto(url(site.url))
  await page.reload()
  await expect(page.locator('[data-save-state="stored"]')).toBeVisible()
})

test('a PIN covers the app at the start; another one does not lift it; someone else can go on', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/settings`)
  await add(page, 'Ada', '4711')
  const pin = page.getByLabel(named(profiles['curtain.label'], 'Ada'))
  await expect(pin).toBeFocused()
  await expect(page.getByRole('main')).toBeHidden()
  expect(await violations(page)).toEqual([])
  await pin.fill('1234')
  await page.getByRole('button', { name: shell['cover.lift'] }).click()
  await expect(page.getByText(profiles['curtain.wrong'])).toBeVisible()
  await pin.fill('4711')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeVisible()
  await page.goto(site.url)
  await page.reload()
  await expect(page.getByRole('main')).toBeHidden()
  await someoneElse(page, page.getByRole('button', { name: profiles['curtain.other'] }))
  await expect(page.getByRole('main')).toBeVisible()
})

test('a person is renamed without losing anything', async ({ page, site }) => {
  await page.goto(`${site.url}#/settings`)
  await add(page, 'Ada')
  await answer(page, site.url)
  await page.goto(`${site.url}#/settings`)
  await page.getByRole('button', { name: named(profiles.rename, 'Ada') }).click()
  await page.getByLabel(profiles.nickname).first().fill('Alma')
  await page.getByRole('button', { name: profiles['rename.save'] }).click()
  await expect(page.getByText('Alma', { exact: true })).toBeVisible()
  await page.goto(url(site.url))
  await page.reload()
  await expect(page.locator('[data-save-state="stored"]')).toBeVisible()
})

const url = (base: string) => base + screen
