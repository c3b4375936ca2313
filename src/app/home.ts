/** What home says about progress: pure functions of the catalogue and the record's facts. */
import type { CatalogueEntry } from '../content/catalogue.ts'
import type { LearnerEvent } from '../progress/events.ts'

/** How many modules a page of the whole catalogue shows. */
export const pageSize = 50

/** Per module, what of it was reached. */
export interface Reached {
  screens: Set<string>
  /** The screen of the newest visit. */
  last: string
  finished: 'full' | 'short' | undefined
}

export interface Reach {
  modules: ReadonlyMap<string, Reached>
  /** The module of the newest visit. */
  lastModule: string | undefined
}

export const nothingReached: Reach = { modules: new Map(), lastModule: undefined }

/** `events` in order of `seq`; other kinds than visits and ends are passed over. */
export function reachOf(events: readonly LearnerEvent[]): Reach {
  const modules = new Map<string, Reached>()
  let lastModule: string | undefined
  const at = (module: string): Reached => {
    const known = modules.get(module) ?? { screens: new Set(), last: '', finished: undefined }
    modules.set(module, known)
    return known
  }
  for (const event of events) {
    if (event.kind === 'visit') {
      const reached = at(event.module)
      reached.screens.add(event.screen)
      reached.last = event.screen
      lastModule = event.module
    } else if (event.kind === 'finished') {
      const reached = at(event.module)
      // The short version never takes back that the whole module was done.
      if (reached.finished !== 'full') reached.finished = event.way
    }
  }
  return { modules, lastModule }
}

export type ModuleState =
  | { state: 'new' }
  | { state: 'begun'; seen: number; of: number }
  | { state: 'finished'; way: 'full' | 'short' }

/** Screens that an author has removed since are not counted. */
export function moduleState(entry: CatalogueEntry, reach: Reach): ModuleState {
  const reached = reach.modules.get(entry.id)
  if (!reached) return { state: 'new' }
  if (reached.finished) return { state: 'finished', way: reached.finished }
  const seen = entry.screens.filter((screen) => reached.screens.has(screen)).length
  return seen === 0 ? { state: 'new' } : { state: 'begun', seen, of: entry.screens.length }
}

export type NextStep =
  | { kind: 'begin'; entry: CatalogueEntry }
  /** `page` counts from 1. */
  | { kind: 'resume'; entry: CatalogueEntry; screen: string; page: number }
  | { kind: 'done'; entry: CatalogueEntry }

/**
 * Where to go on: the module last worked at, else another one that was begun, else the first new one.
 * Undefined without any module.
 */
export function nextStep(entries: readonly CatalogueEntry[], reach: Reach): NextStep | undefined {
  const first = entries[0]
  if (!first) return undefined
  const last = entries.find((entry) => entry.id === reach.lastModule)
  const begun = [...(last ? [last] : []), ...entries].find(
    (entry) => moduleState(entry, reach).state === 'begun',
  )
  if (begun) return resume(begun, reach)
  const fresh = entries.find((entry) => moduleState(entry, reach).state === 'new')
  return fresh ? { kind: 'begin', entry: fresh } : { kind: 'done', entry: last ?? first }
}

/** At the screen last reached, or at the first one not yet seen where that screen is gone. */
function resume(entry: CatalogueEntry, reach: Reach): NextStep {
  const reached = reach.modules.get(entry.id)
  const index = entry.screens.indexOf(reached?.last ?? '')
  const place =
    index >= 0 ? index : entry.screens.findIndex((screen) => !reached?.screens.has(screen))
  const screen = entry.screens[place]
  if (screen === undefined) return { kind: 'begin', entry }
  return { kind: 'resume', entry, screen, page: place + 1 }
}

/** One page of the whole catalogue; a page that is not there becomes the nearest one. */
export function pageOf<T>(list: readonly T[], wished: number) {
  const pages = Math.max(1, Math.ceil(list.length / pageSize))
  const page = Math.min(Math.max(1, Math.trunc(wished) || 1), pages)
  const from = (page - 1) * pageSize
  const entries = list.slice(from, from + pageSize)
  return { page, pages, from: from + 1, to: from + entries.length, entries }
}
