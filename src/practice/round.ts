/**
 * A round: what is asked in one go outside a module. Its name is in the address and in every attempt given in it, and holds
 * all that is needed to draw the same items again: so a round goes on after a reload, a kill or weeks, without being stored.
 */
import type { Mode } from '../progress/events.ts'

/**
 * - `mixed`: cases and other items of finished modules, mixed
 * - `rare`: twelve cases, two of them with signs
 * - `review`: what is due
 * - `before`, `after`, `later`: the same objectives with one form of items before the core track, the other after it and
 *   again after eight weeks
 * - `final`: the final test of the core track
 */
export const roundKinds = ['mixed', 'rare', 'review', 'before', 'after', 'later', 'final'] as const
export type RoundKind = (typeof roundKinds)[number]

export interface Round {
  kind: RoundKind
  /** How many items were asked for. */
  size: number
  /** When it was begun, milliseconds since 1970. */
  at: number
  /** Highest `seq` of the record then: what came later does not change what is drawn. */
  seq: number
  /** Unsigned 32-bit seed of the draw. */
  seed: number
}

/** E.g. `mixed-10-1sd9k2f0-42-1z141z3`; numbers but the size in base 36. */
export const roundName = ({ kind, size, at, seq, seed }: Round): string =>
  [kind, size, at.toString(36), seq.toString(36), seed.toString(36)].join('-')

const named = /^([a-z]+)-(\d{1,3})-([0-9a-z]{1,11})-([0-9a-z]{1,8})-([0-9a-z]{1,7})$/

/** Undefined for what is no round: an address somebody typed, a round of a newer Hinsehen. */
export function parseRound(name: string): Round | undefined {
  const [, kindName, size, at = '', seq = '', seed = ''] = named.exec(name) ?? []
  const kind = roundKinds.find((one) => one === kindName)
  if (!kind) return undefined
  return {
    kind,
    size: Number(size),
    at: Number.parseInt(at, 36),
    seq: Number.parseInt(seq, 36),
    seed: Number.parseInt(seed, 36),
  }
}

/** What its attempts are stored as. */
export const modeOf = {
  mixed: 'practice',
  rare: 'practice',
  review: 'review',
  before: 'test',
  after: 'test',
  later: 'test',
  final: 'test',
} as const satisfies { [K in RoundKind]: Mode }
