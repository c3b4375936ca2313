/**
 * Clocks jump: a flat battery starts in 1970, a wrong year is put right a week later. The order of answers is certain,
 * so it says which readings can be believed.
 */

/** Before this no Hinsehen existed (its first commit is of 2026): such a clock has been reset. */
const earliest = Date.UTC(2020, 0, 1)

/**
 * One time per reading, never falling and never after `now`. Of the readings, in the order in which the answers were
 * given, the longest run that never falls is believed. All others take the time of the believed one before them, the
 * first ones that of the first believed one, and `now` where none can be believed.
 */
export function trustedTimes(readings: readonly number[], now: number): number[] {
  const believed = longestRun(readings, (reading) => reading >= earliest && reading <= now)
  const first = readings.find((_, index) => believed.has(index)) ?? now
  let last = first
  return readings.map((reading, index) => {
    if (believed.has(index)) last = reading
    return last
  })
}

/** Indexes of the longest run of possible readings that never falls; of several the one that rises least. */
function longestRun(
  readings: readonly number[],
  isPossible: (reading: number) => boolean,
): ReadonlySet<number> {
  /** At place n: the index that ends the run of n + 1 readings with the lowest end. */
  const ends: number[] = []
  const before = new Map<number, number | undefined>()
  for (const [index, reading] of readings.entries()) {
    if (!isPossible(reading)) continue
    const place = firstAbove(ends, readings, reading)
    before.set(index, ends[place - 1])
    ends[place] = index
  }
  const run = new Set<number>()
  for (let index = ends.at(-1); index !== undefined; index = before.get(index)) run.add(index)
  return run
}

/** By halves: how many of the runs end at or before `reading`. */
function firstAbove(ends: readonly number[], readings: readonly number[], reading: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((readings[ends[middle] ?? 0] ?? 0) <= reading) low = middle + 1
    else high = middle
  }
  return low
}
