/** Everything the page says: a pure function of the tally, the content of today and the time. */
import { certaintyOf, type CertaintyResult } from './certainty.ts'
import type { Content } from './content.ts'
import { type Noticed, noticedIn } from './noticed.ts'
import { type ModuleResult, modulesOf, type Next, nextOf } from './objectives.ts'
import { type Rounds, roundsOf } from './rounds.ts'
import type { Tally } from './tally.ts'
import { type Weeks, weeksOf } from './weeks.ts'
import { worthOf } from './worth.ts'

export interface Results {
  attempts: number
  items: number
  since: Noticed
  before: Noticed
  certainty: CertaintyResult
  rounds: Rounds
  modules: ModuleResult[]
  next: Next[]
  /** Whether anything was answered that `next` could come from. */
  known: boolean
  weeks: Weeks
  /** Modules that are not to be had now, and how many answers lie in them. */
  missing: { id: string; attempts: number }[]
}

export function resultsOf(tally: Tally, content: Content, now: number): Results {
  const worths = worthOf(tally, content)
  const modules = modulesOf(tally, worths, content)
  return {
    attempts: tally.count,
    items: tally.items.size,
    since: noticedIn(worths, 'since'),
    before: noticedIn(worths, 'before'),
    certainty: certaintyOf(worths),
    rounds: roundsOf(tally, worths),
    modules,
    next: nextOf(modules),
    known: modules.some(({ objectives }) => objectives.some(({ first }) => first.of > 0)),
    weeks: weeksOf(tally, now),
    missing: content.missing.map((id) => ({ id, attempts: attemptsIn(tally, id) })),
  }
}

function attemptsIn({ items, given }: Tally, module: string): number {
  let attempts = 0
  for (const item of items.values())
    if (given[item.latest]?.given.module === module) attempts += item.attempts
  return attempts
}
