import * as v from 'valibot'
import { described, feedback, id, itemBase, line, limits } from '../fields.ts'

/** A case note whose passages are marked as observation or interpretation. */
export const spot = v.strictObject({
  type: described(
    v.literal('spot'),
    'Notiz, in der Stellen als Beobachtung oder Deutung markiert werden.',
  ),
  ...itemBase,
  passages: v.pipe(
    v.array(
      v.strictObject({
        id,
        text: described(line, 'Ein Satz oder Teilsatz der Notiz.'),
        reads: described(
          v.picklist(['observation', 'interpretation']),
          'observation: gesehen oder gehört. interpretation: gedeutet oder vermutet.',
        ),
        feedback,
      }),
    ),
    v.minLength(2),
    v.maxLength(limits.choices),
    v.description('Die Notiz, in Stellen geteilt, in der Reihenfolge des Textes.'),
  ),
})
export type Spot = v.InferOutput<typeof spot>
