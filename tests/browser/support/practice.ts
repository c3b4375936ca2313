/** Records and hands for the tests of practice. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import words from '../../../locales/de/items.json' with { type: 'json' }
import course from '../../../modules/course.json' with { type: 'json' }
import type { ModuleSource } from '../../../src/content/schema.ts'
import type { LearnerEvent } from '../../../src/progress/events.ts'
import { answer, type Hands, type How, pointer, type SourceItem } from './answer.ts'

const core = course.modules.filter(({ track }) => track === 'core').map(({ id }) => id)
const modules: ModuleSource[] = core.map((id) =>
  JSON.parse(readFileSync(`modules/${id}/de.json`, 'utf8')),
)
const items = new Map<string, SourceItem>(
  modules.flatMap((module) => module.items.map((item) => [item.id, item] as const)),
)

const fact = (seq: number, at: number) => ({
  id: `019aaf00-0000-7000-8000-${String(seq).padStart(12, '0')}`,
  profile: 'first',
  seq,
  at: at + seq * 60_000,
})

/** One item of each objective is asked before the course and after it. */
export const objectives = modules.flatMap((module) => module.objectives).length

/** Core modules, all or the first ones, visited, finished, and the first item of each objective answered. */
export const finishedCourse = (at: number, first = modules.length): LearnerEvent[] =>
  modules.slice(0, first).flatMap(({ id: module, screens, objectives, items }, place) => {
    const seq = place * 20 + 1
    return [
      { kind: 'visit', module, screen: screens[0]?.id ?? '', ...fact(seq, at) },
      { kind: 'finished', module, way: 'full', ...fact(seq + 1, at) },
      ...objectives.map(({ id: objective }, index): LearnerEvent => ({
        kind: 'attempt',
        module,
        item: items.find((item) => item.objective === objective)?.id ?? '',
        objective,
        mode: 'learn',
        answer: 'a',
        certainty: 'fairly-sure',
        content: 'c0ffee',
        score: { state: 'scored', correct: true, points: 1, max: 1, harmful: false },
        ...fact(seq + 2 + index, at),
      })),
    ]
  })

/** The item that is asked now. */
export async function askedItem(page: Page): Promise<SourceItem> {
  const id = await page.locator('[data-item]').getAttribute('data-item')
  const item = items.get(id ?? '')
  if (!item) throw new Error(`No such item: ${id}`)
  return item
}

export async function isAsked(page: Page, number: number, count: number): Promise<void> {
  await page
    .getByRole('heading', { level: 1, name: `Aufgabe ${number} von ${count}`, exact: true })
    .waitFor()
}

/** Answers what is asked now, certainty included, and hands it in. `test`: the button has other words there. */
export async function answersNow(
  page: Page,
  how: How,
  { test = false, hands = pointer }: { test?: boolean; hands?: Hands } = {},
): Promise<SourceItem> {
  const item = await askedItem(page)
  const area = page.getByRole('article')
  if (item.type !== 'case')
    await hands.choose(area.getByRole('radio', { name: 'ziemlich sicher', exact: true }))
  await answer(area, item, how, hands, (said) =>
    test && said === words['check.button'] ? words['check.later'] : said,
  )
  return item
}

/** Opens the core modules until they are ready without a network, as whoever has finished them did. */
export async function makesReady(page: Page, address: string): Promise<void> {
  for (const id of core) {
    await page.goto(`${address}#/modules/${id}`)
    await page.getByText('Ohne Netz bereit').waitFor()
  }
}
