/** Every item type in the product: with the pointer, with the keyboard alone, read out once, kept. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import words from '../../locales/de/items.json' with { type: 'json' }
import type { ModuleSource } from '../../src/content/schema.ts'
import { answer, keyboard, pointer, waysOf } from './support/answer.ts'
import { expect, test } from './support/test.ts'

const module: ModuleSource = JSON.parse(
  readFileSync('tests/support/modules/kitchen-sink/de.json', 'utf8'),
)

/** Screens with one item each, named after it. */
const items = module.items.filter((item) => module.screens.some((screen) => screen.id === item.id))

test('every item type has a screen of its own here', () => {
  expect(new Set(items.map((item) => item.type)).size).toBe(10)
})

for (const item of items.filter((one) => one.type !== 'reflection')) {
  test(`${item.id} is completed with the keyboard alone`, async ({ page, site }) => {
    await page.goto(`${site.url}#/modules/kitchen-sink/${item.id}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await answer(page.getByRole('article'), item, 'right', keyboard(page))
    await expect(page.locator('[data-save-state="stored"]')).toHaveText(words['save.stored'])
    await expect(page.locator(':focus')).toHaveJSProperty('tagName', 'H2')
  })

  test(`${item.id} answers every choice, once in the accessibility tree, and keeps the answer`, async ({
    page,
    site,
  }) => {
    await page.goto(`${site.url}#/modules/kitchen-sink/${item.id}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const how = waysOf(item).at(-1) ?? 'right'
    await answer(page.getByRole('article'), item, how, pointer)
    await expect(page.locator('[data-save-state="stored"]')).toBeVisible()
    const read = await readOut(page)
    for (const feedback of feedbacksOf(item))
      expect(read.split(feedback).length - 1, feedback).toBe(1)
    const outcome = await page.locator(':focus').innerText()
    expect(read.split(outcome).length - 1, outcome).toBe(1)

    await page.reload()
    await expect(page.locator('[data-save-state="stored"]')).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: outcome })).toBeVisible()
  })
}

test('a check that comes too early says what is missing and keeps what is there', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/modules/kitchen-sink/single-choice`)
  await page.getByRole('button', { name: words['check.button'] }).click()
  await expect(page.getByText(words['missing.one'])).toBeVisible()
  await expect(page.locator('[data-save-state]')).toHaveCount(0)
})

test('a reflection asks, shows thoughts of others and stores nothing', async ({ page, site }) => {
  await page.goto(`${site.url}#/modules/kitchen-sink/reflection`)
  await page.getByText(words['reflection.thoughts']).click()
  await expect(page.getByText(words['reflection.hint'])).toBeVisible()
  await expect(page.locator('main :is(input:not([role=switch]), textarea)')).toHaveCount(0)
})

test('another try starts empty, and the earlier answer stays in the record', async ({
  page,
  site,
}) => {
  const item = items.find((one) => one.type === 'single-choice')
  if (!item) throw new Error('the kitchen sink has a single choice')
  await page.goto(`${site.url}#/modules/kitchen-sink/${item.id}`)
  const article = page.getByRole('article')
  await answer(article, item, 'wrong', pointer)
  await expect(page.locator('[data-save-state="stored"]')).toBeVisible()
  await page.getByRole('button', { name: words['retry.button'] }).click()
  await expect(article.getByRole('radio', { checked: true })).toHaveCount(0)
  await answer(article, item, 'right', pointer)
  await expect(page.locator('[data-save-state="stored"]')).toBeVisible()
  await expect.poll(() => countAttempts(page, item.id)).toBe(2)
})

test('a press that comes twice is one answer', async ({ page, site }) => {
  const item = items.find((one) => one.type === 'single-choice')
  if (!item) throw new Error('the kitchen sink has a single choice')
  await page.goto(`${site.url}#/modules/kitchen-sink/${item.id}`)
  await page.getByRole('radio').first().check()
  await page.evaluate((words) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent === words)
    button?.click()
    button?.click()
  }, words['check.button'])
  await expect(page.locator('[data-save-state="stored"]')).toBeVisible()
  await page.getByRole('button', { name: words['retry.button'] }).click()
  await answer(page.getByRole('article'), item, 'right', pointer)
  await expect(page.locator('[data-save-state="stored"]')).toBeVisible()
  expect(await countAttempts(page, item.id)).toBe(2)
})

test('where keeping takes long the feedback is there all the same, and says „stored“ only then', async ({
  page,
  site,
}) => {
  const item = items.find((one) => one.type === 'single-choice')
  if (!item) throw new Error('the kitchen sink has a single choice')
  await page.goto(`${site.url}#/modules/kitchen-sink/${item.id}`)
  await answer(page.getByRole('article'), item, 'wrong', pointer)
  await expect(page.locator('[data-save-state="stored"]')).toBeVisible()
  await page.getByRole('button', { name: words['retry.button'] }).click()
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request('hinsehen-record', () => {
          held()
          return new Promise<void>((resolve) => Object.assign(window, { letGo: resolve }))
        })
      }),
  )
  await answer(page.getByRole('article'), item, 'right', pointer)
  await expect(page.locator('[data-save-state="saving"]')).toHaveText(words['save.saving'])
  await expect(page.locator(':focus')).toHaveJSProperty('tagName', 'H2')
  expect(await countAttempts(page, item.id)).toBe(1)
  await page.evaluate(() => Reflect.get(window, 'letGo')())
  await expect(page.locator('[data-save-state="stored"]')).toHaveText(words['save.stored'])
  expect(await countAttempts(page, item.id)).toBe(2)
})

/** Everything a screen reader comes across, in order. */
async function readOut(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes
    .filter((node) => !node.ignored && node.role?.value === 'StaticText')
    .map((node) => String(node.name?.value ?? ''))
    .join(' ')
}

/** The feedback of every choice, row, step and gap of an item, as plain as these tests need it. */
function feedbacksOf(item: ModuleSource['items'][number]): string[] {
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice':
      return item.choices.map((one) => one.feedback)
    case 'grid':
      return item.rows.map((one) => one.feedback)
    case 'match':
      return item.pairs.map((one) => one.feedback)
    case 'order':
      return item.steps.map((one) => one.feedback)
    case 'spot':
      return item.passages.map((one) => one.feedback)
    case 'gaps':
      return item.gaps.flatMap((gap) => gap.choices.map((one) => one.feedback))
    case 'case':
      return Object.values(item.decisions).map((one) => one.feedback)
    case 'scenario':
      return item.nodes.flatMap((node) => node.choices.map((one) => one.feedback))
    case 'reflection':
      return []
  }
}

const countAttempts = (page: Page, item: string): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('hinsehen')
        open.addEventListener('error', () => reject(open.error))
        open.addEventListener('success', () => {
          const all = open.result.transaction('events').objectStore('events').getAll()
          all.addEventListener('success', () => {
            open.result.close()
            resolve(
              all.result.filter((row) => row.kind === 'attempt' && row.item === wanted).length,
            )
          })
        })
      }),
    item,
  )
