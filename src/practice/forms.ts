/**
 * Before and after: of each core objective one item, in form A or B. Which form comes first is decided per profile by
 * something that was stored by chance long before, so that over many people both forms are as often first.
 */
import type { Attempt } from '../progress/events.ts'
import { inSequence } from '../review/answers.ts'
import { trustedTimes } from '../review/times.ts'
import {
  findItem,
  isTested,
  keyOf,
  type Pool,
  type PoolItem,
  type PoolModule,
  stateOf,
} from './pool.ts'
import { type Round, type RoundKind, parseRound } from './round.ts'
import { hash } from './seeds.ts'

export type Form = 'A' | 'B'
export type Measure = 'before' | 'after' | 'later'

/** Design section 8: asked again after eight weeks. */
export const laterAfter = 56 * 86_400_000

/** The form of „before“: that of the first answer given in one; until then by the first event of the profile. */
function formBefore(
  pool: Pool,
  attempts: readonly Attempt[],
  first: string | undefined,
  seed: number,
): Form {
  const given = inSequence(attempts).filter((attempt) => kindOf(attempt) === 'before')
  const form = formOfFirst(given, pool)
  if (form) return form
  return (first === undefined ? seed : hash(first)) % 2 === 0 ? 'A' : 'B'
}

/** The form of the first of these answers: what has begun with a form goes on with it. */
export function formOfFirst([given]: readonly Attempt[], pool: Pool): Form | undefined {
  return given && findItem(pool, given.module, given.item)?.item.form
}

const kindOf = ({ round }: Attempt): RoundKind | undefined =>
  round === undefined ? undefined : parseRound(round)?.kind

/** `first`: id of the profile's first event, a stored random number. Without one the seed of the round decides. */
export function formOf(
  kind: Measure,
  pool: Pool,
  attempts: readonly Attempt[],
  first: string | undefined,
  seed: number,
): Form {
  const before = formBefore(pool, attempts, first, seed)
  if (kind === 'after') return before === 'A' ? 'B' : 'A'
  return before
}

/** The items of a form: one per core objective that has both forms, in the order of the course. */
export function formItems(pool: Pool, form: Form): PoolItem[] {
  const counts = { present: 0, absent: 0 }
  return pool
    .filter(({ track }) => track === 'core')
    .flatMap((module) =>
      module.objectives.flatMap(({ id }) => {
        const wanted = counts.present <= counts.absent ? 'present' : 'absent'
        const pair = pairOf(module, id, wanted)
        const state = pair && stateOf(pair.A)
        if (state === 'present' || state === 'absent') counts[state]++
        return pair ? pair[form] : []
      }),
    )
}

/** Two items of one objective that are alike: same type, for cases same state. Cases first, the wanted state first of all. */
function pairOf(
  module: PoolModule,
  objective: string,
  wanted: 'present' | 'absent',
): { [F in Form]: PoolItem } | undefined {
  const items = module.items
    .map((item) => ({ module, item }))
    .filter((one) => one.item.objective === objective && isTested(one))
  const likeness = (one: PoolItem) => stateOf(one) ?? one.item.type
  const rank = (one: PoolItem) => (stateOf(one) === wanted ? 0 : one.item.type === 'case' ? 1 : 2)
  const of = (form: Form) =>
    items
      .filter(({ item }) => item.form === form)
      // What stands on a screen was practised there.
      .sort((a, b) => rank(a) - rank(b) || Number(isShown(a)) - Number(isShown(b)))
  const second = of('B')
  for (const A of of('A')) {
    const B = second.find((one) => likeness(one) === likeness(A))
    if (B) return { A, B }
  }
  const [A] = of('A')
  const [B] = second
  return A && B && { A, B }
}

const isShown = ({ module, item }: PoolItem): boolean => module.shown.has(item.id)

/** Rounds of a kind whose every item was answered, with the trusted time of the last answer. */
export function completed(
  kind: RoundKind,
  attempts: readonly Attempt[],
  now: number,
): { name: string; at: number }[] {
  const ordered = inSequence(attempts)
  const times = trustedTimes(
    ordered.map(({ at }) => at),
    now,
  )
  const rounds = new Map<string, { round: Round; items: Set<string>; at: number }>()
  for (const [index, { round: name, module, item }] of ordered.entries()) {
    const round = name === undefined ? undefined : parseRound(name)
    if (name === undefined || round?.kind !== kind) continue
    const known = rounds.get(name) ?? { round, items: new Set<string>(), at: 0 }
    known.items.add(`${module}/${item}`)
    known.at = times[index] ?? now
    rounds.set(name, known)
  }
  return [...rounds]
    .filter(([, { round, items }]) => items.size >= round.size)
    .map(([name, { at }]) => ({ name, at }))
}

/** Items that „after“ or „later“ will ask: practice leaves them to the last, or the comparison would measure practice. */
export function sparedItems(
  pool: Pool,
  attempts: readonly Attempt[],
  first: string | undefined,
): ReadonlySet<string> {
  const done = (kind: Measure) => completed(kind, attempts, Number.POSITIVE_INFINITY).length > 0
  if (done('later')) return new Set()
  const kind = done('after') ? 'later' : 'after'
  return new Set(formItems(pool, formOf(kind, pool, attempts, first, 0)).map(keyOf))
}
