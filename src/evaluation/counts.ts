/** From the record to the counts of a result file: a fold over the attempts of the three tests. */
import type { Item } from '../items/schema.ts'
import { scoreItem } from '../items/model.ts'
import { parseRound } from '../practice/round.ts'
import type { Attempt } from '../progress/events.ts'
import { inOrder } from '../progress/history.ts'
import {
  certainties,
  type Part,
  resultFormat,
  type ResultContent,
  type TestCounts,
  type TestName,
  testNames,
} from './result-file.ts'

/** The item as it is today; undefined where its module no longer has it. */
export type ItemOf = (module: string, item: string) => Item | undefined

export interface Circumstances {
  month: string
  language: string
  edition: string
}

/** Undefined until one of the tests was answered to its end: a test broken off would make a file that stands out. */
export function resultContent(
  attempts: readonly Attempt[],
  itemOf: ItemOf,
  { month, language, edition }: Circumstances,
): ResultContent | undefined {
  const rounds = lastWholeRounds(attempts)
  if (rounds.size === 0) return undefined
  const tests: { [T in TestName]?: TestCounts } = {}
  for (const [name, answers] of rounds) tests[name] = countTest(answers, itemOf)
  const all = [...rounds.values()].flat()
  return {
    format: resultFormat,
    app: 'hinsehen',
    kind: 'result',
    month,
    language,
    edition,
    tests,
    certainty: countCertainty(all, itemOf),
  }
}

/** Of each test the last one that was answered to its end. */
function lastWholeRounds(attempts: readonly Attempt[]): Map<TestName, Attempt[]> {
  const rounds = new Map<string, Map<string, Attempt>>()
  for (const attempt of inOrder(attempts)) {
    const { round } = attempt
    if (round === undefined || testOf(round) === undefined) continue
    const answers = rounds.get(round) ?? new Map<string, Attempt>()
    rounds.set(round, answers.set(`${attempt.module}/${attempt.item}`, attempt))
  }
  const last = new Map<TestName, Attempt[]>()
  for (const [round, answers] of rounds) {
    const test = testOf(round)
    if (test && answers.size >= (parseRound(round)?.size ?? Infinity))
      last.set(test, [...answers.values()])
  }
  return last
}

const testOf = (round: string): TestName | undefined =>
  testNames.find((name) => name === parseRound(round)?.kind)

interface Judged {
  attempt: Attempt
  item: Item
  correct: boolean
}

/** Scored against the item of today (rule R24); what no longer fits, and what nobody may call right, is left out. */
const judge = (attempts: readonly Attempt[], itemOf: ItemOf): Judged[] =>
  attempts.flatMap((attempt) => {
    const item = itemOf(attempt.module, attempt.item)
    if (!item) return []
    const score = scoreItem(item, attempt.answer)
    return score.state === 'scored' ? { attempt, item, correct: score.correct } : []
  })

function countTest(attempts: readonly Attempt[], itemOf: ItemOf): TestCounts {
  const judged = judge(attempts, itemOf)
  const cases = (state: 'present' | 'absent', alarm: boolean) =>
    judged.filter(
      ({ item, attempt }) =>
        item.type === 'case' && item.state === state && (attempt.answer !== 'nothing') === alarm,
    ).length
  const modules: { [module: string]: Part } = {}
  for (const { attempt, correct } of judged)
    modules[attempt.module] = plus(modules[attempt.module], correct)
  return {
    hits: cases('present', true),
    misses: cases('present', false),
    falseAlarms: cases('absent', true),
    correctRejections: cases('absent', false),
    modules,
  }
}

function countCertainty(attempts: readonly Attempt[], itemOf: ItemOf): ResultContent['certainty'] {
  const judged = judge(attempts, itemOf)
  const [unsure, fairly, very] = certainties.map((certainty) =>
    judged
      .filter(({ attempt }) => attempt.certainty === certainty)
      .reduce<Part>((part, { correct }) => plus(part, correct), none),
  )
  return { unsure: unsure ?? none, 'fairly-sure': fairly ?? none, 'very-sure': very ?? none }
}

const none: Part = { right: 0, total: 0 }

const plus = (part: Part = none, correct: boolean): Part => ({
  right: part.right + (correct ? 1 : 0),
  total: part.total + 1,
})
