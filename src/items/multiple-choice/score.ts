import type { ItemLogic } from '../contract.ts'
import { chosenFirst, isList } from '../lists.ts'
import type { MultipleChoice } from './schema.ts'

export const multipleChoice: ItemLogic<MultipleChoice, readonly string[]> = {
  fits: isList,
  /** Missing a right choice and taking a wrong one cost the same, so choosing everything earns nothing. */
  score(item, answer) {
    if (answer === undefined || answer.length === 0) return { state: 'open' }
    const chosen = item.choices.filter((choice) => answer.includes(choice.id))
    if (chosen.length < answer.length) return { state: 'invalid', code: 'unknown-id' }
    const max = item.choices.filter((choice) => choice.correct).length
    const hits = chosen.filter((choice) => choice.correct).length
    const points = Math.max(0, hits - (chosen.length - hits))
    return { state: 'scored', correct: points === max, points, max, harmful: false }
  },
  feedback: (item, answer) =>
    chosenFirst(
      item.choices.map((choice) => ({
        id: choice.id,
        label: choice.text,
        chosen: answer.includes(choice.id),
        verdict: choice.correct ? 'right' : 'wrong',
        text: choice.feedback,
      })),
    ),
}
