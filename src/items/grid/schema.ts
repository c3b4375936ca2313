import * as v from 'valibot'
import { described, feedback, id, itemBase, line, limits } from '../fields.ts'

/** Statements down, the same few answers across. */
export const grid = v.strictObject({
  type: described(v.literal('grid'), 'Tabelle: Aussagen mit denselben Antworten.'),
  ...itemBase,
  columns: v.pipe(
    v.array(
      v.strictObject({ id, text: described(line, 'Überschrift der Spalte, ein bis drei Wörter.') }),
    ),
    v.minLength(2),
    v.maxLength(4),
    v.description(
      'Die Antworten, die zu jeder Aussage zur Wahl stehen: zum Beispiel Ja, Nein, Unsicher.',
    ),
  ),
  rows: v.pipe(
    v.array(
      v.strictObject({
        id,
        text: described(line, 'Die Aussage.'),
        correct: described(id, 'Kennung der Spalte, die hier passt.'),
        feedback,
      }),
    ),
    v.minLength(2),
    v.maxLength(limits.choices),
    v.description('Die Aussagen, jede mit eigener Rückmeldung.'),
  ),
})
export type Grid = v.InferOutput<typeof grid>
