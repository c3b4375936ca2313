import { shuffle } from '../../lib/shuffle.ts'
import type { Order } from './schema.ts'

/** The order in which the steps are shown first: mixed, and never the right one. */
export function startingOrder(item: Order, seed: number): string[] {
  const right = item.steps.map((step) => step.id)
  const mixed = shuffle(right, seed)
  if (mixed.some((id, index) => id !== right[index])) return mixed
  const [first, ...others] = mixed
  return first === undefined ? [] : [...others, first]
}

/** The answer with one step moved one place; undefined at either end. */
export function moveStep(
  answer: readonly string[],
  id: string,
  by: -1 | 1,
): readonly string[] | undefined {
  const from = answer.indexOf(id)
  const other = answer[from + by]
  if (from === -1 || other === undefined) return undefined
  return answer.map((one) => (one === id ? other : one === other ? id : one))
}
