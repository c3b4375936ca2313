import * as v from 'valibot'
import { choice, described, itemBase, limits } from '../fields.ts'

/** One question, several choices, some right: neither none nor all. */
export const multipleChoice = v.strictObject({
  type: described(v.literal('multiple-choice'), 'Eine Frage, mehrere Möglichkeiten sind richtig.'),
  ...itemBase,
  choices: v.pipe(
    v.array(choice),
    v.minLength(3),
    v.maxLength(limits.choices),
    v.check((choices) => {
      const right = choices.filter((one) => one.correct).length
      return right > 0 && right < choices.length
    }, 'some-correct'),
    v.description(
      'Vier bis sechs Möglichkeiten; weder keine noch alle sind richtig. Die Frage sagt „Wählen Sie alle passenden“.',
    ),
  ),
  shuffle: v.optional(
    described(v.boolean(), 'false, wenn die Reihenfolge der Datei bleiben muss.'),
  ),
})
export type MultipleChoice = v.InferOutput<typeof multipleChoice>
