/** Random histories in which items, rounds and answers often meet again. */
import * as fc from 'fast-check'
import type { Attempt } from '../../src/progress/events.ts'
import { inOrder } from '../../src/progress/history.ts'
import { roundKinds } from '../../src/practice/round.ts'
import { day, harmful, right, round, today, unscored, wrong } from './samples.ts'

const attempt = fc.record({
  kind: fc.constant('attempt' as const),
  id: fc.uuid({ version: 7 }),
  profile: fc.constant('first'),
  // Few numbers, so that two devices often give the same.
  seq: fc.integer({ min: 1, max: 40 }),
  // Clocks jump.
  at: fc.integer({ min: -400, max: 40 }).map((days) => today + days * day),
  module: fc.constantFrom('signs', 'weighing', 'gone'),
  item: fc.constantFrom('x', 'y', 'present', 'absent', 'ambiguous', 'gone'),
  objective: fc.constantFrom('describe', 'decide'),
  mode: fc.constantFrom('pretest', 'learn', 'practice', 'review', 'test'),
  answer: fc.constantFrom('a', 'b', 'c', 'gone', 'nothing', 'offer'),
  content: fc.constantFrom('now', 'then'),
  score: fc.constantFrom(right, wrong, harmful, unscored),
})

const round36 = fc
  .tuple(fc.constantFrom(...roundKinds), fc.integer({ min: 1, max: 2 }))
  .map(([kind, seed]) => round(kind, seed))
const extras = fc.record(
  {
    certainty: fc.constantFrom('unsure', 'fairly-sure', 'very-sure'),
    round: round36,
  },
  { requiredKeys: [] },
)

/** In order, each once. */
export const histories = (maxLength = 60): fc.Arbitrary<Attempt[]> =>
  fc
    .uniqueArray(
      fc.tuple(attempt, extras).map(([fact, more]): Attempt => ({ ...fact, ...more })),
      { selector: ({ id }) => id, maxLength },
    )
    .map(inOrder)
