/** How sure the person was, and how often it was right. */
import type { Certainty } from '../items/contract.ts'
import { isRight, type Share, type Worth } from './worth.ts'

/** Fewer answers say nothing about a person (design section 8). */
export const enoughForCertainty = 20

/** The surest first. */
export const certainties = ['very-sure', 'fairly-sure', 'unsure'] as const satisfies Certainty[]

export type CertaintyResult =
  | { state: 'too-few'; missing: number }
  | { state: 'enough'; of: number; shares: { [C in Certainty]: Share } }

export function certaintyOf(worths: readonly Worth[]): CertaintyResult {
  const shares = {
    'very-sure': { count: 0, of: 0 },
    'fairly-sure': { count: 0, of: 0 },
    unsure: { count: 0, of: 0 },
  }
  let of = 0
  for (const worth of worths) {
    const right = isRight(worth)
    const { certainty } = worth.given
    if (right === undefined || certainty === undefined) continue
    of += worth.fresh.since
    shares[certainty].of += worth.fresh.since
    if (right) shares[certainty].count += worth.fresh.since
  }
  return of < enoughForCertainty
    ? { state: 'too-few', missing: enoughForCertainty - of }
    : { state: 'enough', of, shares }
}

/** The certainty to say a sentence about: the surest one that was used. */
export const namedCertainty = (shares: { [C in Certainty]: Share }): Certainty | undefined =>
  certainties.find((certainty) => shares[certainty].of > 0)
