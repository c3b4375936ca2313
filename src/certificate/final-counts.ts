/** How the final test went, for those who want it on their certificate. */
import { finalOutcome } from '../practice/final.ts'
import { parseRound } from '../practice/round.ts'
import type { Attempt } from '../progress/events.ts'
import { inOrder } from '../progress/history.ts'

export interface FinalCounts {
  right: number
  total: number
}

/** The counts of the last final test that was answered to its end, as they were shown then. */
export function finalCounts(attempts: readonly Attempt[]): FinalCounts | undefined {
  const inTests = inOrder(attempts).filter(({ round }) => isFinal(round))
  const last = [...new Set(inTests.map(({ round }) => round))]
    // Whether a step would harm decides about passing, which is no part of a certificate.
    .map((round) => finalOutcome(round ?? '', inTests, () => false))
    .findLast((outcome) => outcome?.complete)
  return last && { right: last.right, total: last.size }
}

const isFinal = (round: string | undefined): boolean =>
  round !== undefined && parseRound(round)?.kind === 'final'
