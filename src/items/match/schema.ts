import * as v from 'valibot'
import { described, feedback, id, itemBase, line, limits } from '../fields.ts'

/** To each entry belongs one option, chosen from a select. */
export const match = v.strictObject({
  type: described(v.literal('match'), 'Zuordnung: zu jedem Eintrag wird etwas gewählt.'),
  ...itemBase,
  options: v.pipe(
    v.array(v.strictObject({ id, text: described(line, 'Text in der Auswahlliste.') })),
    v.minLength(2),
    v.maxLength(limits.choices),
    v.description('Was zugeordnet werden kann. Es darf mehr geben, als gebraucht wird.'),
  ),
  pairs: v.pipe(
    v.array(
      v.strictObject({
        id,
        text: described(line, 'Der Eintrag, zu dem etwas gewählt wird.'),
        option: described(id, 'Kennung der passenden Möglichkeit aus „options“.'),
        feedback,
      }),
    ),
    v.minLength(2),
    v.maxLength(limits.choices),
    v.description('Die Einträge mit ihrer Lösung.'),
  ),
})
export type Match = v.InferOutput<typeof match>
