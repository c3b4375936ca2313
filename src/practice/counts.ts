/** What a round comes to, in counts: never a rate, never a measure of the person. */
import type { Certainty } from '../items/contract.ts'
import type { Attempt } from '../progress/events.ts'
import { findItem, type Pool } from './pool.ts'

export interface SignalCounts {
  /** Cases with signs, and in how many of them a step was taken. */
  present: number
  noticed: number
  /** Cases without, and in how many of them a step was taken all the same. */
  absent: number
  alarms: number
}

/** Both decisions but „nothing further“ take a step. Ambiguous cases are in neither count; both ways are defensible. */
export function signalCounts(answers: readonly Attempt[], pool: Pool): SignalCounts {
  const counts = { present: 0, noticed: 0, absent: 0, alarms: 0 }
  for (const { module, item, answer } of answers) {
    const asked = findItem(pool, module, item)?.item
    if (asked?.type !== 'case') continue
    const step = answer === 'offer' || answer === 'act'
    if (asked.state === 'present') {
      counts.present++
      if (step) counts.noticed++
    }
    if (asked.state === 'absent') {
      counts.absent++
      if (step) counts.alarms++
    }
  }
  return counts
}

/** Items that are right or wrong without being a case. */
export function otherCounts(
  answers: readonly Attempt[],
  pool: Pool,
): { right: number; all: number } {
  const others = answers.filter(
    ({ module, item, score }) =>
      score.state === 'scored' && findItem(pool, module, item)?.item.type !== 'case',
  )
  return { right: others.filter(isRight).length, all: others.length }
}

export interface CertaintyCount {
  certainty: Certainty
  all: number
  right: number
}

export const certainties = [
  'very-sure',
  'fairly-sure',
  'unsure',
] as const satisfies readonly Certainty[]

/** Of the answers that can be right or wrong; levels without an answer are left out. */
export const certaintyCounts = (answers: readonly Attempt[]): CertaintyCount[] =>
  certainties.flatMap((certainty) => {
    const given = answers.filter(
      (answer) => answer.certainty === certainty && answer.score.state === 'scored',
    )
    if (given.length === 0) return []
    return { certainty, all: given.length, right: given.filter(isRight).length }
  })

const isRight = ({ score }: Attempt): boolean => score.state === 'scored' && score.correct
