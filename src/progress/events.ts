/** The learner's record: facts, appended and never changed. Everything else is a fold over them. */
import type { Answer, Certainty, Score } from '../items/contract.ts'

export type Mode = 'pretest' | 'learn' | 'practice' | 'review' | 'test'

interface Fact {
  /** UUIDv7; merging two records is the union by this id. */
  id: string
  /** Which profile of this device; part of the fact so that records never mix. */
  profile: string
  /** Order within the profile; clocks jump, this does not. Two devices may give the same: then `id` decides. */
  seq: number
  /** Device clock in milliseconds since 1970, for showing only. */
  at: number
}

export interface Attempt extends Fact {
  kind: 'attempt'
  module: string
  item: string
  objective: string
  mode: Mode
  answer: Answer
  certainty?: Certainty
  /** Which practice, review or test it was given in (practice/round.ts); missing in a lesson. */
  round?: string
  /** Hash of the item as it was asked. */
  content: string
  /** As shown at the time. */
  score: Score
}
/** A screen was reached. */
export interface Visit extends Fact {
  kind: 'visit'
  module: string
  screen: string
}
export interface Finished extends Fact {
  kind: 'finished'
  module: string
  way: 'full' | 'short'
}
/** An if-then plan was chosen. */
export interface Planned extends Fact {
  kind: 'planned'
  module: string
  plan: string
}
export type LearnerEvent = Attempt | Visit | Finished | Planned

/** What the player knows; the record adds id, profile, seq and at. */
export type EventDraft = DistributiveOmit<LearnerEvent, keyof Fact>
/** An event on its way: the store gives it its place in the order when it commits. */
export type NewEvent = DistributiveOmit<LearnerEvent, 'seq'>
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
