/** What the record means: pure functions over its events, cheap enough to run again at every change. */
import type { Attempt, LearnerEvent } from './events.ts'
import { inOrder } from './history.ts'

export interface Place {
  module: string
  screen: string
}

export type ModuleStatus =
  | { state: 'untouched' }
  /** `reached` of `of` screens; screens that the module no longer has do not count. */
  | { state: 'begun'; reached: number; of: number }
  | { state: 'finished'; way: 'full' | 'short'; reached: number; of: number }

/** Where to go on: the screen reached last, unless its module was finished after. Reads visits and finishes. */
export function lastPlace(events: readonly LearnerEvent[]): Place | undefined {
  const finished = new Set<string>()
  for (const event of inOrder(events).toReversed()) {
    if (event.kind === 'finished') finished.add(event.module)
    if (event.kind === 'visit' && !finished.has(event.module))
      return { module: event.module, screen: event.screen }
  }
  return undefined
}

/** One pass for an overview of many modules. */
export function byModule(
  events: readonly LearnerEvent[],
): ReadonlyMap<string, readonly LearnerEvent[]> {
  const modules = new Map<string, LearnerEvent[]>()
  for (const event of events) {
    const known = modules.get(event.module)
    if (known) known.push(event)
    else modules.set(event.module, [event])
  }
  return modules
}

export function visitedScreens(
  events: readonly LearnerEvent[],
  module: string,
): ReadonlySet<string> {
  const screens = new Set<string>()
  for (const event of events)
    if (event.kind === 'visit' && event.module === module) screens.add(event.screen)
  return screens
}

/** Finished once is finished: a new edition with more screens takes nothing back. */
export function moduleStatus(
  events: readonly LearnerEvent[],
  module: string,
  screens: readonly string[],
): ModuleStatus {
  const visited = visitedScreens(events, module)
  const reached = screens.filter((screen) => visited.has(screen)).length
  const ways = events.flatMap((event) =>
    event.kind === 'finished' && event.module === module ? event.way : [],
  )
  if (ways.length > 0) {
    const way = ways.includes('full') ? 'full' : 'short'
    return { state: 'finished', way, reached, of: screens.length }
  }
  if (visited.size === 0) return { state: 'untouched' }
  return { state: 'begun', reached, of: screens.length }
}

/** The latest attempt of each item, by the item's id. */
export function answersOf(
  events: readonly LearnerEvent[],
  module: string,
): ReadonlyMap<string, Attempt> {
  const answers = new Map<string, Attempt>()
  for (const event of inOrder(events))
    if (event.kind === 'attempt' && event.module === module) answers.set(event.item, event)
  return answers
}

/** The if-then plan chosen last in a module; the person may choose again at any time. */
export function chosenPlan(events: readonly LearnerEvent[], module: string): string | undefined {
  const planned = inOrder(events).findLast(
    (event) => event.kind === 'planned' && event.module === module,
  )
  return planned?.kind === 'planned' ? planned.plan : undefined
}
