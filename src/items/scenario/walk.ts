/** Follows chosen steps through a conversation. */
import type { Scenario } from './schema.ts'

export type Node = Scenario['nodes'][number]
export type Choice = Node['choices'][number]

export interface Walk {
  steps: { node: Node; choice: Choice }[]
  /** Where the conversation stands after these steps. */
  at: Node
}

/** Undefined when a step is not offered where the way has led. */
export function walk(item: Scenario, path: readonly string[]): Walk | undefined {
  const steps: Walk['steps'] = []
  let at = nodeOf(item, item.start)
  for (const id of path) {
    const choice = at?.choices.find((one) => one.id === id)
    if (!at || !choice) return undefined
    steps.push({ node: at, choice })
    at = nodeOf(item, choice.next)
  }
  return at && { steps, at }
}

const nodeOf = (item: Scenario, id: string) => item.nodes.find((node) => node.id === id)
