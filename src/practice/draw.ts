/**
 * Which items a round asks, in which order: a pure function of its name, the content and the record as it was then.
 * What was answered in the round stays in it, whatever has changed since.
 */
import type { Attempt, Finished } from '../progress/events.ts'
import { shuffle } from '../lib/shuffle.ts'
import { inSequence } from '../review/answers.ts'
import { cardsOf } from '../review/cards.ts'
import { dueCards, reviewSize } from '../review/due.ts'
import { interleave } from './arrange.ts'
import { firstAnswers } from './final.ts'
import { formItems, formOf, formOfFirst, sparedItems } from './forms.ts'
import {
  isAsked,
  isTested,
  keyOf,
  objectiveOf,
  type Pool,
  type PoolItem,
  poolItems,
  stateOf,
} from './pool.ts'
import { historyOf, ranked, type Ranking } from './rank.ts'
import { type Round, roundName } from './round.ts'
import { itemSeeds, seedOf } from './seeds.ts'

/** What the record knows. */
export interface Learned {
  attempts: readonly Attempt[]
  finished: readonly Finished[]
  /** Id of the first event of the profile. */
  first: string | undefined
}

/** One place in a round. */
export interface Drawn {
  module: string
  item: string
  /** Shuffles its choices. */
  seed: number
}

/** Of a mixed round at least this share are cases (issue „Practice that lasts“, part A): a decision is what work asks for. */
export const caseShare = 0.6

/** Content guide and issue: twelve cases, two of them with signs. */
export const rareSize = 12
export const rarePresent = 2

/** What was answered in the round comes first, in the order given; then what is still to be asked. */
export function drawRound(round: Round, pool: Pool, learned: Learned): Drawn[] {
  const name = roundName(round)
  const then = asOf(round, name, learned)
  const answers = firstAnswers(name, learned.attempts)
  const items = draw(round, pool, then, answers)
  const seeds = itemSeeds(items, round.seed)
  const drawn = items.map(({ module, item }, index) => ({
    module: module.id,
    item: item.id,
    seed: seeds[index] ?? round.seed,
  }))
  const answered = answers.map(
    ({ module, item }) =>
      drawn.find((one) => one.module === module && one.item === item) ?? {
        module,
        item,
        seed: seedOf(round.seed, `${module}/${item}`),
      },
  )
  const open = drawn.filter((one) => !answered.includes(one))
  return [
    ...answered,
    ...open.slice(0, Math.max(0, Math.min(drawn.length, round.size) - answered.length)),
  ]
}

/** The record as it was when the round began. */
function asOf({ seq }: Round, name: string, { attempts, finished, first }: Learned): Learned {
  return {
    attempts: attempts.filter((attempt) => attempt.seq <= seq && attempt.round !== name),
    finished: finished.filter((event) => event.seq <= seq),
    first: seq === 0 ? undefined : first,
  }
}

function draw(round: Round, pool: Pool, learned: Learned, answers: readonly Attempt[]): PoolItem[] {
  const { kind, size, seed } = round
  const { attempts, first } = learned
  const ranking: Ranking = {
    history: historyOf(attempts),
    seed,
    spared: sparedItems(pool, attempts, first),
  }
  switch (kind) {
    case 'mixed':
      return interleave(pickMixed(ranked(practised(pool, learned), ranking), size), seed)
    case 'rare':
      // Ten of one state cannot be interleaved, and where the two stand must not be foreseen.
      return shuffle(pickRare(ranked(practised(pool, learned), ranking)), seed)
    case 'review':
      return interleave(pickDue(round, pool, learned, ranking), seed)
    case 'before':
    case 'after':
    case 'later':
      return interleave(
        formItems(pool, formOfFirst(answers, pool) ?? formOf(kind, pool, attempts, first, seed)),
        seed,
      )
    case 'final':
      return interleave(pickFinal(pool, size, { ...ranking, retake: true }), seed)
  }
}

/** What finished modules hold. */
export function practised(pool: Pool, { finished }: Pick<Learned, 'finished'>): PoolItem[] {
  const done = new Set(finished.map(({ module }) => module))
  return poolItems(pool.filter(({ id }) => done.has(id))).filter(isAsked)
}

function pickMixed(items: readonly PoolItem[], size: number): PoolItem[] {
  const cases = items.filter(({ item }) => item.type === 'case')
  const others = items.filter(({ item }) => item.type !== 'case')
  const wanted = Math.max(Math.ceil(size * caseShare), size - others.length)
  const picked = spread(cases, Math.min(wanted, cases.length), (one) => stateOf(one) ?? '')
  return [...picked, ...spread(others, size - picked.length, ({ item }) => item.type)]
}

/** The first ones, but of no kind more than half as long as others are there. */
function spread(
  items: readonly PoolItem[],
  count: number,
  kindOf: (one: PoolItem) => string,
): PoolItem[] {
  const most = Math.ceil(count / 2)
  const taken = new Map<string, number>()
  const first: PoolItem[] = []
  for (const one of items) {
    const kind = kindOf(one)
    const so = taken.get(kind) ?? 0
    if (first.length >= count || so >= most) continue
    taken.set(kind, so + 1)
    first.push(one)
  }
  const rest = items.filter((one) => !first.includes(one))
  return [...first, ...rest.slice(0, count - first.length)]
}

function pickRare(items: readonly PoolItem[]): PoolItem[] {
  const of = (state: 'present' | 'absent') => items.filter((one) => stateOf(one) === state)
  return [...of('present').slice(0, rarePresent), ...of('absent').slice(0, rareSize - rarePresent)]
}

/** A fresh item per due objective: not the one asked last, as long as there is another. */
function pickDue(round: Round, pool: Pool, learned: Learned, ranking: Ranking): PoolItem[] {
  const askable = ranked(poolItems(pool).filter(isTested), ranking)
  const latest = latestItems(learned.attempts)
  return dueCards(cardsOf(learned.attempts, round.at), round.at)
    .flatMap(({ module, objective }) => {
      const all = askable.filter((one) => objectiveOf(one) === `${module}/${objective}`)
      const fresh = all.filter((one) => latest.get(objectiveOf(one)) !== keyOf(one))
      return fresh[0] ?? all[0] ?? []
    })
    .slice(0, Math.min(round.size, reviewSize))
}

/** By objective the item answered last. */
function latestItems(attempts: readonly Attempt[]): ReadonlyMap<string, string> {
  return new Map(
    inSequence(attempts).map(({ module, objective, item }) => [
      `${module}/${objective}`,
      `${module}/${item}`,
    ]),
  )
}

/** Objective after objective, modules in turn, until it is full; of each objective the freshest item. */
function pickFinal(pool: Pool, size: number, ranking: Ranking): PoolItem[] {
  const core = poolItems(pool.filter(({ track }) => track === 'core')).filter(isTested)
  const items = ranked(core, ranking)
  const queues = inTurn(items, ranking.seed).map((objective) =>
    items.filter((one) => objectiveOf(one) === objective),
  )
  const longest = Math.max(0, ...queues.map((queue) => queue.length))
  const rows = Array.from({ length: longest }, (_, row) =>
    queues.flatMap((queue) => queue[row] ?? []),
  )
  return rows.flat().slice(0, size)
}

/** The objectives, mixed by the seed, one of each module after the other. */
function inTurn(items: readonly PoolItem[], seed: number): string[] {
  const modules = new Map<string, Set<string>>()
  for (const one of shuffle(items, seed))
    modules.set(
      one.module.id,
      (modules.get(one.module.id) ?? new Set<string>()).add(objectiveOf(one)),
    )
  const lists = [...modules.values()].map((objectives) => [...objectives])
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list[turn] ?? []),
  ).flat()
}
