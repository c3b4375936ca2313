/** Answers for the tests of scheduling. */
import fc from 'fast-check'
import type { Certainty } from '../../src/items/contract.ts'
import type { Answered } from '../../src/review/answers.ts'

export const day = 86_400_000
export const start = Date.UTC(2026, 10, 23, 6)

export const answerAt = (seq: number, more: Partial<Answered> = {}): Answered => ({
  id: `id-${seq}`,
  seq,
  at: start + seq * day,
  module: 'signs',
  item: `item-${seq}`,
  objective: 'describe',
  mode: 'learn',
  certainty: 'fairly-sure',
  score: scored(true),
  ...more,
})

export const scored = (correct: boolean): Answered['score'] => ({
  state: 'scored',
  correct,
  points: correct ? 1 : 0,
  max: 1,
  harmful: false,
})

const certainty = fc.constantFrom<Certainty[]>('unsure', 'fairly-sure', 'very-sure')

/** Records of a year: several objectives, answers close together and far apart, some without weight. */
export const records: fc.Arbitrary<Answered[]> = fc
  .array(
    fc.record({
      gap: fc.oneof(fc.integer({ min: 0, max: day }), fc.integer({ min: day, max: 60 * day })),
      objective: fc.constantFrom('describe', 'sort', 'decide'),
      item: fc.integer({ min: 0, max: 6 }),
      mode: fc.constantFrom('learn', 'pretest', 'review'),
      certainty: fc.option(certainty, { nil: undefined }),
      correct: fc.boolean(),
      state: fc.constantFrom('scored', 'scored', 'scored', 'unscored'),
    }),
    { maxLength: 40 },
  )
  .map((list) => {
    let at = start
    return list.map(({ gap, item, correct, state, certainty, ...rest }, index) => {
      at += gap
      return {
        id: `id-${index}`,
        seq: index + 1,
        at,
        module: 'signs',
        item: `item-${item}`,
        score: state === 'scored' ? scored(correct) : { state: 'unscored' as const },
        ...rest,
        ...(certainty && { certainty }),
      }
    })
  })

export const endOf = (answers: readonly Answered[]): number => answers.at(-1)?.at ?? start
