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

/** Runs in the page before everything else. Without a place for files there is no journal. */
const storages = {
  missing: () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
    Object.defineProperty(StorageManager.prototype, 'getDirectory', { value: undefined })
  },
  refused: () => {
    const refuse = () => {
      throw new DOMException('Not allowed here', 'SecurityError')
    }
    Object.defineProperty(window, 'indexedDB', { get: refuse })
    Object.defineProperty(window, 'Worker', { value: refuse })
  },
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

const interfaces = ['indexedDB', 'getDirectory', 'locks', 'localStorage'] as const
type Interface = (typeof interfaces)[number]

const combinations: Interface[][] = Array.from({ length: 16 }, (_, bits) =>
  interfaces.filter((_name, at) => bits & (1 << at)),
)

function expectedWithout(gone: readonly Interface[]): 'stored' | 'once' | 'sitting' {
  const database = !gone.includes('indexedDB')
  const journal = !gone.includes('getDirectory') && !gone.includes('locks')
  return database && journal ? 'stored' : database || journal ? 'once' : 'sitting'
}

for (const gone of combinations) {
  const expected = expectedWithout(gone)
  test(`[R84] a browser that lacks ${gone.join(', ') || 'nothing'}: the answer is "${expected}", and what is said is true after a reload`, async ({
    page,
    site,
  }) => {
    await page.addInitScript(takeAway, gone)
    await page.goto(`${site.url}#/modules/kitchen-sink/single-choice`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (!question) throw new Error('the kitchen sink has a single choice')
    await answer(page.getByRole('article'), question, 'right', pointer)
    const saved = page.locator(`[data-save-state="${expected}"]`)
    await expect(saved).toHaveText(items[`save.${expected}`])
    await page.reload()
    if (expected === 'sitting') await expect(page.getByText('Antwort prüfen')).toBeVisible()
    else await expect(saved).toHaveText(items[`save.${expected}`])
  })
}

function takeAway(gone: readonly Interface[]): void {
  const places = {
    indexedDB: window,
    localStorage: window,
    locks: Navigator.prototype,
    getDirectory: StorageManager.prototype,
  }
  for (const name of gone) Object.defineProperty(places[name], name, { value: undefined })
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
