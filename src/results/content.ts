/** The modules of a record as they are today: loaded only for those that were answered in, from the cache without a network. */
import { loadCourse, loadItems, loadModule } from '../content/load.ts'
import type { Case } from '../items/case/schema.ts'
import { scoreItem } from '../items/model.ts'
import type { Item } from '../items/schema.ts'
import type { ItemToday } from '../progress/replay.ts'
import type { Tally } from './tally.ts'

export interface ResultItem extends ItemToday {
  objective: string
  /** Of a case: whether it shows signs. */
  state?: Case['state']
}

export interface ResultModule {
  id: string
  title: string
  /** In the order of the module. */
  objectives: readonly { id: string; text: string }[]
  items: ReadonlyMap<string, ResultItem>
}

export interface Content {
  /** In the order of the course. */
  modules: readonly ResultModule[]
  /** Ids of modules that are not to be had now. */
  missing: readonly string[]
}

export const moduleIds = (tally: Tally): string[] => [
  ...new Set(tally.given.map(({ given }) => given.module)),
]

export async function loadContent(ids: readonly string[], language: string): Promise<Content> {
  const [course, ...modules] = await Promise.all([
    loadCourse(),
    ...ids.map((id) => loadOne(id, language)),
  ])
  const order = course.ok ? course.value.modules.map(({ id }) => id) : []
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  const loaded = modules.filter((module) => module !== undefined)
  return {
    modules: loaded.sort((a, b) => place(a.id) - place(b.id)),
    missing: ids.filter((id) => loaded.every((module) => module.id !== id)),
  }
}

async function loadOne(id: string, language: string): Promise<ResultModule | undefined> {
  const built = await loadModule(id, language)
  if (!built.ok) return undefined
  const { title, objectives, language: found } = built.value.module
  const items = await loadItems(id, found)
  if (!items.ok) return undefined
  const { contents } = items.value
  return {
    id,
    title,
    objectives,
    items: new Map(items.value.items.map((item) => [item.id, resultItem(item, contents[item.id])])),
  }
}

/** Where the build names no content, every answer is scored anew. */
const resultItem = (item: Item, content = ''): ResultItem => ({
  content,
  objective: item.objective,
  score: (answer) => scoreItem(item, answer),
  ...(item.type === 'case' && { state: item.state }),
})
