/** What the person is told when a store of the record was damaged: one line, on every page, and nothing to fear. */
import type { Page } from '@playwright/test'
import { violations } from './support/axe.ts'
import { events, restores, shownAnswers } from './support/device.ts'
import { expect, test } from './support/test.ts'

const repaired =
  'Ein Speicher dieses Browsers war beschädigt. 3 Einträge wurden aus dem zweiten Speicher ergänzt.'

test('[R81] a database that is gone is filled from the journal, said once, and listed in the settings', async ({
  page,
  site,
}) => {
  await learned(page, site.url)
  await page.goto(`${site.url}masse.html`)
  await page.evaluate(removeDatabase)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(site.url)
  await expect(page.getByText(repaired)).toBeVisible()
  await expect(page.getByText('Es fehlt nichts.')).toBeVisible()
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  const dismiss = page.getByRole('button', { name: 'Verstanden' })
  await dismiss.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(repaired)).toBeHidden()
  expect(await shownAnswers(page, site.url)).toBe(3)
  await page.getByText('Was repariert wurde').click()
  await expect(page.getByText(/: 3 Einträge ergänzt/)).toBeVisible()
  await page.reload()
  await expect(page.getByText('3 Antworten gespeichert')).toBeVisible()
  await expect(page.getByText(repaired)).toBeHidden()
})

test('[R82] when both stores are gone it is said how much is missing, and where a backup helps; nobody is told to clear anything', async ({
  page,
  site,
}) => {
  await learned(page, site.url)
  await page.goto(`${site.url}masse.html`)
  await page.evaluate(removeDatabase)
  await page.evaluate(removeJournal)
  await page.goto(site.url)
  const said = page.getByText(/^3 Einträge Ihres Lernstands fehlen/)
  await expect(said).toBeVisible()
  expect(await violations(page)).toEqual([])
  await expect(page.getByRole('status').filter({ has: said })).not.toContainText(/lösch|leer/i)
  await page.getByRole('link', { name: 'Zur Sicherung' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible()
  // The record goes on from here, and the same backup brings everything back.
  await restores(page, events(3))
  await expect(page.getByText('3 Antworten gespeichert')).toBeVisible()
})

async function learned(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#/settings`)
  await restores(page, events(3))
  await expect(page.getByText('3 Antworten gespeichert')).toBeVisible()
}

const removeDatabase = () =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('hinsehen')
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => reject(request.error ?? new Error('No reason given')))
  })

const removeJournal = async () => {
  const root = await navigator.storage.getDirectory()
  await root.removeEntry('hinsehen-journal', { recursive: true })
}
