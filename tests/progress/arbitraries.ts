/** Random histories for property tests. */
import * as fc from 'fast-check'
import type { Answer, Score } from '../../src/items/contract.ts'
import type { LearnerEvent } from '../../src/progress/events.ts'

const id = fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,4})?$/)

const answer: fc.Arbitrary<Answer> = fc.oneof(
  id,
  fc.array(id, { maxLength: 4 }),
  fc.dictionary(id, id, { maxKeys: 4, noNullPrototype: true }),
)

const score: fc.Arbitrary<Score> = fc.oneof(
  fc.constant<Score>({ state: 'unscored' }),
  fc.constant<Score>({ state: 'invalid', code: 'unknown-id' }),
  fc.record({
    state: fc.constant('scored' as const),
    correct: fc.boolean(),
    points: fc.integer({ min: 0, max: 5 }),
    max: fc.constant(5),
    harmful: fc.boolean(),
  }),
)

const base = {
  id: fc.uuid({ version: 7 }),
  profile: fc.constantFrom('first', 'second'),
  // Few numbers, so that two devices often give the same.
  seq: fc.integer({ min: 1, max: 20 }),
  // Clocks jump, also before 1970.
  at: fc.integer({ min: -1e12, max: 2e12 }),
  module: id,
}

const attempt = {
  ...base,
  kind: fc.constant('attempt' as const),
  item: id,
  objective: id,
  mode: fc.constantFrom('pretest', 'learn', 'practice', 'review', 'test'),
  answer,
  content: id,
  score,
}
const certainty = fc.constantFrom('unsure', 'fairly-sure', 'very-sure')

const event: fc.Arbitrary<LearnerEvent> = fc.oneof(
  fc.record(attempt),
  fc.record({ ...attempt, certainty }),
  fc.record({ ...base, kind: fc.constant('visit' as const), screen: id }),
  fc.record({
    ...base,
    kind: fc.constant('finished' as const),
    way: fc.constantFrom('full', 'short'),
  }),
  fc.record({ ...base, kind: fc.constant('planned' as const), plan: id }),
)

/** What happened in the whole life of a learner: an id is one fact. */
export const life = (maxLength = 30): fc.Arbitrary<LearnerEvent[]> =>
  fc.uniqueArray(event, { selector: (event) => event.id, maxLength })

/** What several devices know of one life: parts that overlap. */
export const devices = (count: number): fc.Arbitrary<LearnerEvent[][]> =>
  life().chain((events) =>
    fc.tuple(...Array.from({ length: count }, () => fc.shuffledSubarray(events))),
  )
