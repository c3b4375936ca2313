import type { FeedbackLine, ItemLogic } from '../contract.ts'
import { isList } from '../lists.ts'
import type { Scenario } from './schema.ts'
import { type Choice, walk } from './walk.ts'

export const scenario: ItemLogic<Scenario, readonly string[]> = {
  fits: isList,
  score(item, answer) {
    if (answer === undefined || answer.length === 0) return { state: 'open' }
    const way = walk(item, answer)
    if (!way) return { state: 'invalid', code: 'unknown-id' }
    if (way.at.choices.length > 0) return { state: 'open' }
    const values = way.steps.map((step) => step.choice.value)
    const harmful = values.includes('harmful')
    return {
      state: 'scored',
      correct: !harmful,
      points: values.filter((value) => value === 'best').length,
      max: values.length,
      harmful,
    }
  },
  /** The steps taken, then what else could be said at the same places, then the other ways. */
  feedback(item, answer) {
    const steps = walk(item, answer)?.steps ?? []
    const visited = new Set(steps.map((step) => step.node.id))
    const taken = new Set(steps.map((step) => step.choice.id))
    const others = item.nodes.flatMap((node) =>
      node.choices
        .filter((choice) => !taken.has(choice.id))
        .map((choice) => toLine(choice, false, !visited.has(node.id))),
    )
    return [
      ...steps.map((step) => toLine(step.choice, true, false)),
      ...others.filter((line) => !line.elsewhere),
      ...others.filter((line) => line.elsewhere),
    ]
  },
}

const toLine = (choice: Choice, chosen: boolean, elsewhere: boolean): FeedbackLine => ({
  id: choice.id,
  label: choice.text,
  chosen,
  ...(elsewhere && { elsewhere }),
  verdict: choice.value,
  text: choice.feedback,
})
