import * as v from 'valibot'
import { described, itemBase, markdown } from '../fields.ts'

/** A question to think about. Nothing is typed and nothing is stored. */
export const reflection = v.strictObject({
  type: described(
    v.literal('reflection'),
    'Frage zum Nachdenken; nichts wird eingegeben oder gespeichert.',
  ),
  ...itemBase,
  thoughts: v.optional(described(markdown, 'Gedanken anderer dazu, erst auf Wunsch gezeigt.')),
})
export type Reflection = v.InferOutput<typeof reflection>
