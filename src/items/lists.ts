/** Answers that are a list of different ids: choices, steps, a way through a conversation. */
import type { FeedbackLine } from './contract.ts'

export const isList = (answer: unknown): answer is readonly string[] =>
  Array.isArray(answer) &&
  answer.every((one) => typeof one === 'string') &&
  new Set(answer).size === answer.length

export function chosenFirst(lines: readonly FeedbackLine[]): FeedbackLine[] {
  return [...lines.filter((line) => line.chosen), ...lines.filter((line) => !line.chosen)]
}
