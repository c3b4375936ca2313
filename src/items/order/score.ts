import type { ItemLogic } from '../contract.ts'
import { isList } from '../lists.ts'
import type { Order } from './schema.ts'

export const order: ItemLogic<Order, readonly string[]> = {
  fits: isList,
  score(item, answer) {
    if (answer === undefined || answer.length === 0) return { state: 'open' }
    if (!answer.every((id) => item.steps.some((step) => step.id === id)))
      return { state: 'invalid', code: 'unknown-id' }
    const max = item.steps.length
    if (answer.length < max) return { state: 'open' }
    const points = item.steps.filter((step, index) => answer[index] === step.id).length
    return { state: 'scored', correct: points === max, points, max, harmful: false }
  },
  /** In the right order, so that the feedback reads as the solution. */
  feedback: (item, answer) =>
    item.steps.map((step, index) => {
      const at = answer.indexOf(step.id)
      return {
        id: step.id,
        label: step.text,
        chosen: at !== -1,
        verdict: at === index ? 'right' : 'wrong',
        ...(at !== -1 && { given: { position: at + 1 } }),
        solution: { position: index + 1 },
        text: step.feedback,
      }
    }),
}
