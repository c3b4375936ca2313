/** A backup, locked or not, through the hands of a person; and the word about it when it is time. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import home from '../../locales/de/home.json' with { type: 'json' }
import player from '../../locales/de/player.json' with { type: 'json' }
import settings from '../../locales/de/settings.json' with { type: 'json' }
import { violations } from './support/axe.ts'
import { readStores } from './support/device.ts'
import { expect, test } from './support/test.ts'

async function visit(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/modules/signs-in-daily-work/weight`)
  await page.getByRole('article').waitFor()
  // Kept, so that leaving the page takes nothing back.
  await expect.poll(() => page.evaluate(readStores)).toEqual({ database: 1, journal: 1 })
}

test('a locked backup opens with its passphrase only, and shows what it would add', async ({
  page,
  site,
}, testInfo) => {
  await visit(page, site.url)
  await page.goto(`${site.url}#/settings`)
  await page.getByText(settings['backup.lock'], { exact: true }).click()
  await page.getByLabel(settings['passphrase.label']).fill('vier gute wörter hier')
  expect(await violations(page)).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: settings['backup.action'] }).click(),
  ])
  const path = testInfo.outputPath('backup.json')
  await download.saveAs(path)
  expect(await readFile(path, 'utf8')).not.toContain('signs-in-daily-work')

  await page.getByRole('button', { name: settings['erase.action'] }).click()
  await page.getByRole('button', { name: settings['erase.confirm'] }).click()
  await expect(page.getByText(/Geprüft: 0/)).toBeVisible()

  const open = async (passphrase: string) => {
    await page.locator('input[type=file]').setInputFiles(path)
    await expect(page.getByText(settings['restore.locked'])).toBeVisible()
    await page.getByLabel(settings['passphrase.label']).last().fill(passphrase)
    await page.getByRole('button', { name: settings['restore.unlock'] }).click()
  }
  await open('vier falsche wörter hier')
  await expect(page.getByText(settings['restore.refused.wrong-passphrase'])).toBeVisible()
  await open('vier gute wörter hier')
  await page
    .getByRole('button', { name: /hinzufügen$/ })
    .first()
    .click()
  await expect(page.getByText(/(?:wurde|wurden) hinzugefügt/)).toBeVisible()
})

test('after a finished module the person reads what the browser promised', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/modules/signs-in-daily-work/care`)
  await page.getByRole('button', { name: player['step.finish'] }).click()
  // Chromium decides by itself; what it says depends on how often one has been here.
  await expect(page.getByText(/zugesagt, Ihre Antworten|darf Ihre Antworten löschen/)).toBeVisible()
})

test('answers that have waited long for a backup bring a word on home, which can wait', async ({
  page,
  site,
}) => {
  await visit(page, site.url)
  await page.goto(site.url)
  await expect(page.getByText(home['reminder.text'])).toHaveCount(0)
  await page.clock.install({ time: Date.now() + 40 * 86_400_000 })
  await page.reload()
  await expect(page.getByText(home['reminder.text'])).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: home['reminder.later'] }).click()
  await expect(page.getByText(home['reminder.text'])).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible()
  await expect(page.getByText(home['reminder.text'])).toHaveCount(0)
})
