/**
 * A year of learners whose forgetting is known: what is due is asked, what they answer follows their memory, and
 * afterwards the record's own numbers can be held against the truth.
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Certainty } from '../../src/items/contract.ts'
import type { Attempt, LearnerEvent } from '../../src/progress/events.ts'
import { newRound } from '../../src/practice/begin.ts'
import { signalCounts } from '../../src/practice/counts.ts'
import { drawRound } from '../../src/practice/draw.ts'
import { learnedFrom } from '../../src/practice/learned.ts'
import { findItem, type Pool, type PoolItem } from '../../src/practice/pool.ts'
import { roundName } from '../../src/practice/round.ts'
import { cardsOf } from '../../src/review/cards.ts'
import { dueCards, reviewSize } from '../../src/review/due.ts'
import { fact } from '../progress/samples.ts'
import { aPoolModule, finishedAt } from './pools.ts'

const day = 86_400_000
const start = Date.UTC(2026, 0, 5, 7)
const days = 365

/** Seven modules with four objectives each, eight items and two more per objective: about the size of the course. */
export const coursePool: Pool = Array.from({ length: 7 }, (_, module) =>
  aPoolModule(
    `module-${module}`,
    [1, 2, 3, 4].map((objective) => `m${module}o${objective}`),
  ),
)

/** Of a learner, as nobody can know it outside of a simulation. */
interface Truth {
  /** Days after the lesson until nine of ten are still there; grows with every success, shrinks with every lapse. */
  firstStrength: number
  /** How often a step is taken without remembering, by state of the case. */
  guess: { present: number; absent: number }
  /** On how many of ten days somebody sits down to learn. */
  diligence: number
}

interface Memory {
  strength: number
  met: number
}

export interface Year {
  reviews: number
  /** Mean probability of recall of the answers given in reviews, and how many of them were right. */
  wanted: number
  right: number
  /** Mean probability of recall over all objectives at the end of the year. */
  retained: number
  /** The same for somebody who reviews nothing. */
  forgotten: number
  /** Expected and counted steps, by state of the case. */
  signals: { [S in 'present' | 'absent']: { all: number; expected: number; counted: number } }
}

export function simulateYear(seed: number): Year {
  const random = chanceFrom(seed)
  const truth: Truth = {
    firstStrength: 4 + random() * 16,
    guess: { present: 0.3 + random() * 0.4, absent: 0.1 + random() * 0.4 },
    diligence: 0.3 + random() * 0.5,
  }
  const learner = new Learner(truth, random)
  for (let today = 0; today < days; today++) {
    const at = start + today * day + Math.floor(random() * 8 * 3_600_000)
    // A module every third day at first, as a course of three weeks.
    if (today % 3 === 0) learner.studies(coursePool[today / 3], at)
    if (random() < truth.diligence) learner.refreshes(at + 9 * 3_600_000)
  }
  return learner.year(start + days * day)
}

class Learner {
  readonly #events: LearnerEvent[] = []
  readonly #memory = new Map<string, Memory>()
  readonly #truth: Truth
  readonly #random: () => number
  readonly #year: Omit<Year, 'retained' | 'forgotten'> = {
    reviews: 0,
    wanted: 0,
    right: 0,
    signals: {
      present: { all: 0, expected: 0, counted: 0 },
      absent: { all: 0, expected: 0, counted: 0 },
    },
  }

  constructor(truth: Truth, random: () => number) {
    this.#truth = truth
    this.#random = random
  }

  studies(module: Pool[number] | undefined, at: number): void {
    if (!module) return
    this.#events.push({ ...finishedAt(this.#events.length + 1, module.id), at })
    for (const { id } of module.objectives) {
      const item = module.items.find(({ objective }) => objective === id)
      if (item) this.#answers({ module, item }, at, 'learn')
    }
  }

  refreshes(at: number): void {
    const read = learnedFrom(this.#events)
    const due = dueCards(cardsOf(read.attempts, at), at).length
    if (due === 0) return
    const seed = Math.floor(this.#random() * 2 ** 32)
    const round = newRound('review', Math.min(due, reviewSize), coursePool, read, at, seed)
    for (const { module, item } of drawRound(round, coursePool, read)) {
      const asked = findItem(coursePool, module, item)
      if (asked) this.#answers(asked, at, 'review', roundName(round))
    }
  }

  year(end: number): Year {
    const recalls = [...this.#memory.keys()].map((key) => this.#recall(key, end))
    const reviews = this.#events.filter(
      (event): event is Attempt => event.kind === 'attempt' && event.mode === 'review',
    )
    const counts = signalCounts(reviews, coursePool)
    const { present, absent } = this.#year.signals
    present.counted = counts.noticed
    absent.counted = counts.alarms
    return { ...this.#year, retained: mean(recalls), forgotten: this.#withoutReviews(end) }
  }

  #withoutReviews(end: number): number {
    const lessons = this.#events.filter(
      (event): event is Attempt => event.kind === 'attempt' && event.mode === 'learn',
    )
    return mean(lessons.map(({ at }) => recallAfter(end - at, this.#truth.firstStrength)))
  }

  #recall(objective: string, at: number): number {
    const memory = this.#memory.get(objective)
    return memory ? recallAfter(at - memory.met, memory.strength) : 0
  }

  #answers(asked: PoolItem, at: number, mode: 'learn' | 'review', round?: string): void {
    const { module, item } = asked
    const key = `${module.id}/${item.objective}`
    const isReview = mode === 'review'
    const recall = isReview ? this.#recall(key, at) : 1
    const remembers = this.#random() < recall
    const { answer, correct, expected } = this.#decides(asked, remembers, recall)
    const seq = this.#events.length + 1
    this.#events.push({
      ...fact(`id-${String(seq).padStart(6, '0')}`, seq),
      at,
      kind: 'attempt',
      module: module.id,
      item: item.id,
      objective: item.objective,
      mode,
      answer,
      certainty: this.#sureness(remembers),
      content: 'c0ffee',
      score: { state: 'scored', correct, points: correct ? 1 : 0, max: 1, harmful: false },
      ...(round !== undefined && { round }),
    })
    this.#learns(key, at, remembers, recall)
    if (!isReview) return
    this.#year.reviews++
    this.#year.wanted += expected.right
    if (correct) this.#year.right++
    if (item.type !== 'case' || item.state === 'ambiguous') return
    this.#year.signals[item.state].all++
    this.#year.signals[item.state].expected += expected.step
  }

  /** Those who remember know it, more or less; of those who do not, one in five is very sure all the same. */
  #sureness(remembers: boolean): Certainty {
    const half = this.#random() < 0.5
    if (remembers) return half ? 'very-sure' : 'fairly-sure'
    return this.#random() < 0.2 ? 'very-sure' : 'unsure'
  }

  /** Whoever remembers is right; others take a step as often as they are inclined to. */
  #decides({ item }: PoolItem, remembers: boolean, recall: number) {
    if (item.type !== 'case' || item.state === 'ambiguous')
      return { answer: 'a', correct: remembers, expected: { right: recall, step: 0 } }
    const present = item.state === 'present'
    const known = present ? 1 : 0
    const guess = this.#truth.guess[present ? 'present' : 'absent']
    const steps = remembers ? present : this.#random() < guess
    const step = recall * known + (1 - recall) * guess
    return {
      answer: steps ? 'offer' : 'nothing',
      correct: steps === present,
      expected: { right: present ? step : 1 - step, step },
    }
  }

  /** The longer ago and still there, the more a success strengthens: the spacing effect, in its simplest form. */
  #learns(key: string, at: number, remembers: boolean, recall: number): void {
    const known = this.#memory.get(key)
    if (!known) {
      this.#memory.set(key, { strength: this.#truth.firstStrength, met: at })
      return
    }
    const strength = remembers
      ? known.strength * (1 + 2.5 * (1 - recall) + 0.5)
      : Math.max(2, known.strength * 0.5)
    this.#memory.set(key, { strength: Math.min(strength, 2_000), met: at })
  }
}

/** A power law, as Wixted and Carpenter found it (2007, Psychological Science 18, 133–134). */
const recallAfter = (time: number, strength: number): number =>
  1 / (1 + time / day / (9 * strength))

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)

/** 0 … 1, the same for the same seed. */
function chanceFrom(seed: number): () => number {
  const generator = xoroshiro128plus(seed)
  return () => uniformInt(generator, 0, 2 ** 31 - 1) / 2 ** 31
}
