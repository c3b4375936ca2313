/** Stored answers against changed content: nothing is reset, nothing in the record is rewritten. */
import type { Answer, Score } from '../items/contract.ts'
import type { Attempt } from './events.ts'

/** An item as it is today. */
export interface ItemToday {
  /** Hash, as in `Attempt.content`. */
  content: string
  score: (answer: Answer) => Score
}

/** An attempt, or so much of it as decides what it is worth. */
export type Replayable = Pick<Attempt, 'module' | 'item' | 'content' | 'answer' | 'score'>

export type Replayed<A extends Replayable = Attempt> =
  /** The item is as it was asked. */
  | { state: 'unchanged'; attempt: A; score: Score }
  /** The item has changed and the answer still fits: this score counts now. */
  | { state: 'rescored'; attempt: A; score: Score }
  /** The item is gone or the answer does not fit it any more: true then, without weight now. */
  | { state: 'history'; attempt: A }

/** `itemToday` returns undefined for an item that its module no longer has. */
export const replay = <A extends Replayable>(
  attempts: readonly A[],
  itemToday: (module: string, item: string) => ItemToday | undefined,
): Replayed<A>[] =>
  attempts.map((attempt) => replayOne(attempt, itemToday(attempt.module, attempt.item)))

function replayOne<A extends Replayable>(attempt: A, item: ItemToday | undefined): Replayed<A> {
  if (!item) return { state: 'history', attempt }
  if (item.content === attempt.content) return { state: 'unchanged', attempt, score: attempt.score }
  const score = item.score(attempt.answer)
  if (score.state === 'invalid' || score.state === 'open') return { state: 'history', attempt }
  return { state: 'rescored', attempt, score }
}
