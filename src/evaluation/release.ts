/**
 * The only way from files to numbers that anyone sees. A number is released for a set of at least five files, as a share
 * in steps of 5 %, and so that nothing follows from it for any single one of them: whatever counts one file might hold,
 * there are counts of the others with which the same number would stand there (rules E1–E4).
 */

/** Files that a number needs at least, and files from which groups within them may be shown. */
export const fewestFiles = 5
export const fewestForGroups = 10

/** Steps of a share: 20 of 5 % each. */
const steps = 20

/** A single file that holds more than this share of all cases would be what the number is about. */
const largestShare = 0.25

/** What one file adds: `count` of `of`. */
export interface Contribution {
  count: number
  of: number
  /** How many people had exactly this. More than one makes a number no safer: equal files may be one file. */
  times?: number
}

export type Released =
  | {
      state: 'shown'
      /** 0 … 1, in steps of 0.05. */
      share: number
      /** Where a single file could follow from the exact number, only this much is said. */
      bound: 'about' | 'at-least' | 'at-most'
    }
  /** Too few files, too few cases, or one file with too many of them: which of these would tell of files too. */
  | { state: 'hidden' }

/** `least`: cases that there must be in all. */
export function release(contributions: readonly Contribution[], least = 0): Released {
  const given = contributions.filter(({ of }) => of > 0)
  const all = sum(given.map(({ of, times = 1 }) => of * times))
  if (given.length < fewestFiles || all < least) return { state: 'hidden' }
  const largest = Math.max(...given.map(({ of }) => of))
  if (largest > all * largestShare) return { state: 'hidden' }
  // With fewer than the largest file might hold, or more than the others might, its counts would follow.
  const edge = Math.ceil((largest * steps) / all)
  const step = Math.round((sum(given.map(({ count, times = 1 }) => count * times)) * steps) / all)
  if (step <= edge) return { state: 'shown', share: edge / steps, bound: 'at-most' }
  if (step >= steps - edge) return { state: 'shown', share: 1 - edge / steps, bound: 'at-least' }
  return { state: 'shown', share: step / steps, bound: 'about' }
}

/** Several releases as one: made from what was released and never from the files, so it tells no more than they do. */
export function pool(parts: readonly { released: Released; weight: number }[]): Released {
  const shown = parts.flatMap(({ released, weight }) =>
    released.state === 'shown' ? { ...released, weight } : [],
  )
  if (shown.length === 0) return { state: 'hidden' }
  const all = sum(shown.map(({ weight }) => weight))
  const mean = sum(shown.map(({ share, weight }) => share * weight)) / all
  const bounds = new Set(shown.map(({ bound }) => bound))
  const only = bounds.size === 1 ? shown[0]?.bound : undefined
  return { state: 'shown', share: Math.round(mean * steps) / steps, bound: only ?? 'about' }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
