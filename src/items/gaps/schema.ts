import * as v from 'valibot'
import { choice, described, id, itemBase, limits } from '../fields.ts'

/** A text with gaps, each filled from a select. */
export const gaps = v.pipe(
  v.strictObject({
    type: described(v.literal('gaps'), 'Lückentext: jede Lücke hat eine Auswahlliste.'),
    ...itemBase,
    text: v.pipe(
      v.string(),
      v.trim(),
      v.minLength(1),
      v.maxLength(limits.text),
      v.description('Der Text. Eine Lücke steht als {{kennung}} an ihrer Stelle.'),
    ),
    gaps: v.pipe(
      v.array(
        v.strictObject({
          id,
          label: v.optional(
            described(v.string(), 'Name der Lücke für Vorlesegeräte, wenn „Lücke 1“ nicht genügt.'),
          ),
          choices: v.pipe(
            v.array(choice),
            v.minLength(2),
            v.maxLength(6),
            v.check(
              (choices) => choices.filter((one) => one.correct).length === 1,
              'exactly-one-correct',
            ),
            v.description('Was in die Lücke passen könnte; genau eine Möglichkeit ist richtig.'),
          ),
        }),
      ),
      v.minLength(1),
      v.maxLength(limits.choices),
      v.description('Die Lücken in der Reihenfolge des Textes.'),
    ),
  }),
  v.check(
    (item) =>
      item.gaps.every((gap) => item.text.split(`{{${gap.id}}}`).length === 2) &&
      (item.text.match(/\{\{[^}]*\}\}/g) ?? []).length === item.gaps.length,
    'gaps-match-text',
  ),
)
export type Gaps = v.InferOutput<typeof gaps>
