/** Why most alarms are wrong where what is looked for is rare, even for a careful person. */

/**
 * Assumptions to calculate with, not figures from the world: nobody knows how many residents are affected, and nobody
 * is measured here. The form follows Gigerenzer's natural frequencies (Gigerenzer & Hoffrage 1995, Psychological
 * Review 102, 684–704): counts of people instead of percentages.
 */
export const assumptions = {
  /** How many people the diagram shows. */
  people: 100,
  affected: 1,
  /** Of ten affected people a careful person notices nine, … */
  noticedOfTen: 9,
  /** … and of ten others takes one for affected. */
  alarmsOfTen: 1,
} as const

export interface RareCounts {
  people: number
  affected: number
  /** Affected and noticed. */
  hits: number
  /** Not affected, and a step is taken all the same. */
  falseAlarms: number
  alarms: number
}

export function rareCounts(assumed: typeof assumptions = assumptions): RareCounts {
  const { people, affected, noticedOfTen, alarmsOfTen } = assumed
  const hits = Math.round((affected * noticedOfTen) / 10)
  const falseAlarms = Math.round(((people - affected) * alarmsOfTen) / 10)
  return { people, affected, hits, falseAlarms, alarms: hits + falseAlarms }
}

/** One dot per person, alarms first in reading order. */
export type Dot = 'hit' | 'missed' | 'false-alarm' | 'quiet'

export function dotsOf({ people, affected, hits, falseAlarms }: RareCounts): Dot[] {
  const rest = people - affected - falseAlarms
  return [
    ...times(hits, 'hit'),
    ...times(affected - hits, 'missed'),
    ...times(falseAlarms, 'false-alarm'),
    ...times(rest, 'quiet'),
  ]
}

const times = (count: number, dot: Dot): Dot[] => Array.from({ length: count }, () => dot)
