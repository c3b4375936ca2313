/** Which item comes first where several would do: what the person has not seen, then what lies longest back. */
import { shuffle } from '../lib/shuffle.ts'
import type { Attempt } from '../progress/events.ts'
import { keyOf, type PoolItem } from './pool.ts'
import { parseRound } from './round.ts'

export interface History {
  /** `seq` of the last answer to an item. */
  last: ReadonlyMap<string, number>
  /** In how many final tests an item was asked. */
  finals: ReadonlyMap<string, number>
}

export function historyOf(attempts: readonly Attempt[]): History {
  const last = new Map<string, number>()
  const rounds = new Map<string, Set<string>>()
  for (const { module, item, seq, round } of attempts) {
    const key = `${module}/${item}`
    last.set(key, Math.max(last.get(key) ?? 0, seq))
    if (round === undefined || parseRound(round)?.kind !== 'final') continue
    rounds.set(key, (rounds.get(key) ?? new Set<string>()).add(round))
  }
  return { last, finals: new Map([...rounds].map(([key, names]) => [key, names.size])) }
}

export interface Ranking {
  history: History
  seed: number
  /** Items that a test still to come will ask: taken last. */
  spared: ReadonlySet<string>
  /** True in a final test: what an earlier one asked comes after all that none has asked; cases come first. */
  retake?: boolean
}

/** What is equal is mixed by the seed. */
export function ranked(items: readonly PoolItem[], ranking: Ranking): PoolItem[] {
  const { history, spared, seed, retake = false } = ranking
  const weights = (one: PoolItem): number[] => {
    const key = keyOf(one)
    const last = history.last.get(key)
    return [
      retake ? (history.finals.get(key) ?? 0) : 0,
      spared.has(key) ? 1 : 0,
      // Seen on a screen counts as seen, longest ago.
      last === undefined && !one.module.shown.has(one.item.id) ? 0 : 1,
      retake && one.item.type !== 'case' ? 1 : 0,
      last ?? 0,
    ]
  }
  return shuffle(items, seed)
    .map((one) => ({ one, weight: weights(one) }))
    .sort((a, b) => compare(a.weight, b.weight))
    .map(({ one }) => one)
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0
    if (value !== other) return value - other
  }
  return 0
}
