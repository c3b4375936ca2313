/** What to ask again today: the most urgent first, and never more than fits a break. */
import { type Card, recallOf } from './cards.ts'

/** Design section 8: at most ten a sitting; what is left over is never shown as a number. */
export const reviewSize = 10

/** Cards whose time has come, those most likely forgotten first. */
export const dueCards = (cards: readonly Card[], now: number): Card[] =>
  cards
    .filter(({ due }) => due <= now)
    .map((card) => ({ card, recall: recallOf(card, now) }))
    .sort((a, b) => a.recall - b.recall || a.card.due - b.card.due)
    .map(({ card }) => card)

/** The next days on which something is due, each once, in order: local days as milliseconds of a moment in them. */
export function nextDays(
  cards: readonly Card[],
  now: number,
  dayOf: (time: number) => string,
  count: number,
): number[] {
  const days = new Map<string, number>()
  for (const { due } of [...cards].sort((a, b) => a.due - b.due)) {
    const moment = Math.max(due, now)
    if (!days.has(dayOf(moment))) days.set(dayOf(moment), moment)
  }
  return [...days.values()].slice(0, count)
}
