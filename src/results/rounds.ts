/** The rounds before the course, after it and eight weeks later; and the final tests. */
import { noticedOf, type Noticed } from './noticed.ts'
import type { RoundTally, Tally, TestKind } from './tally.ts'
import { isRight, type Share, shareOf, type Worth } from './worth.ts'

export interface RoundResult extends Noticed {
  kind: TestKind
  /** When it was begun, milliseconds since 1970. */
  at: number
  right: Share
}

export interface Rounds {
  /** Those to compare; one that is missing was not taken. */
  before?: RoundResult
  after?: RoundResult
  later?: RoundResult
  /** Newest first. */
  finals: RoundResult[]
}

/** So many final tests are listed. */
const mostFinals = 10

export function roundsOf(tally: Tally, worths: readonly Worth[]): Rounds {
  const all = [...tally.rounds.values()]
  const results: Rounds = { finals: [] }
  for (const kind of ['before', 'after', 'later'] as const) {
    const round = fullest(all.filter((one) => one.kind === kind))
    if (round) results[kind] = roundResult(round, worths)
  }
  results.finals = all
    .filter(({ kind }) => kind === 'final')
    .sort((a, b) => b.at - a.at)
    .slice(0, mostFinals)
    .map((round) => roundResult(round, worths))
  return results
}

/** A round that was broken off and begun again says less; of two alike the first one counts. */
function fullest(rounds: readonly RoundTally[]): RoundTally | undefined {
  const most = Math.max(0, ...rounds.map(({ given }) => given.length))
  return rounds.find(({ given }) => given.length === most)
}

function roundResult({ kind, at, given }: RoundTally, worths: readonly Worth[]): RoundResult {
  const answers = given.flatMap((place) => worths[place] ?? [])
  return { kind, at, right: shareOf(answers.map(isRight)), ...noticedOf(answers) }
}
