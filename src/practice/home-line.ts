/** What home says about practice, without loading any module. */
import type { Course } from '../content/schema.ts'
import { cardsOf } from '../review/cards.ts'
import { dueCards, reviewSize } from '../review/due.ts'
import { type Begun, begunRounds } from './begin.ts'
import { completed } from './forms.ts'
import type { Read } from './learned.ts'

export interface Said {
  begun: Begun | undefined
  due: number
  /** While no core module is begun and nothing was asked before the course. */
  offersBefore: boolean
}

export function homeLine(course: Course, read: Read, now: number): Said {
  const { attempts, begun } = read
  const core = course.modules.filter(({ track }) => track === 'core').map(({ id }) => id)
  return {
    begun: begunRounds(attempts, now)[0],
    due: Math.min(dueCards(cardsOf(attempts, now), now).length, reviewSize),
    offersBefore:
      core.length > 0 &&
      core.every((id) => !begun.has(id)) &&
      completed('before', attempts, now).length === 0,
  }
}
