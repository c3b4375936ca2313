/** All item types without React: one table, and the functions that choose from it by `item.type`. */
import { caseLogic } from './case/score.ts'
import type { Answer, FeedbackLine, ItemLogic, Score } from './contract.ts'
import { gaps } from './gaps/score.ts'
import { grid } from './grid/score.ts'
import { match } from './match/score.ts'
import { multipleChoice } from './multiple-choice/score.ts'
import { order } from './order/score.ts'
import { startingOrder } from './order/start.ts'
import { reflection } from './reflection/score.ts'
import type { Rows } from './rows.ts'
import { scenario } from './scenario/score.ts'
import type { Item, ItemType } from './schema.ts'
import { singleChoice } from './single-choice/score.ts'
import { spot } from './spot/score.ts'

/** What an answer to each type looks like. */
export interface Answers {
  'single-choice': string
  'multiple-choice': readonly string[]
  grid: Rows
  match: Rows
  order: readonly string[]
  gaps: Rows
  spot: Rows
  case: string
  scenario: readonly string[]
  reflection: never
}
export type ItemOf<T extends ItemType> = Extract<Item, { type: T }>

const logics = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  grid,
  match,
  order,
  gaps,
  spot,
  case: caseLogic,
  scenario,
  reflection,
} satisfies { [T in ItemType]: ItemLogic<ItemOf<T>, Answers[T]> }

/** `satisfies` above ties each logic to its type; here the item itself chooses, so the two always belong together. */
const logicOf = (item: Item): ItemLogic<Item, Answer> => logics[item.type]

/** True when the answer has the shape this type stores. */
export const fitsItem = (item: Item, answer: unknown): answer is Answer =>
  logicOf(item).fits(answer)

export function scoreItem(item: Item, answer: Answer | undefined): Score {
  const logic = logicOf(item)
  if (answer !== undefined && !logic.fits(answer)) return { state: 'invalid', code: 'wrong-shape' }
  return logic.score(item, answer)
}

/** Feedback for every choice, the chosen ones first; none for an answer that does not fit. */
export function feedbackOf(item: Item, answer: Answer): FeedbackLine[] {
  const logic = logicOf(item)
  return logic.fits(answer) ? logic.feedback(item, answer) : []
}

/** True when the answer may be checked. */
export function isComplete(item: Item, answer: Answer | undefined): boolean {
  if (answer === undefined || !fitsItem(item, answer)) return false
  const { state } = scoreItem(item, answer)
  return state === 'scored' || state === 'unscored'
}

/**
 * The answer as far as it can still be used. One with ids that are gone would stay unfinished
 * for ever, because no control on the page could take them out again.
 */
export const usableAnswer = (item: Item, answer: unknown): Answer | undefined =>
  fitsItem(item, answer) && scoreItem(item, answer).state !== 'invalid' ? answer : undefined

/** What stands there before anything is chosen: only steps in some order are an answer already. */
export const firstAnswer = (item: Item, seed: number): Answer | undefined =>
  item.type === 'order' ? startingOrder(item, seed) : undefined
