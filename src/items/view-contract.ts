/** What every item view gets and gives. A view keeps no answer of its own: answer in, `onAnswer` out. */
import type { Answer, FeedbackLine } from './contract.ts'

export interface ViewProps<I, A extends Answer> {
  item: I
  answer: A | undefined
  /** A method, so that the views of all types fit into one table. */
  onAnswer(answer: A): void
  /** True after checking. */
  disabled: boolean
  /** The same seed shows the same order again. */
  seed: number
  easy: boolean
  /** After checking: a verdict per choice. The texts are shown by the feedback, and only there. */
  revealed: readonly FeedbackLine[] | undefined
  /** Id of the element that holds the prompt; it names the group of controls. */
  labelledBy: string
  /** True after an unfinished answer was to be checked: open rows say that they are open. */
  pointing: boolean
}
