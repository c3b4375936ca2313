import * as v from 'valibot'
import { described, feedback, id, itemBase, line, limits } from '../fields.ts'

/** Steps to be put in order with buttons. The file holds them in the right order. */
export const order = v.strictObject({
  type: described(v.literal('order'), 'Reihenfolge: Schritte mit Knöpfen ordnen.'),
  ...itemBase,
  steps: v.pipe(
    v.array(
      v.strictObject({ id, text: described(line, 'Der Schritt in einem kurzen Satz.'), feedback }),
    ),
    v.minLength(3),
    v.maxLength(limits.choices),
    v.description('Die Schritte in der richtigen Reihenfolge. Gezeigt werden sie gemischt.'),
  ),
})
export type Order = v.InferOutput<typeof order>
