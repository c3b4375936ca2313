/** What a final test comes to: a fold over its attempts, without the items and without the clock. */
import type { Attempt } from '../progress/events.ts'
import { parseRound } from './round.ts'

/** Share of the points from which the test is passed: issue „Practice that lasts“, part C. */
export const passMark = 0.8

/** How many items a final test has, if the course has as many. With 20 each item is 5 % and the mark lies at 16. */
export const finalSize = 20

export interface FinalOutcome {
  /** How many items the test has. */
  size: number
  answered: number
  /** Answers that are right as a whole. */
  right: number
  /** Answers that are right in part, an acceptable decision included: each counts with its share. */
  partly: number
  /** The sum of both, at most `size`. */
  points: number
  /** Points from which it is passed. */
  needed: number
  /** Harmful decisions in safety objectives: one is enough not to pass. */
  harmful: number
  /** True when every item was answered; before that nothing is passed. */
  complete: boolean
  passed: boolean
  /** Device clock at the last answer, milliseconds since 1970. */
  at: number
}

/** Of an item only the first answer counts. Undefined when the name is not that of a final test. */
export function finalOutcome(
  name: string,
  attempts: readonly Attempt[],
  isSafety: (module: string, objective: string) => boolean,
): FinalOutcome | undefined {
  const round = parseRound(name)
  if (round?.kind !== 'final') return undefined
  const answers = firstAnswers(name, attempts)
  const points = answers.reduce((sum, answer) => sum + shareOf(answer), 0)
  const harmful = answers.filter(
    ({ score, module, objective }) =>
      score.state === 'scored' && score.harmful && isSafety(module, objective),
  ).length
  const needed = round.size * passMark
  const complete = answers.length >= round.size
  return {
    size: round.size,
    answered: answers.length,
    right: answers.filter(({ score }) => score.state === 'scored' && score.correct).length,
    partly: answers.filter((answer) => shareOf(answer) > 0 && shareOf(answer) < 1).length,
    points,
    needed,
    harmful,
    complete,
    passed: complete && harmful === 0 && points >= needed - rounding,
    at: Math.max(round.at, ...answers.map(({ at }) => at)),
  }
}

/** The answers of a round in the order given, of each item the first. */
export function firstAnswers(name: string, attempts: readonly Attempt[]): Attempt[] {
  const first = new Map<string, Attempt>()
  const given = attempts.filter(({ round }) => round === name)
  for (const attempt of given.sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1))) {
    const key = `${attempt.module}/${attempt.item}`
    if (!first.has(key)) first.set(key, attempt)
  }
  return [...first.values()]
}

/** Sums of thirds must not fail by the last bit. */
const rounding = 1e-9

/** 0 … 1; what is right as a whole is 1, whatever its points. */
function shareOf({ score }: Attempt): number {
  if (score.state !== 'scored') return 0
  return score.correct ? 1 : Math.min(score.points / Math.max(score.max, 1), 1)
}

interface Objectives {
  id: string
  objectives: readonly { id: string; safety?: boolean | undefined }[]
}

/**
 * In which objectives a harmful decision fails the test: those a module marks with `safety`; where it marks none, all
 * of it. A module that forgets the mark is then held too strictly, not too loosely.
 */
export function safetyIn(
  modules: readonly Objectives[],
): (module: string, objective: string) => boolean {
  return (module, objective) => {
    const objectives = modules.find(({ id }) => id === module)?.objectives ?? []
    const marked = objectives.filter(({ safety }) => safety === true)
    return marked.length === 0 || marked.some(({ id }) => id === objective)
  }
}
