/** A new round, and those that were begun and wait. */
import type { Attempt } from '../progress/events.ts'
import { inSequence } from '../review/answers.ts'
import { drawRound } from './draw.ts'
import type { Read } from './learned.ts'
import type { Pool } from './pool.ts'
import { parseRound, type Round, type RoundKind, roundName } from './round.ts'

/** Its size is what there really is to ask, so that everyone can tell from the name when it is over. */
export function newRound(
  kind: RoundKind,
  wanted: number,
  pool: Pool,
  read: Read,
  at: number,
  seed: number,
): Round {
  const round = { kind, size: wanted, at, seq: read.seq, seed }
  return { ...round, size: drawRound(round, pool, read).length }
}

export interface Begun {
  name: string
  round: Round
  answered: number
}

/** Practice left alone this long is not offered any more: new cases do more than old ones. Tests wait for ever. */
const practiceWaits = 14 * 86_400_000

/** Rounds with answers that are not at their end, the one answered last first. */
export function begunRounds(attempts: readonly Attempt[], now: number): Begun[] {
  const rounds = new Map<string, { round: Round; items: Set<string> }>()
  for (const { round: name, module, item } of inSequence(attempts)) {
    const known = name === undefined ? undefined : rounds.get(name)
    const round = known?.round ?? (name === undefined ? undefined : parseRound(name))
    if (name === undefined || !round) continue
    const items = known?.items ?? new Set<string>()
    // Put in anew, so that the order is that of the last answers.
    rounds.delete(name)
    rounds.set(name, { round, items: items.add(`${module}/${item}`) })
  }
  return [...rounds]
    .map(([name, { round, items }]) => ({ name, round, answered: items.size }))
    .filter(({ round, answered }) => answered < round.size && stillWaits(round, now))
    .toReversed()
}

const stillWaits = ({ kind, at }: Round, now: number): boolean =>
  kind === 'mixed' || kind === 'rare' || kind === 'review' ? now - at < practiceWaits : true

export const roundAddress = (round: Round | string): string =>
  `/practice/${typeof round === 'string' ? round : roundName(round)}`
