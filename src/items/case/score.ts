import type { ItemLogic } from '../contract.ts'
import { chosenFirst } from '../lists.ts'
import type { Case, Decision } from './schema.ts'

/** In the order in which they are always shown. */
export const decisions = ['nothing', 'offer', 'act'] as const satisfies readonly Decision[]

/** An acceptable decision is half the way: points, but not correct, and no harm either. */
const points = { best: 2, acceptable: 1, harmful: 0 } as const

export const caseLogic: ItemLogic<Case, string> = {
  fits: (answer) => typeof answer === 'string',
  score(item, answer) {
    if (answer === undefined) return { state: 'open' }
    const decision = decisions.find((one) => one === answer)
    if (!decision) return { state: 'invalid', code: 'unknown-id' }
    if (item.state === 'ambiguous') return { state: 'unscored' }
    const { value } = item.decisions[decision]
    return {
      state: 'scored',
      correct: value === 'best',
      points: points[value],
      max: points.best,
      harmful: value === 'harmful',
    }
  },
  feedback: (item, answer) =>
    chosenFirst(
      decisions.map((decision) => ({
        id: decision,
        label: { decision },
        chosen: decision === answer,
        verdict: item.decisions[decision].value,
        text: item.decisions[decision].feedback,
      })),
    ),
}
