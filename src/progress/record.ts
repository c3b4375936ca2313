/**
 * The contract between the product and whatever keeps the record: a database and a journal, each a `RecordStore`,
 * and both together again one (twin-store.ts).
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

/**
 * `stored` only after both stores have it for good. `once`: one of them has it, the other is down.
 * `sitting`: kept in memory until the page closes, because of `fault`.
 */
export type Saved =
  | { state: 'stored' | 'once'; event: LearnerEvent }
  | { state: 'sitting'; event: LearnerEvent; fault: StoreFault }

/** Which of the two stores does not keep what is written, and why. */
export interface Lacking {
  store: 'database' | 'journal'
  fault: StoreFault
}

export type RecordState =
  | { state: 'opening' }
  | { state: 'ready' }
  /** Everything is kept, but in one place only: a backup is worth more now. */
  | { state: 'once'; lacking: Lacking }
  /** Nothing more is kept beyond this sitting; the person is told and can save it as a file. */
  | { state: 'sitting'; fault: StoreFault }

export interface EventQuery {
  kind?: LearnerEvent['kind']
  module?: string
  item?: string
  /** Only what has a higher `seq`. */
  after?: number
  /**
   * For reading in parts: not much more than so many, beginning with the lowest `seq`; events that share one come
   * together. A store that has to read everything anyway may give everything. Nothing back: there is nothing more.
   */
  limit?: number
}

/** Without a profile: every event there is. */
export interface StoreQuery extends EventQuery {
  profile?: string
}

/** What was computed from all attempts of a profile up to a `seq`. It can be computed again and is never missed. */
export interface Extract {
  /** What was computed, and how: names its version. */
  name: string
  /** How many attempts it was computed from, and the number of the last. */
  count: number
  seq: number
  body: unknown
}

/** One place where events lie. Every method rejects with a `StoreError` naming the fault. */
export interface RecordStore {
  /**
   * Resolves when events can be committed. With the fault `newer` reading goes on.
   * `onLost` is told when the store has to close or turn read-only by itself later, `onLacking` when what
   * `lacking` says has changed.
   */
  open(onLost: (fault: StoreFault) => void, onLacking?: () => void): Promise<void>
  /** Undefined when what was written is kept as well as it should be. */
  lacking(): Lacking | undefined
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
  /** Undefined where none is kept, or where the attempts up to its `seq` are no longer those it was computed from. */
  extract?(profile: string, name: string): Promise<Extract | undefined>
  /** Keeps one in the place of the one before; not where other attempts are there than it was computed from. */
  keepExtract?(profile: string, extract: Extract): Promise<void>
  /** How many unreadable rows have been met: they are left where they are and shown to nobody. */
  setAside(): number
  /** Deletes everything and resolves with the number of rows left, counted on a fresh connection: 0. */
  erase(): Promise<number>
  close(): void
}

/** A person on a shared device. The first one has no row until somebody names it. */
export interface Profile {
  id: string
  /** A nickname, never a full name. */
  nickname: string
  /** Milliseconds since 1970. */
  created: number
  pin?: Pin
}

/** PBKDF2-HMAC-SHA-256 of the digits; bytes as numbers, the hash in hex. */
export interface Pin {
  salt: number[]
  iterations: number
  hash: string
}

/** Who learns on this device. */
export interface ProfileStore {
  /** In the order of their making. */
  profiles(): Promise<Profile[]>
  /** Adds or replaces the profile of this id. */
  putProfile(profile: Profile): Promise<void>
  /** Deletes the profile and all its events; resolves with the number of rows left of it, counted on a fresh connection: 0. */
  removeProfile(id: string): Promise<number>
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
  /** Undefined where there is none that holds: compute it from the events. Never rejects. */
  extract(name: string): Promise<Extract | undefined>
  /** Never rejects: what is not kept is computed again. */
  keepExtract(extract: Extract): Promise<void>
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
