/** [R86] Several tabs answer at once; one of them writes the journal, and nothing of any of them is lost. */
import type { Page } from '@playwright/test'
import items from '../../locales/de/items.json' with { type: 'json' }
import { readStores, shownAnswers } from './support/device.ts'
import { expect, isReady, test } from './support/test.ts'

const tabs = 8
/** Of each tab; 200 in `npm run soak -- tabs`. */
const answers = Number(process.env['TAB_ANSWERS'] ?? 10)

test(`[R86] eight tabs give ${answers} answers each, one of them closes in between: all are kept`, async ({
  context,
  site,
}) => {
  test.setTimeout(60_000 + answers * 10_000)
  const pages = await Promise.all(Array.from({ length: tabs }, () => context.newPage()))
  for (const page of pages) {
    await page.goto(`${site.url}#/modules/kitchen-sink/single-choice`)
    await isReady(page)
  }
  await Promise.all(pages.map((page) => answersOften(page, answers / 2)))
  // The first one is the writer.
  await pages[0]?.close()
  const rest = pages.slice(1)
  await Promise.all(rest.map((page) => answersOften(page, answers / 2)))
  const [last] = rest
  if (!last) throw new Error('no tab')
  expect(await shownAnswers(last, site.url)).toBe(tabs * answers - answers / 2)
  const { database, journal } = await last.evaluate(readStores)
  expect(database).toBe(journal)
})

/** As fast as the page allows: each answer as soon as the one before is shown as saved. */
const answersOften = (page: Page, count: number) =>
  page.evaluate(
    async ({ count, check, retry }) => {
      const found = async <T>(look: () => T | null | undefined): Promise<T> => {
        for (;;) {
          const there = look()
          if (there) return there
          await new Promise((resolve) => setTimeout(resolve, 2))
        }
      }
      const button = (name: string) => () =>
        [...document.querySelectorAll('main button')].find((one) => one.textContent === name)
      const press = (element: Element) => element instanceof HTMLElement && element.click()
      for (let left = count; left > 0; left--) {
        const again = button(retry)()
        if (again) press(again)
        press(await found(() => document.querySelector('main input[type="radio"]:enabled')))
        press(await found(button(check)))
        // On a busy machine one store may be late: the answer is in the other one then, which is said, and comes over.
        await found(() =>
          document.querySelector('[data-save-state="stored"], [data-save-state="once"]'),
        )
      }
    },
    { count, check: items['check.button'], retry: items['retry.button'] },
  )
