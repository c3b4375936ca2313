/** Answers with one choice per row: grid, match, spot, gaps. */
import type { Score } from './contract.ts'

export type Rows = { readonly [row: string]: string }

/** A row as scoring sees it: what may be chosen and what is right. */
export interface RowKey {
  id: string
  choices: readonly string[]
  right: string
}

export const isRows = (answer: unknown): answer is Rows =>
  typeof answer === 'object' &&
  answer !== null &&
  !Array.isArray(answer) &&
  Object.values(answer).every((choice) => typeof choice === 'string')

/** Own properties only: a row may be called `constructor`. */
export const choiceFor = (answer: Rows | undefined, row: string): string | undefined =>
  answer && Object.hasOwn(answer, row) ? answer[row] : undefined

export function scoreRows(rows: readonly RowKey[], answer: Rows | undefined): Score {
  if (!answer || Object.keys(answer).length === 0) return { state: 'open' }
  if (!Object.entries(answer).every(([row, choice]) => isKnown(rows, row, choice)))
    return { state: 'invalid', code: 'unknown-id' }
  if (rows.some((row) => choiceFor(answer, row.id) === undefined)) return { state: 'open' }
  const points = rows.filter((row) => choiceFor(answer, row.id) === row.right).length
  return {
    state: 'scored',
    correct: points === rows.length,
    points,
    max: rows.length,
    harmful: false,
  }
}

export function withChoice(answer: Rows | undefined, row: string, choice: string): Rows {
  const others = Object.entries(answer ?? {}).filter(([id]) => id !== row)
  return Object.fromEntries(choice === '' ? others : [...others, [row, choice]])
}

const isKnown = (rows: readonly RowKey[], row: string, choice: string) =>
  rows.some((one) => one.id === row && one.choices.includes(choice))
