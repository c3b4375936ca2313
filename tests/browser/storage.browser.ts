/** A browser that keeps nothing: the person is told, goes on, and takes the sitting along as a file. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import items from '../../locales/de/items.json' with { type: 'json' }
import type { ModuleSource } from '../../src/content/schema.ts'
import { readBackup } from '../../src/progress/backup.ts'
import { answer, pointer } from './support/answer.ts'
import { expect, test } from './support/test.ts'

const sink: ModuleSource = JSON.parse(
  readFileSync('tests/support/modules/kitchen-sink/de.json', 'utf8'),
)
const question = sink.items.find((item) => item.id === 'single-choice')

/** Runs in the page before everything else. */
const storages = {
  missing: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  refused: () =>
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('Not allowed here', 'SecurityError')
      },
    }),
}

for (const [name, takeAway] of Object.entries(storages)) {
  test(`storage that is ${name}: no false „Gespeichert“, and the sitting can be saved as a file`, async ({
    page,
    site,
  }) => {
    await page.addInitScript(takeAway)
    await page.goto(`${site.url}#/modules/kitchen-sink/single-choice`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (!question) throw new Error('the kitchen sink has a single choice')
    await answer(page.getByRole('article'), question, 'right', pointer)
    await expect(page.locator('[data-save-state="sitting"]')).toHaveText(items['save.sitting'])
    await expect(page.locator('[data-save-state="stored"]')).toHaveCount(0)
    await page.getByRole('link', { name: 'Weiter', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('')

    await page.getByRole('link', { name: 'Einstellungen' }).click()
    const backup = await savedFile(page)
    const read = await readBackup(backup)
    expect(read.ok && read.value.events.map((event) => event.kind)).toContain('attempt')
  })
}

async function savedFile(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /sichern|speichern/i })
      .first()
      .click(),
  ])
  return readFileSync(await download.path(), 'utf8')
}
