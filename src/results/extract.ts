/** The tally as it is kept in the database, and the door through which it comes back. */
import type { Extract } from '../progress/record.ts'
import { isEvent } from '../progress/rows.ts'
import { type Counted, type ItemTally, type RoundTally, type Tally, testKinds } from './tally.ts'

/** Raised with every change of the tally or of what goes into it: what was kept before is computed anew. */
export const extractName = 'results-1'

interface Body {
  given: Counted[]
  items: [string, ItemTally][]
  weeks: [number, number][]
  rounds: [string, RoundTally][]
}

export function extractOf({ given, items, weeks, rounds, count, seq }: Tally): Extract {
  const body: Body = { given, items: [...items], weeks: [...weeks], rounds: [...rounds] }
  return { name: extractName, count, seq, body }
}

/** Undefined for what is no tally: it can be computed again. Shares nothing with the extract but its answers. */
export function tallyFrom({ body, count, seq }: Extract): Tally | undefined {
  if (!isBody(body)) return undefined
  return {
    given: body.given.map(({ given, fresh }) => ({ given, fresh: { ...fresh } })),
    items: new Map(body.items.map(([key, item]) => [key, { ...item }])),
    weeks: new Map(body.weeks),
    rounds: new Map(
      body.rounds.map(([name, round]) => [name, { ...round, given: [...round.given] }]),
    ),
    count,
    seq,
  }
}

function isBody(body: unknown): body is Body {
  if (!isPlain(body)) return false
  const { given, items, weeks, rounds } = body
  if (![given, items, weeks, rounds].every(Array.isArray)) return false
  if (!Array.isArray(given) || !given.every(isCounted)) return false
  const isPlace = (value: unknown) => isCount(value) && Number(value) < given.length
  return (
    pairs(items).every(([key, item]) => typeof key === 'string' && isItem(item, isPlace)) &&
    pairs(weeks).every(([week, count]) => Number.isSafeInteger(week) && isCount(count)) &&
    pairs(rounds).every(([name, round]) => typeof name === 'string' && isRound(round, isPlace))
  )
}

type Plain = Record<string, unknown>

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null

const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0

/** What is no pair has no name and is refused by whoever looks at it. */
const pairs = (list: unknown): unknown[][] =>
  Array.isArray(list) ? list.map((pair: unknown) => (Array.isArray(pair) ? pair : [])) : []

/** An answer is what an attempt may hold: the same door as for stored rows. */
function isCounted(value: unknown): boolean {
  if (!isPlain(value) || !isPlain(value['given']) || !isPlain(value['fresh'])) return false
  const { given, fresh } = value
  const fact = { kind: 'attempt', id: 'any', profile: 'any', seq: 1, at: 0, mode: 'learn' }
  return isEvent({ ...given, ...fact }) && isCount(fresh['before']) && isCount(fresh['since'])
}

const isItem = (item: unknown, isPlace: (value: unknown) => boolean) =>
  isPlain(item) &&
  isCount(item['attempts']) &&
  isPlace(item['latest']) &&
  [item['first'], item['fresh']].every((place) => place === undefined || isPlace(place)) &&
  [item['pretest'], item['lesson']].every((flag) => typeof flag === 'boolean') &&
  (item['round'] === undefined || typeof item['round'] === 'string')

const isRound = (round: unknown, isPlace: (value: unknown) => boolean) =>
  isPlain(round) &&
  testKinds.some((kind) => kind === round['kind']) &&
  Number.isFinite(round['at']) &&
  Array.isArray(round['given']) &&
  round['given'].every(isPlace)
