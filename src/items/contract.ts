/** What every item type offers to the rest of the product, without React and without its schema. */
import type { Markdown } from '../lib/markdown.ts'

/** Ids only, never text: a choice, several, or one per row. */
export type Answer = string | readonly string[] | { readonly [row: string]: string }

/** How sure the person was, asked before any feedback. */
export type Certainty = 'unsure' | 'fairly-sure' | 'very-sure'

export type Score =
  /** Not answered, or not to the end: open, not wrong. */
  | { state: 'open' }
  /** The answer does not fit the item any more, for example because a choice was removed. */
  | { state: 'invalid'; code: 'unknown-id' | 'wrong-shape' }
  /** Answered, but nobody may call it right or wrong: ambiguous cases, reflections. */
  | { state: 'unscored' }
  | {
      state: 'scored'
      correct: boolean
      /** 0 … max; between them the answer is partly right. */
      points: number
      max: number
      /** True when the answer holds a step that would harm the person affected. */
      harmful: boolean
    }

export type Verdict = 'right' | 'wrong' | 'best' | 'acceptable' | 'harmful'

/** An answer to one row: words of the module, or what the interface has a text for. */
export type RowAnswer = string | { reads: 'observation' | 'interpretation' } | { position: number }

/** One choice (or row, step, gap choice) with its feedback; shown whether chosen or not. */
export interface FeedbackLine {
  /** Unique among the lines of one item; a gap's choice is `gap/choice`. */
  id: string
  /** The choice in its own words; for the decisions of a case the key of a text (`decision`). */
  label: Markdown | { decision: 'nothing' | 'offer' | 'act' }
  /** The gap this choice was for, counted from 1. */
  gap?: { number: number; label: string | undefined }
  chosen: boolean
  /** True for choices of a conversation that lay on another way than the one taken. */
  elsewhere?: boolean
  verdict: Verdict
  /** What was answered to this row: grid, match, order, spot. */
  given?: RowAnswer
  /** What would have been right, where that is not plain from the verdict: grid, match, order, spot. */
  solution?: RowAnswer
  text: Markdown
}

/** The logic of one item type. `answer` has passed `fits` before the other functions see it. */
export interface ItemLogic<I, A extends Answer> {
  /** Shape of the answer only, not whether its ids exist: the door for stored rows. */
  fits(answer: unknown): answer is A
  score(item: I, answer: A | undefined): Score
  /** Feedback for every choice, the chosen ones first. */
  feedback(item: I, answer: A): FeedbackLine[]
}

/**
 * Milliseconds that the feedback waits for its answer to be kept, so that it is drawn once, with what became of it: drawing
 * it keeps a slow phone busier than keeping does. Nobody feels so little, and what takes longer is said later.
 */
export const feedbackWaits = 50

/** How far keeping an answer came. `once`: in one of the two stores. `sitting`: could not be stored and lasts only until the page closes. */
export type SaveState = 'saving' | 'stored' | 'once' | 'sitting'
