/** Missing someone and suspecting someone wrongly, side by side: counts and nothing made of them (design section 8). */
import type { Stage } from './tally.ts'
import type { Share, Worth } from './worth.ts'

export interface Noticed {
  /** Cases with signs; `count`: those in which something was done. */
  present: Share
  /** Cases without cause for concern; `count`: those in which something was done: false alarms. */
  absent: Share
  /** Cases that nobody may score. */
  ambiguous: number
}

/** What the person would do: anything but nothing. */
const acts = (answer: unknown) => answer !== 'nothing'

/** Of the answers of one stage. */
export const noticedIn = (worths: readonly Worth[], stage: Stage): Noticed =>
  noticed(worths, ({ fresh }) => fresh[stage])

/** Of single answers, each once. */
export const noticedOf = (worths: readonly Worth[]): Noticed => noticed(worths, () => 1)

function noticed(worths: readonly Worth[], timesOf: (worth: Worth) => number): Noticed {
  const found = { present: { count: 0, of: 0 }, absent: { count: 0, of: 0 }, ambiguous: 0 }
  for (const worth of worths) {
    const times = timesOf(worth)
    const state = worth.item?.state
    if (state === 'ambiguous' && worth.score) found.ambiguous += times
    if (state === undefined || state === 'ambiguous' || worth.score?.state !== 'scored') continue
    found[state].of += times
    if (acts(worth.given.answer)) found[state].count += times
  }
  return found
}

export type CaseError = 'missed' | 'alarm'

/** Which of the two errors an answer is, if it is one. */
export function caseErrorOf({ item, score, given }: Worth): CaseError | undefined {
  if (score?.state !== 'scored') return undefined
  if (item?.state === 'present' && !acts(given.answer)) return 'missed'
  if (item?.state === 'absent' && acts(given.answer)) return 'alarm'
  return undefined
}
