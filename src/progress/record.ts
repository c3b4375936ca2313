/**
 * The contract between the product and whatever keeps the record.
 * One store today; a second one fits behind `RecordStore` without a change above it.
 */
import type { EventDraft, LearnerEvent } from './events.ts'

/** Why nothing can be kept: the interface has a sentence for each. */
export type StoreFault = 'missing' | 'refused' | 'full' | 'newer' | 'closed' | 'unknown'

/** `stored` only after the commit. `sitting`: kept in memory until the page closes, because of `fault`. */
export type Saved =
  | { state: 'stored'; event: LearnerEvent }
  | { state: 'sitting'; event: LearnerEvent; fault: StoreFault }

export type RecordState =
  | { state: 'opening' }
  | { state: 'ready' }
  /** Nothing is kept beyond this sitting; the person is told and can save it as a file. */
  | { state: 'sitting'; fault: StoreFault }

export interface EventQuery {
  kind?: LearnerEvent['kind']
  module?: string
  item?: string
}

/** One place where events lie. Every method rejects with a `StoreError` naming the fault. */
export interface RecordStore {
  readonly name: 'dexie' | 'sitting'
  /** Resolves when events of this sitting can be committed. */
  open(): Promise<void>
  /** Resolves after the durable commit, all or nothing; an id that is there already is left as it is. */
  append(events: readonly LearnerEvent[]): Promise<void>
  read(query: EventQuery): Promise<LearnerEvent[]>
  /** Highest `seq` of the profile, 0 when empty. */
  lastSeq(profile: string): Promise<number>
  /** Calls back with the result now and after every change, from other tabs too. Returns the way to stop. */
  watch(
    query: EventQuery,
    onEvents: (events: LearnerEvent[]) => void,
    onFault: (fault: StoreFault) => void,
  ): () => void
  /** Deletes every event and resolves with the number left, which must be 0. */
  erase(): Promise<number>
  close(): void
}

/** What the player and the shell use. */
export interface LearnerRecord {
  state(): RecordState
  onState(listener: () => void): () => void
  append(draft: EventDraft): Promise<Saved>
  read(query: EventQuery): Promise<LearnerEvent[]>
  watch(query: EventQuery, onEvents: (events: LearnerEvent[]) => void): () => void
  /** Adds what is not there yet (union by id); never removes or changes. Resolves with the number added. */
  merge(events: readonly LearnerEvent[]): Promise<number>
  erase(): Promise<number>
}
