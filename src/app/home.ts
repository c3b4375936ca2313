/** What home says about progress: pure functions of the catalogue and the record's facts. */
import type { CatalogueEntry } from '../content/catalogue.ts'
import type { LearnerEvent } from '../progress/events.ts'
import {
  byModule,
  lastPlace,
  type ModuleStatus,
  moduleStatus,
  type Place,
  visitedScreens,
} from '../progress/folds.ts'

/** How many modules a page of the whole catalogue shows. */
export const pageSize = 50

/** What was reached in all modules. */
export interface Reach {
  modules: ReadonlyMap<string, readonly LearnerEvent[]>
  last: Place | undefined
}

export const nothingReached: Reach = { modules: new Map(), last: undefined }

/** Takes visits and finishes. */
export const reachOf = (events: readonly LearnerEvent[]): Reach => ({
  modules: byModule(events),
  last: lastPlace(events),
})

export const statusOf = ({ id, screens }: CatalogueEntry, reach: Reach): ModuleStatus =>
  moduleStatus(reach.modules.get(id) ?? [], id, screens)

export type NextStep =
  | { kind: 'begin'; entry: CatalogueEntry }
  /** `page` counts from 1. */
  | { kind: 'resume'; entry: CatalogueEntry; screen: string; page: number }
  | { kind: 'done'; entry: CatalogueEntry }

/** Where to go on: where the person stopped, else the first module not yet begun. Undefined without any module. */
export function nextStep(entries: readonly CatalogueEntry[], reach: Reach): NextStep | undefined {
  const stopped = entries.find((entry) => entry.id === reach.last?.module)
  if (stopped) return resume(stopped, reach)
  const fresh = entries.find((entry) => statusOf(entry, reach).state === 'untouched')
  if (fresh) return { kind: 'begin', entry: fresh }
  const [entry] = entries
  return entry && { kind: 'done', entry }
}

/** At the screen reached last, or at the first one not yet seen where that screen is gone. */
function resume(entry: CatalogueEntry, { last, modules }: Reach): NextStep {
  const visited = visitedScreens(modules.get(entry.id) ?? [], entry.id)
  const screen =
    entry.screens.find((screen) => screen === last?.screen) ??
    entry.screens.find((screen) => !visited.has(screen))
  if (screen === undefined) return { kind: 'begin', entry }
  return { kind: 'resume', entry, screen, page: entry.screens.indexOf(screen) + 1 }
}

/** Whether the first modules are too few to say where to go on. */
export function needsWholeCatalogue(
  first: readonly CatalogueEntry[],
  total: number,
  reach: Reach,
): boolean {
  if (first.length >= total) return false
  const { last } = reach
  if (last) return first.every((entry) => entry.id !== last.module)
  return nextStep(first, reach)?.kind === 'done'
}

/** One page of the whole catalogue; a page that is not there becomes the nearest one. */
export function pageOf<T>(list: readonly T[], wished: number) {
  const pages = Math.max(1, Math.ceil(list.length / pageSize))
  const page = Math.min(Math.max(1, Math.trunc(wished) || 1), pages)
  const from = (page - 1) * pageSize
  const entries = list.slice(from, from + pageSize)
  return { page, pages, from: from + 1, to: from + entries.length, entries }
}
