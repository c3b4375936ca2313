import * as v from 'valibot'
import { choice, described, itemBase, limits } from '../fields.ts'

/** One question, several choices, exactly one right. */
export const singleChoice = v.strictObject({
  type: described(v.literal('single-choice'), 'Eine Frage, genau eine Möglichkeit ist richtig.'),
  ...itemBase,
  choices: v.pipe(
    v.array(choice),
    v.minLength(2),
    v.maxLength(limits.choices),
    v.check((choices) => choices.filter((one) => one.correct).length === 1, 'exactly-one-correct'),
    v.description(
      'Die Möglichkeiten, am besten drei. Genau eine ist richtig. Die Reihenfolge wird gemischt gezeigt.',
    ),
  ),
  shuffle: v.optional(
    described(
      v.boolean(),
      'false, wenn die Reihenfolge der Datei bleiben muss (zum Beispiel Uhrzeiten).',
    ),
  ),
})
export type SingleChoice = v.InferOutput<typeof singleChoice>
