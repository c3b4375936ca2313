/** Gathers what a person's own result file is made of. */
import type { Item } from '../content/schema.ts'
import { loadCatalogue, loadItems } from '../content/load.ts'
import { dayOf } from '../player/days.ts'
import type { Attempt } from '../progress/events.ts'
import { openRecord, recordExists } from '../progress/open.ts'
import { resultContent } from './counts.ts'
import type { ResultContent } from './result-file.ts'

export type OwnResult =
  | { state: 'unreachable' | 'empty' }
  | { state: 'ready'; content: ResultContent; titles: ReadonlyMap<string, string> }

export async function ownResult(
  language: string,
  edition: string,
  now: number,
): Promise<OwnResult> {
  const attempts = await testAttempts()
  if (attempts.length === 0) return { state: 'empty' }
  const modules = [...new Set(attempts.map(({ module }) => module))]
  const items = await itemsOf(modules)
  if (!items) return { state: 'unreachable' }
  const content = resultContent(attempts, (module, item) => items.get(`${module}/${item}`), {
    month: dayOf(now).slice(0, 'YYYY-MM'.length),
    language,
    edition,
  })
  if (!content) return { state: 'empty' }
  return { state: 'ready', content, titles: await moduleTitles(language) }
}

async function testAttempts(): Promise<Attempt[]> {
  if (!(await recordExists())) return []
  const events = await (await openRecord()).read({ kind: 'attempt' })
  return events.filter((event) => event.kind === 'attempt').filter(({ mode }) => mode === 'test')
}

/** In German, which every module has: keys and solutions are the same in all languages. A module that is gone has none. */
async function itemsOf(modules: readonly string[]): Promise<Map<string, Item> | undefined> {
  const items = new Map<string, Item>()
  for (const module of modules) {
    const loaded = await loadItems(module, 'de')
    if (!loaded.ok && loaded.error.code !== 'not-found') return undefined
    for (const item of loaded.ok ? loaded.value.items : []) items.set(`${module}/${item.id}`, item)
  }
  return items
}

/** Without the list of modules their ids have to do. */
export async function moduleTitles(language: string): Promise<ReadonlyMap<string, string>> {
  const catalogue = await loadCatalogue(language)
  return new Map(catalogue.ok ? catalogue.value.entries.map(({ id, title }) => [id, title]) : [])
}
