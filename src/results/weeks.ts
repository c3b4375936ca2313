/** How much was answered when. */
import { mondayOf, type Tally, weekOf } from './tally.ts'

/** Half a year. */
export const weeksShown = 26

export interface Week {
  /** Milliseconds since 1970. */
  monday: number
  count: number
}

export interface Weeks {
  /** The last ones, oldest first. */
  weeks: Week[]
  shown: number
  /** Answered earlier, or at a time that is still to come: clocks jump. */
  elsewhere: number
}

export function weeksOf(tally: Tally, now: number): Weeks {
  const last = weekOf(now)
  const weeks = Array.from({ length: weeksShown }, (_, at) => {
    const week = last - weeksShown + 1 + at
    return { monday: mondayOf(week), count: tally.weeks.get(week) ?? 0 }
  })
  const shown = weeks.reduce((sum, { count }) => sum + count, 0)
  return { weeks, shown, elsewhere: tally.count - shown }
}
