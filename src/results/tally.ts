/**
 * All attempts of a record in short: as long as the course is, not as the record. Knows nothing of content, so that
 * answers can still be scored anew (progress/replay.ts). Which answers count: docs/rules/results.md.
 */
import { parseRound, type RoundKind } from '../practice/round.ts'
import type { Attempt } from '../progress/events.ts'

/** What decides the worth of an answer, then and today. */
export type Given = Pick<
  Attempt,
  'module' | 'item' | 'objective' | 'content' | 'answer' | 'certainty' | 'score'
>

/** `before`: a pretest, or the round before the course. `since`: everything else. */
export type Stage = 'before' | 'since'

/** One answer, and how often it was given. */
export interface Counted {
  given: Given
  /** How often as the first answer of its occasion. */
  fresh: { [S in Stage]: number }
}

/** Numbers are places in `given`. */
export interface ItemTally {
  attempts: number
  latest: number
  /** The first fresh answer since the beginning, and the latest one. */
  first?: number
  fresh?: number
  /** Answered in a pretest, in a lesson, and in which round last. */
  pretest: boolean
  lesson: boolean
  round?: string
}

/** Rounds that are compared with each other. */
export const testKinds = ['before', 'after', 'later', 'final'] as const satisfies RoundKind[]
export type TestKind = (typeof testKinds)[number]

export interface RoundTally {
  kind: TestKind
  /** When it was begun, milliseconds since 1970. */
  at: number
  /** Its fresh answers: places in `given`. */
  given: number[]
}

export interface Tally {
  given: Counted[]
  /** By `<module>/<item>`. */
  items: Map<string, ItemTally>
  /** Attempts by `weekOf`. */
  weeks: Map<number, number>
  /** By name. */
  rounds: Map<string, RoundTally>
  /** How many attempts are in it, and the number of the last. */
  count: number
  seq: number
}

export interface Tallying {
  tally: Tally
  /** Attempts in order of `seq`, each once. */
  add: (attempt: Attempt) => void
}

export const emptyTally = (): Tally => ({
  given: [],
  items: new Map(),
  weeks: new Map(),
  rounds: new Map(),
  count: 0,
  seq: 0,
})

/** Goes on where `tally` ends, and changes it. */
export function tallying(tally: Tally): Tallying {
  const places = new Map(tally.given.map(({ given }, place) => [keyOf(given), place]))
  return { tally, add: (attempt) => addAttempt(tally, placeOf(tally, places, attempt), attempt) }
}

export function tallyOf(attempts: readonly Attempt[]): Tally {
  const { tally, add } = tallying(emptyTally())
  for (const attempt of attempts) add(attempt)
  return tally
}

const day = 86_400_000
/** 1 January 1970 was a Thursday. */
const daysFromMonday = 3

/** Weeks since the first one of 1970, from Monday to Sunday in UTC: the same in every time zone. */
export const weekOf = (at: number): number =>
  Math.floor((Math.floor(at / day) + daysFromMonday) / 7)

/** The Monday of a week, in milliseconds since 1970. */
export const mondayOf = (week: number): number => (week * 7 - daysFromMonday) * day

function addAttempt(tally: Tally, place: number, attempt: Attempt): void {
  tally.count++
  tally.seq = attempt.seq
  const week = weekOf(attempt.at)
  tally.weeks.set(week, (tally.weeks.get(week) ?? 0) + 1)
  const item = itemOf(tally, `${attempt.module}/${attempt.item}`, place)
  item.attempts++
  item.latest = place
  const fresh = isFresh(item, attempt)
  noteOccasion(item, attempt)
  if (fresh) addFresh(tally, item, place, attempt)
}

function addFresh(tally: Tally, item: ItemTally, place: number, attempt: Attempt): void {
  const round = attempt.round === undefined ? undefined : parseRound(attempt.round)
  const stage = attempt.mode === 'pretest' || round?.kind === 'before' ? 'before' : 'since'
  const counted = tally.given[place]
  if (counted) counted.fresh[stage]++
  if (stage === 'since') {
    item.first ??= place
    item.fresh = place
  }
  const kind = testKinds.find((one) => one === round?.kind)
  if (attempt.round === undefined || !round || !kind) return
  const known = tally.rounds.get(attempt.round)
  if (known) known.given.push(place)
  else tally.rounds.set(attempt.round, { kind, at: round.at, given: [place] })
}

/** A pretest and a lesson are one occasion each for ever: whoever comes back has read the feedback. */
function isFresh(item: ItemTally, attempt: Attempt): boolean {
  if (attempt.round === undefined && attempt.mode === 'pretest') return !item.pretest
  if (attempt.round === undefined && attempt.mode === 'learn') return !item.lesson
  return item.round !== roundOf(attempt)
}

function noteOccasion(item: ItemTally, attempt: Attempt): void {
  if (attempt.round === undefined && attempt.mode === 'pretest') item.pretest = true
  else if (attempt.round === undefined && attempt.mode === 'learn') item.lesson = true
  else item.round = roundOf(attempt)
}

const roundOf = ({ round, mode }: Attempt) => round ?? mode

function itemOf(tally: Tally, key: string, latest: number): ItemTally {
  const known = tally.items.get(key)
  if (known) return known
  const item = { attempts: 0, latest, pretest: false, lesson: false }
  tally.items.set(key, item)
  return item
}

function placeOf(tally: Tally, places: Map<string, number>, attempt: Attempt): number {
  const key = keyOf(attempt)
  const place = places.get(key)
  if (place !== undefined) return place
  const { module, item, objective, content, answer, certainty, score } = attempt
  const known = { module, item, objective, content, answer, score }
  const given = certainty ? { ...known, certainty } : known
  places.set(key, tally.given.length)
  return tally.given.push({ given, fresh: { before: 0, since: 0 } }) - 1
}

const keyOf = ({ module, item, objective, content, answer, certainty, score }: Given): string =>
  JSON.stringify([module, item, objective, content, answer, certainty ?? null, score])
