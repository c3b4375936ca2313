/** What one can do now, and what it needs first. */
import { cardsOf } from '../review/cards.ts'
import { dueCards, reviewSize } from '../review/due.ts'
import { type Begun, begunRounds } from './begin.ts'
import { practised, rarePresent, rareSize } from './draw.ts'
import { finalOutcome, type FinalOutcome, finalSize, safetyIn } from './final.ts'
import { completed, formItems, laterAfter } from './forms.ts'
import type { Read } from './learned.ts'
import { isTested, objectiveOf, type Pool, poolItems, stateOf } from './pool.ts'
import { type RoundKind, roundKinds } from './round.ts'

export interface Offers {
  /** Begun and not at its end; at most one per kind, the latest. */
  begun: Begun[]
  /** How many items are due, ten at most; when the next one is, if any. */
  review: { due: number; next: number | undefined }
  /** How many items finished modules have for a mixed round. */
  mixed: number
  rare: boolean
  before: Measured
  after: Measured
  later: Measured
  final: { state: 'waiting' | 'ready' | 'begun'; size: number; best: FinalOutcome | undefined }
}

export type Measured =
  | { state: 'ready' | 'begun'; size: number }
  /** `until` is known once a date is all that is waited for. */
  | { state: 'waiting'; until?: number }
  /** Too late for it: the course has begun. Or there is nothing to ask. */
  | { state: 'none' }
  | { state: 'done'; at: number }

export function offersOf(pool: Pool, read: Read, now: number): Offers {
  const begun = latestOfEachKind(begunRounds(read.attempts, now))
  const isBegun = (kind: RoundKind) => begun.some(({ round }) => round.kind === kind)
  const size = formItems(pool, 'A').length
  const measured = (kind: 'before' | 'after' | 'later', otherwise: () => Measured): Measured => {
    const [done] = completed(kind, read.attempts, now)
    if (done) return { state: 'done', at: done.at }
    if (size === 0) return { state: 'none' }
    return isBegun(kind) ? { state: 'begun', size } : otherwise()
  }
  const finishedCore = isCoreFinished(pool, read)
  const after = measured('after', () =>
    finishedCore ? { state: 'ready', size } : { state: 'waiting' },
  )
  return {
    begun,
    review: reviewOf(pool, read, now),
    mixed: practised(pool, read).length,
    rare: hasRareCases(pool, read),
    before: measured('before', () =>
      isCoreBegun(pool, read) ? { state: 'none' } : { state: 'ready', size },
    ),
    after,
    later: measured('later', () => {
      if (after.state !== 'done') return { state: 'waiting' }
      const until = after.at + laterAfter
      return now < until ? { state: 'waiting', until } : { state: 'ready', size }
    }),
    final: {
      state: isBegun('final') ? 'begun' : finishedCore ? 'ready' : 'waiting',
      size: Math.min(finalSize, coreOf(pool).filter(isTested).length),
      best: bestOutcome(pool, read, now),
    },
  }
}

const latestOfEachKind = (begun: readonly Begun[]): Begun[] =>
  roundKinds.flatMap((kind) => begun.find(({ round }) => round.kind === kind) ?? [])

const corePool = (pool: Pool) => pool.filter(({ track }) => track === 'core')
const coreOf = (pool: Pool) => poolItems(corePool(pool))

const isCoreBegun = (pool: Pool, { begun }: Read): boolean =>
  corePool(pool).some(({ id }) => begun.has(id))

function isCoreFinished(pool: Pool, { finished }: Read): boolean {
  const done = new Set(finished.map(({ module }) => module))
  const core = corePool(pool)
  return core.length > 0 && core.every(({ id }) => done.has(id))
}

/** Due is only what can be asked: an objective without an item left makes no promise. */
function reviewOf(pool: Pool, { attempts }: Read, now: number): Offers['review'] {
  const askable = new Set(poolItems(pool).filter(isTested).map(objectiveOf))
  const cards = cardsOf(attempts, now).filter(({ module, objective }) =>
    askable.has(`${module}/${objective}`),
  )
  const waiting = cards.filter(({ due }) => due > now).map(({ due }) => due)
  return {
    due: Math.min(dueCards(cards, now).length, reviewSize),
    next: waiting.length > 0 ? Math.min(...waiting) : undefined,
  }
}

function hasRareCases(pool: Pool, read: Read): boolean {
  const states = practised(pool, read).map(stateOf)
  const count = (state: 'present' | 'absent') => states.filter((one) => one === state).length
  return count('present') >= rarePresent && count('absent') >= rareSize - rarePresent
}

/** A passed test before one that was not; then the one with more points. */
function bestOutcome(pool: Pool, { attempts }: Read, now: number): FinalOutcome | undefined {
  const isSafety = safetyIn(pool)
  return completed('final', attempts, now)
    .flatMap(({ name }) => finalOutcome(name, attempts, isSafety) ?? [])
    .sort((a, b) => Number(b.passed) - Number(a.passed) || b.points - a.points)[0]
}
