/** A night shift: the first visit, no network any more, the whole module, a browser that dies, and everything is there. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { serve } from '../../scripts/static.mjs'
import { answer, pointer } from './support/answer.ts'
import { firstModule as module } from './support/first-module.ts'
import { startBrowser } from './support/kill.ts'
import { expect, isReady, test } from './support/test.ts'

const asking = module.screens.find(({ kind }) => kind === 'practice')
const itemOf = (id: string) => module.items.find((item) => item.id === id)

test('a learner studies the real module without a network, the browser is killed, nothing is gone', async () => {
  test.setTimeout(240_000)
  const browserPath = test.info().project.use.launchOptions?.executablePath
  if (!browserPath) throw new Error('Set launchOptions.executablePath in playwright.config.ts')
  const profile = mkdtempSync(join(tmpdir(), 'hinsehen-journey-'))
  const site = await serve({ folder: 'dist-test' })
  const first = await startBrowser(browserPath, profile)
  try {
    const page = await first.page()
    await page.goto(site.url)
    await isReady(page)
    await expect(page.getByText('Ohne Netz bereit').first()).toBeVisible()

    await site.close()
    await page.reload()
    // Home leads to the start of the module with its notice, and that to the first screen.
    await page
      .getByRole('link', { name: /Modul beginnen/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(module.title)
    await page.getByRole('link', { name: 'Modul beginnen', exact: true }).click()
    const answered = await study(page)
    const asked = module.screens.flatMap(({ blocks }) => blocks.filter((one) => 'item' in one))
    // All but the reflection, which is never stored.
    expect(answered).toBe(asked.length - 1)
    await expect(
      page.getByRole('heading', { name: 'Sie haben dieses Modul abgeschlossen' }),
    ).toBeVisible()
  } finally {
    await first.kill()
  }
  const second = await startBrowser(browserPath, profile)
  try {
    const page = await second.page()
    await page.goto(`${site.url}#/modules/${module.id}`)
    await expect(
      page.getByRole('heading', { name: 'Sie haben dieses Modul abgeschlossen' }),
    ).toBeVisible()
    await expect(
      page.getByText(`${module.screens.length} von ${module.screens.length} Seiten gelesen`),
    ).toBeVisible()
    await page.goto(`${site.url}#/modules/${module.id}/${asking?.id}`)
    await expect(page.locator('[data-save-state="stored"]')).toBeVisible()
  } finally {
    await second.kill()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})

/** Reads every screen, answers every item, and finishes. Resolves with the number of answers that were kept. */
async function study(page: Page): Promise<number> {
  let kept = 0
  for (const [index, screen] of module.screens.entries()) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(screen.title)
    await expect(page.getByText(`Seite ${index + 1} von ${module.screens.length}`)).toBeVisible()
    const items = screen.blocks.flatMap((block) =>
      'item' in block ? (itemOf(block.item) ?? []) : [],
    )
    for (const [place, item] of items.entries()) {
      if (item.type === 'reflection') continue
      const area = page.locator('[data-item]').nth(place)
      await answer(area, item, 'right', pointer)
      await expect(area.locator('[data-save-state="stored"]')).toBeVisible()
      kept++
    }
    const last = index === module.screens.length - 1
    await page
      .getByRole(last ? 'button' : 'link', {
        name: last ? 'Modul abschließen' : 'Weiter',
        exact: true,
      })
      .click()
  }
  return kept
}

test('coming back leads to the exact screen; easy reading and language keep the place', async ({
  page,
  site,
}) => {
  const place = module.screens.findIndex(({ kind }) => kind === 'explanation')
  const [from, to] = module.screens.slice(place)
  if (!from || !to?.easy) throw new Error('the module explains in several screens')
  await page.goto(`${site.url}#/modules/${module.id}/${from.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Weiter', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(to.title)
  await page.getByRole('switch', { name: 'Einfach lesen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(to.easy.title)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('link', { name: 'Next', exact: true })).toBeVisible()
  expect(new URL(page.url()).hash).toBe(`#/modules/${module.id}/${to.id}`)

  await page.goto('about:blank')
  await page.goto(site.url)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page
    .getByRole('link', { name: /Continue|Go on|Carry on|here/i })
    .first()
    .click()
  await expect(page).toHaveURL(new RegExp(`#/modules/${module.id}/${to.id}$`))
  await expect(page.getByRole('switch', { name: 'Easy reading' })).toBeChecked()
})

test('the short version holds takeaways, tomorrow and care, and counts as read', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/modules/${module.id}`)
  await page.getByRole('link', { name: /Kurzfassung/ }).click()
  await expect(page.getByText('Seite 1 von 3')).toBeVisible()
  await page.getByRole('link', { name: 'Weiter', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Hier bekommen Sie Rat' })).toBeVisible()
  await page.getByRole('link', { name: 'Weiter', exact: true }).click()
  await page.getByRole('button', { name: 'Kurzfassung abschließen' }).click()
  await expect(
    page.getByRole('heading', { name: 'Sie haben dieses Modul abgeschlossen' }),
  ).toBeVisible()
})

test('a chosen plan is there when one comes back, and can be changed', async ({ page, site }) => {
  const [first, second] = module.plans
  if (!first || !second) throw new Error('the module offers plans')
  await page.goto(`${site.url}#/modules/${module.id}/tomorrow`)
  await page.getByRole('radio', { name: first.when }).check()
  await expect(page.locator('[data-save-state="stored"]')).toHaveText('Gespeichert')
  await page.reload()
  await expect(page.getByRole('radio', { name: first.when })).toBeChecked()
  await page.getByRole('radio', { name: second.when }).check()
  await expect(page.locator('[data-save-state="stored"]')).toHaveText('Gespeichert')
  await page.reload()
  await expect(page.getByRole('radio', { name: second.when })).toBeChecked()
})

test('help has its numbers to touch, acute danger first', async ({ page, site }) => {
  await page.goto(`${site.url}#/modules/${module.id}/tomorrow`)
  const numbers = page.locator('main a[href^="tel:"]')
  await expect(numbers.first()).toHaveText('110')
  expect(
    await numbers.evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(expect.arrayContaining(['tel:110', 'tel:112', 'tel:116016']))
})
