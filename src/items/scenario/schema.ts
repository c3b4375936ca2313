import * as v from 'valibot'
import { described, feedback, id, itemBase, line, markdown } from '../fields.ts'

/** A branching conversation of at most 12 nodes. */
export const scenario = v.pipe(
  v.strictObject({
    type: described(v.literal('scenario'), 'Gespräch, das sich verzweigt.'),
    ...itemBase,
    vignette: v.optional(described(markdown, 'Die Lage, bevor das Gespräch beginnt.')),
    start: described(id, 'Kennung des ersten Knotens.'),
    nodes: v.pipe(
      v.array(
        v.strictObject({
          id,
          text: described(markdown, 'Was geschieht oder gesagt wird.'),
          easy: v.optional(described(markdown, 'Derselbe Text für „Einfach lesen“.')),
          choices: v.pipe(
            v.array(
              v.strictObject({
                id: described(id, 'Kennung, einmalig in der ganzen Aufgabe.'),
                text: described(line, 'Was die lernende Person sagt oder tut.'),
                value: described(
                  v.picklist(['best', 'acceptable', 'harmful']),
                  'best: bester nächster Schritt. acceptable: vertretbar. harmful: würde schaden.',
                ),
                next: described(id, 'Kennung des Knotens, der folgt.'),
                feedback,
              }),
            ),
            v.maxLength(4),
            v.description('Die Möglichkeiten an dieser Stelle. Leer bei einem Ende.'),
          ),
        }),
      ),
      v.minLength(2),
      v.maxLength(12),
      v.description('Die Knoten des Gesprächs, höchstens zwölf. Zurück ist immer möglich.'),
    ),
  }),
  v.check((item) => scenarioHolds(item), 'scenario-graph'),
)
export type Scenario = v.InferOutput<typeof scenario>

type Graph = {
  start: string
  nodes: readonly { id: string; choices: readonly { id: string; next: string }[] }[]
}

/** Every `next` exists, every node can be reached, no way leads back into a circle, choice ids are unique. */
function scenarioHolds(item: Graph): boolean {
  const nodes = new Map(item.nodes.map((node) => [node.id, node]))
  const choiceIds = item.nodes.flatMap((node) => node.choices.map((choice) => choice.id))
  if (new Set(choiceIds).size !== choiceIds.length) return false
  const done = new Set<string>()
  const open = new Set<string>()
  const visit = (nodeId: string): boolean => {
    if (open.has(nodeId)) return false
    if (done.has(nodeId)) return true
    const node = nodes.get(nodeId)
    if (!node) return false
    open.add(nodeId)
    const holds = node.choices.every((choice) => visit(choice.next))
    open.delete(nodeId)
    done.add(nodeId)
    return holds
  }
  return visit(item.start) && done.size === item.nodes.length
}
