import type { ItemLogic } from '../contract.ts'
import { chosenFirst } from '../lists.ts'
import type { SingleChoice } from './schema.ts'

export const singleChoice: ItemLogic<SingleChoice, string> = {
  fits: (answer) => typeof answer === 'string',
  score(item, answer) {
    if (answer === undefined) return { state: 'open' }
    const choice = item.choices.find((one) => one.id === answer)
    if (!choice) return { state: 'invalid', code: 'unknown-id' }
    const correct = choice.correct === true
    return { state: 'scored', correct, points: correct ? 1 : 0, max: 1, harmful: false }
  },
  feedback: (item, answer) =>
    chosenFirst(
      item.choices.map((choice) => ({
        id: choice.id,
        label: choice.text,
        chosen: choice.id === answer,
        verdict: choice.correct ? 'right' : 'wrong',
        text: choice.feedback,
      })),
    ),
}
