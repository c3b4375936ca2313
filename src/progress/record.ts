/**
 * The contract between the product and whatever keeps the record.
 * One store today; a second one fits behind `RecordStore` without a change above it.
 */
import type { EventDraft, LearnerEvent, NewEvent } from './events.ts'

/** Why nothing can be kept: the interface has a sentence for each. */
export type StoreFault =
  /** The browser has no storage at all. */
  | 'missing'
  /** The browser or its owner does not allow it, as in some private windows. */
  | 'refused'
  | 'full'
  /** A newer Hinsehen has written here: this page reads only and asks for a reload. */
  | 'newer'
  /** The connection was lost and did not come back. */
  | 'closed'
  /** Anything else, no answer in time included. */
  | 'unknown'

/** `stored` only after the commit. `sitting`: kept in memory until the page closes, because of `fault`. */
export type Saved =
  | { state: 'stored'; event: LearnerEvent }
  | { state: 'sitting'; event: LearnerEvent; fault: StoreFault }

export type RecordState =
  | { state: 'opening' }
  | { state: 'ready' }
  /** Nothing more is kept beyond this sitting; the person is told and can save it as a file. */
  | { state: 'sitting'; fault: StoreFault }

export interface EventQuery {
  kind?: LearnerEvent['kind']
  module?: string
  item?: string
}

/** Without a profile: every event there is. */
export interface StoreQuery extends EventQuery {
  profile?: string
}

/** One place where events lie. Every method rejects with a `StoreError` naming the fault. */
export interface RecordStore {
  /**
   * Resolves when events can be committed. With the fault `newer` reading goes on.
   * `onLost` is told when the store has to close or turn read-only by itself later.
   */
  open(onLost: (fault: StoreFault) => void): Promise<void>
  /**
   * Gives each event the next `seq` of its profile and resolves after the durable commit, all or nothing.
   * Tabs that append at the same time never get the same `seq`. An id that is there already is returned
   * as it is, so that a write whose end nobody saw may be repeated.
   */
  append(events: readonly NewEvent[]): Promise<LearnerEvent[]>
  /**
   * Adds finished events as they are (a backup, the other store) and resolves with the number added after
   * the durable commit, all or nothing; an id that is there already is left as it is.
   */
  merge(events: readonly LearnerEvent[]): Promise<number>
  /** In order of `seq`. */
  read(query: StoreQuery): Promise<LearnerEvent[]>
  /** Highest `seq` of the profile, 0 when empty. */
  lastSeq(profile: string): Promise<number>
  /** Calls back with the result now and after every change, from other tabs too. Returns the way to stop. */
  watch(
    query: StoreQuery,
    onEvents: (events: LearnerEvent[]) => void,
    onFault: (fault: StoreFault) => void,
  ): () => void
  /** How many unreadable rows have been met: they are left where they are and shown to nobody. */
  setAside(): number
  /** Deletes everything and resolves with the number of rows left, counted on a fresh connection: 0. */
  erase(): Promise<number>
  close(): void
}

/** What the player and the shell use: the record of one profile. */
export interface LearnerRecord {
  state(): RecordState
  onState(listener: () => void): () => void
  /** Never rejects for want of storage and never waits forever. */
  append(draft: EventDraft): Promise<Saved>
  /** What can be read, in order; when the store fails, the events of this sitting and `state` says so. */
  read(query: EventQuery): Promise<LearnerEvent[]>
  watch(query: EventQuery, onEvents: (events: LearnerEvent[]) => void): () => void
  /**
   * Adds what is not there yet (union by id); never removes or changes. Resolves with the number added.
   * Without any storage it adds to this sitting; other faults reject with a `StoreError`.
   */
  merge(events: readonly LearnerEvent[]): Promise<number>
  setAside(): number
  /** Resolves with the number of rows left, which is 0; rejects with a `StoreError` when that cannot be proven. */
  erase(): Promise<number>
  close(): void
}
