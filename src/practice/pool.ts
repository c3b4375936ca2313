/** What can be asked in a round: modules with their items, in the order of the course. */
import type { Item } from '../items/schema.ts'

export interface PoolModule {
  id: string
  title: string
  /** Of the file: German where the wished language is missing. */
  language: string
  track: 'core' | 'more'
  /** True until experts have read it. */
  draft: boolean
  objectives: readonly { id: string; text: string; safety?: boolean | undefined }[]
  items: readonly Item[]
  /** Hash of each item, stored with every attempt. */
  contents: { readonly [item: string]: string }
  /** Items that stand on a screen: whoever has finished the module has seen them. */
  shown: ReadonlySet<string>
}

export interface PoolItem {
  module: PoolModule
  item: Item
}

export type Pool = readonly PoolModule[]

export const poolItems = (pool: Pool): PoolItem[] =>
  pool.flatMap((module) => module.items.map((item) => ({ module, item })))

export const findItem = (pool: Pool, module: string, item: string): PoolItem | undefined => {
  const found = pool.find(({ id }) => id === module)
  const asked = found?.items.find(({ id }) => id === item)
  return found && asked && { module: found, item: asked }
}

export const keyOf = ({ module, item }: PoolItem): string => `${module.id}/${item.id}`

export const objectiveOf = ({ module, item }: PoolItem): string => `${module.id}/${item.objective}`

/** True for what can be answered at all. */
export const isAsked = ({ item }: PoolItem): boolean => item.type !== 'reflection'

/**
 * True for what can be right or wrong and shows nothing before the end: a conversation answers every step with its
 * consequence, which a test must not.
 */
export const isTested = ({ item }: PoolItem): boolean =>
  item.type !== 'reflection' &&
  item.type !== 'scenario' &&
  (item.type !== 'case' || item.state !== 'ambiguous')

/** State of a case; undefined for other items. */
export const stateOf = ({ item }: PoolItem): 'present' | 'absent' | 'ambiguous' | undefined =>
  item.type === 'case' ? item.state : undefined
