/** When to ask again: a fold over the answers. Nothing of it is stored, so it can always be made again. */
import { type Card as Memory, createEmptyCard, fsrs } from 'ts-fsrs'
import type { Answered } from './answers.ts'
import { type Occasion, occasionsOf, type ReviewGrade } from './occasions.ts'

/** Design section 8: retention 0.85, no steps on the same day, cap 180 days; and no chance, so that a replay is equal. */
export const schedulerSettings = {
  request_retention: 0.85,
  enable_fuzz: false,
  enable_short_term: false,
  maximum_interval: 180,
} as const

const day = 86_400_000

/** `ts-fsrs` keeps easy after good by a day or two beyond its own maximum; the promise is 180 days. */
const cap = schedulerSettings.maximum_interval * day

/** Design section 8: a very sure wrong answer returns within three days … */
const firstReturn = 3 * day
/** … and again by day ten (issue „Practice that lasts“, part B): what was surely wrong needs to be right twice. */
const secondReturn = 10 * day
/** Not sooner after a return than this, also when that came late: no steps on the same day. */
const soonest = day

/** The review state of one objective. */
export interface Card {
  module: string
  objective: string
  /** What the scheduler made of the occasions; its own due date knows nothing of sure errors. */
  memory: Memory
  /** When to ask again, milliseconds since 1970. */
  due: number
  /** When it was met last. */
  last: number
}

const scheduler = fsrs(schedulerSettings)

/** In the order of module and objective, so that the same record gives the same bytes. */
export function cardsOf(answers: readonly Answered[], now: number): Card[] {
  return [...occasionsOf(answers, now)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, occasions]) => cardOf(key, occasions) ?? [])
}

function cardOf(key: string, occasions: readonly Occasion[]): Card | undefined {
  const [first] = occasions
  const last = occasions.at(-1)
  if (!first || !last) return undefined
  const [module = '', objective = ''] = key.split('/')
  const memory = memoryOf(key, first, occasions)
  const due = Math.min(memory.due.getTime(), last.at + cap, latestReturn(occasions))
  return { module, objective, memory, due, last: last.at }
}

interface Step {
  at: number
  grade: ReviewGrade
  memory: Memory
}

/**
 * The steps of the last fold by objective: a step of the scheduler takes a fifth of a millisecond, and what was
 * folded before is folded again with every answer. Only equal histories are taken from here.
 */
const folded = new Map<string, Step[]>()

function memoryOf(key: string, first: Occasion, occasions: readonly Occasion[]): Memory {
  const known = folded.get(key) ?? []
  const steps: Step[] = []
  let memory = createEmptyCard(new Date(first.at))
  let same = true
  for (const [index, { at, grade }] of occasions.entries()) {
    const step = known[index]
    same &&= step?.at === at && step.grade === grade
    memory = same && step ? step.memory : scheduler.next(memory, new Date(at), grade).card
    steps.push({ at, grade, memory })
  }
  folded.set(key, steps)
  return memory
}

/** The latest day on which a sure error comes back: once, then once more. */
function latestReturn(occasions: readonly Occasion[]): number {
  const wrong = occasions.findLastIndex(({ surelyWrong }) => surelyWrong)
  const error = occasions[wrong]
  const returned = occasions.slice(wrong + 1)
  const [back] = returned
  if (!error || returned.length > 1) return Number.POSITIVE_INFINITY
  if (!back) return error.at + firstReturn
  const second = error.at + secondReturn
  // Somebody who was away longer has let the second day pass; the scheduler alone goes on from here.
  return back.at < second ? Math.max(second, back.at + soonest) : Number.POSITIVE_INFINITY
}

/** How likely it is that an objective is still there, 0 … 1. */
export const recallOf = ({ memory }: Card, now: number): number =>
  scheduler.get_retrievability(memory, new Date(now), false)
