/** When an objective was met, and how well it went: what the scheduler gets to see of many answers. */
import { type Answered, inSequence, itemKey, objectiveKey } from './answers.ts'
import { trustedTimes } from './times.ts'

/** As in `ts-fsrs`: 1 again, 2 hard, 3 good, 4 easy. */
export type ReviewGrade = 1 | 2 | 3 | 4

/** Answers to an objective that were given close together. */
export interface Occasion {
  /** Trusted time of its first answer, milliseconds since 1970. */
  at: number
  /** The weakest: one good answer does not make up for a bad one on the same day. */
  grade: ReviewGrade
  /** True when someone was very sure and wrong: what nobody looks up. */
  surelyWrong: boolean
}

/**
 * Answers within this time of the first one are one occasion. A lesson asks the same objective several times within
 * minutes; the scheduler is made for one review a day, and answers of one evening say little about what stays.
 * Twelve hours keep an evening and the next morning apart.
 */
export const occasionLength = 12 * 3_600_000

/** By objective, each in order of time. */
export function occasionsOf(
  answers: readonly Answered[],
  now: number,
): ReadonlyMap<string, readonly Occasion[]> {
  const ordered = inSequence(answers)
  const times = trustedTimes(
    ordered.map(({ at }) => at),
    now,
  )
  const open = new Map<string, Running>()
  const all = new Map<string, Occasion[]>()
  for (const [index, answer] of ordered.entries()) {
    const grade = gradeOf(answer)
    if (grade === undefined) continue
    const key = objectiveKey(answer)
    const at = times[index] ?? now
    const running = open.get(key)
    if (running && at - running.occasion.at < occasionLength) {
      weaken(running, answer, grade)
      continue
    }
    const occasion = { at, grade, surelyWrong: isSurelyWrong(answer, grade) }
    open.set(key, { occasion, items: new Set([itemKey(answer)]) })
    all.set(key, [...(all.get(key) ?? []), occasion])
  }
  return all
}

interface Running {
  occasion: Occasion
  items: Set<string>
}

/** A second try at the same item shows what its feedback said a minute ago. */
function weaken({ occasion, items }: Running, answer: Answered, grade: ReviewGrade): void {
  const item = itemKey(answer)
  if (items.has(item)) return
  items.add(item)
  if (grade < occasion.grade) occasion.grade = grade
  occasion.surelyWrong ||= isSurelyWrong(answer, grade)
}

const isSurelyWrong = ({ certainty }: Answered, grade: ReviewGrade): boolean =>
  grade === 1 && certainty === 'very-sure'

/** Undefined for what says nothing about what was learned. */
export function gradeOf(answer: Answered): ReviewGrade | undefined {
  if (answer.score.state !== 'scored' || isAhead(answer)) return undefined
  if (!answer.score.correct) return 1
  return answer.certainty ? gradeBySureness[answer.certainty] : 3
}

/** Of right answers. */
const gradeBySureness = { unsure: 2, 'fairly-sure': 3, 'very-sure': 4 } as const

/** Asked before anything was taught. */
const isAhead = ({ mode, round }: Answered): boolean =>
  mode === 'pretest' || round?.startsWith('before-') === true
