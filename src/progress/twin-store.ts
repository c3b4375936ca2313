/**
 * Both stores as one. What both have is stored; where one is down the other goes on and `lacking` says so.
 * The journal goes first, because it survives what empties the database; live views follow the database and
 * so show nothing that is in one store only.
 */
import type { DatabaseStore } from './db.ts'
import { sameDigest } from './digest.ts'
import type { LearnerEvent, NewEvent } from './events.ts'
import { faultOf, StoreError, storeError } from './faults.ts'
import { missing } from './history.ts'
import type { Incident } from './incidents.ts'
import type { JournalStore } from './journal-store.ts'
import { within } from './limit.ts'
import type {
  Extract,
  Lacking,
  Profile,
  ProfileStore,
  RecordStore,
  StoreFault,
  StoreQuery,
} from './record.ts'

/** Milliseconds for one answer, in each store: two of them and a slow disk stay below the limit of a write. */
const answerLimit = 4_000
/** Milliseconds for a restored backup, a repair or a deletion. */
const longLimit = 60_000
/** Milliseconds between two tries to open a store again, and how many there are. */
const pause = 30_000
const mostTries = 3

export interface TwinNeeds {
  database: DatabaseStore
  journal: JournalStore
  locks: RecordLocks
  now: () => number
  /** How many events there once were; 0 where nobody knows. */
  witnessed: () => number
  witness: (count: number) => void
  onIncident: (incident: Incident) => void
  answerLimit?: number
}

/** Across all tabs. */
export interface RecordLocks {
  /** Together with others who write. */
  shared<T>(work: () => Promise<T>): Promise<T>
  /** Nobody writes meanwhile. Rejects when that cannot be had in time. */
  alone<T>(work: () => Promise<T>): Promise<T>
}

/** What keeps the record: of all profiles of this device. */
export type KeptStore = RecordStore & ProfileStore

export const twinStore = (needs: TwinNeeds): KeptStore => new TwinStore(needs)

interface Member<S extends DatabaseStore | JournalStore = DatabaseStore | JournalStore> {
  name: Lacking['store']
  store: S
  isOpen: boolean
  fault: StoreFault | undefined
  /** What the other store has got meanwhile. */
  behind: LearnerEvent[]
  tries: number
  triedAt: number
}

const member = <S extends DatabaseStore | JournalStore>(
  name: Lacking['store'],
  store: S,
): Member<S> => ({
  name,
  store,
  isOpen: false,
  fault: undefined,
  behind: [],
  tries: 0,
  triedAt: -Infinity,
})

class TwinStore implements KeptStore {
  readonly #needs: TwinNeeds
  readonly #database: Member<DatabaseStore>
  readonly #journal: Member<JournalStore>
  readonly #onLost = new Set<(fault: StoreFault) => void>()
  readonly #onLacking = new Set<() => void>()
  /** Views, each by the way to follow the store that is read from now. */
  readonly #views = new Set<() => void>()
  #starting: Promise<void> | undefined
  /** Both stores have been tried. */
  #tried: Promise<unknown> | undefined
  #comparing: Promise<void> | undefined
  #compared = false
  /** The database knows that the journal has had all of it. */
  #joined = false
  #newer = false
  /** When the worker did not keep something; for a while the page writes to each store in turn then. */
  #notKeptAt = -Infinity
  #told = ''

  constructor(needs: TwinNeeds) {
    this.#needs = needs
    this.#database = member('database', needs.database)
    this.#journal = member('journal', needs.journal)
  }

  /** May be called again; resolves early where the database holds something, and compares in the background. */
  async open(onLost: (fault: StoreFault) => void, onLacking?: () => void): Promise<void> {
    this.#onLost.add(onLost)
    if (onLacking) this.#onLacking.add(onLacking)
    if (this.#newer) throw new StoreError('newer')
    if (!this.#starting && (this.#database.isOpen || this.#journal.isOpen)) return
    this.#starting ??= this.#start().finally(() => {
      this.#starting = undefined
    })
    await this.#starting
  }

  async append(events: readonly NewEvent[]): Promise<LearnerEvent[]> {
    const kept = await this.#keepAtOnce(events)
    return kept ?? this.#appendInTurn(events)
  }

  merge(events: readonly LearnerEvent[]): Promise<number> {
    return this.#write(async () => {
      const added: number[] = []
      for (const one of [this.#journal, this.#database]) {
        const waiting = one.behind.length
        const count = await this.#attempt(
          one,
          () => one.store.merge([...one.behind, ...events]),
          longLimit,
        )
        if (count === undefined) this.#remember(one, events)
        else added.push(Math.max(0, count - waiting))
      }
      if (added.length === 0) throw this.#bothDown()
      return Math.max(...added)
    })
  }

  read(query: StoreQuery): Promise<LearnerEvent[]> {
    return this.#fromEither((store) => store.read(query))
  }

  lastSeq(profile: string): Promise<number> {
    return this.#fromEither((store) => store.lastSeq(profile))
  }

  watch(
    query: StoreQuery,
    onEvents: (events: LearnerEvent[]) => void,
    onFault: (fault: StoreFault) => void,
  ): () => void {
    let watched: Member | undefined
    let stop: (() => void) | undefined
    const follow = () => {
      const reader = this.#reader()
      if (reader === watched) return
      stop?.()
      watched = reader
      stop = reader.store.watch(query, onEvents, (fault) => {
        this.#fail(reader, fault)
        if (this.#reader() === reader) onFault(fault)
      })
    }
    this.#views.add(follow)
    follow()
    return () => {
      this.#views.delete(follow)
      stop?.()
    }
  }

  /** Extracts lie in the database only: they shorten the reading from it. */
  async extract(profile: string, name: string): Promise<Extract | undefined> {
    if (this.#reader() !== this.#database) return undefined
    return this.#database.store.extract?.(profile, name)
  }

  async keepExtract(profile: string, extract: Extract): Promise<void> {
    if (this.#database.isOpen && !this.#newer)
      await this.#database.store.keepExtract?.(profile, extract)
  }

  profiles(): Promise<Profile[]> {
    return this.#fromEither((store) => store.profiles())
  }

  putProfile(profile: Profile): Promise<void> {
    return this.#write(async () => {
      // Names change, so one store has the last word: the database.
      if (!this.#database.isOpen) throw new StoreError(this.#database.fault ?? 'unknown')
      await this.#database.store.putProfile(profile)
      const kept = await this.#attempt(this.#journal, async () => {
        await this.#journal.store.putProfile(profile)
        return true
      })
      if (!kept) this.#compared = false
    })
  }

  removeProfile(id: string): Promise<number> {
    return this.#remove((store) => store.removeProfile(id))
  }

  erase(): Promise<number> {
    return this.#remove((store) => store.erase())
  }

  setAside(): number {
    return this.#database.store.setAside()
  }

  lacking(): Lacking | undefined {
    for (const { name, fault } of [this.#database, this.#journal])
      if (fault !== undefined) return { store: name, fault }
    return undefined
  }

  close(): void {
    this.#database.store.close()
    this.#journal.store.close()
  }

  async #start(): Promise<void> {
    const database = this.#openMember(this.#database)
    const journal = this.#openMember(this.#journal)
    this.#tried = Promise.all([database, journal])
    const compared = this.#tried.then(() => this.#compare())
    await database
    if (!this.#newer && (await this.#holdsSomething())) return
    await compared
    if (this.#newer) throw new StoreError('newer')
    if (!this.#database.isOpen && !this.#journal.isOpen) throw this.#bothDown()
  }

  /** The worker writes to both. Undefined where something is unusual: then this page takes each step, and knows what failed. */
  async #keepAtOnce(events: readonly NewEvent[]): Promise<LearnerEvent[] | undefined> {
    await this.#tried
    const { store: database } = this.#database
    const passed = this.#needs.now() - this.#notKeptAt
    const paused = passed >= 0 && passed < pause
    if (this.#newer || paused || !this.#isWhole()) return undefined
    try {
      const kept = await this.#journal.store.keep(events)
      database.noticed(kept)
      this.#written()
      return kept
    } catch (error) {
      console.warn('The worker did not keep events in both stores; the page does.', error)
      this.#notKeptAt = this.#needs.now()
      return undefined
    }
  }

  /** Both hold the same, as far as this page knows. */
  #isWhole(): boolean {
    const members = [this.#database, this.#journal]
    return this.#joined && this.#compared && members.every((one) => one.isOpen && !one.fault)
  }

  #appendInTurn(events: readonly NewEvent[]): Promise<LearnerEvent[]> {
    return this.#write(async () => {
      const { store: journal } = this.#journal
      const after = await this.#lastInDatabase(events)
      const kept = await this.#attempt(this.#journal, async () => {
        if (this.#journal.behind.length > 0) await journal.merge(this.#journal.behind)
        return journal.append(events, after)
      })
      if (kept === undefined) {
        const alone = await this.#attempt(this.#database, () => this.#database.store.append(events))
        if (alone === undefined) throw this.#bothDown()
        this.#remember(this.#journal, alone)
        return alone
      }
      const { store: database, behind } = this.#database
      // The journal has numbered them: what is there under these ids can only be the same.
      const both = await this.#attempt(this.#database, async () => {
        await database.mend([...behind, ...kept], [])
        return true
      })
      if (!both) this.#remember(this.#database, kept)
      return kept
    })
  }

  async #write<T>(work: () => Promise<T>): Promise<T> {
    await this.#tried
    if (this.#newer) throw new StoreError('newer')
    const done = await this.#needs.locks.shared(work)
    this.#written()
    return done
  }

  #written(): void {
    this.#tell()
    // In the background, so that nobody waits.
    void this.#afterWrite()
  }

  async #afterWrite(): Promise<void> {
    await this.#revive()
    if (!this.#compared || this.lacking()) return
    this.#needs.witness(this.#journal.store.count())
    if (!this.#joined) await this.#join()
  }

  async #join(): Promise<void> {
    try {
      this.#joined = true
      await this.#database.store.join()
    } catch (error) {
      // Without the mark a journal that is gone is filled without a word.
      console.warn('The database did not take a mark.', error)
    }
  }

  /** From both, or not at all: what one of them kept would come back with the next comparison. */
  async #remove(work: (store: KeptStore) => Promise<number>): Promise<number> {
    await this.#tried
    if (this.#newer) throw new StoreError('newer')
    // So that a repair under way brings nothing back.
    if (!this.#compared) await this.#compare()
    return this.#needs.locks.alone(async () => {
      const members = [this.#journal, this.#database].filter((one) => !this.#isAbsent(one))
      if (members.length === 0) throw this.#bothDown()
      for (const one of members) {
        if (!one.isOpen) await this.#openMember(one)
        if (!one.isOpen) throw new StoreError(one.fault ?? 'unknown')
      }
      let left = 0
      for (const one of members) {
        left += await within(work(one.store), longLimit, tooLate)
        one.behind = []
      }
      this.#joined = false
      this.#needs.witness(await this.#count())
      return left
    })
  }

  #count(): Promise<number> | number {
    return this.#journal.isOpen ? this.#journal.store.count() : this.#database.store.count()
  }

  /** Undefined when it failed; the reason is noted. */
  async #attempt<T>(
    one: Member,
    work: () => Promise<T>,
    limit = this.#needs.answerLimit ?? answerLimit,
  ): Promise<T | undefined> {
    if (!one.isOpen) return undefined
    try {
      const done = await within(work(), limit, tooLate)
      one.behind = []
      one.fault = undefined
      return done
    } catch (error) {
      const fault = faultOf(error)
      if (fault === 'newer') {
        this.#becomeNewer()
        throw storeError(error)
      }
      console.warn(`The ${one.name} did not take a write.`, error)
      this.#fail(one, fault)
      return undefined
    }
  }

  /** There is no such store in this browser, or the page may not have it. */
  #isAbsent({ isOpen, fault }: Member): boolean {
    return !isOpen && (fault === 'missing' || fault === 'refused')
  }

  #remember(one: Member, events: readonly LearnerEvent[]): void {
    one.behind.push(...missing(one.behind, events))
  }

  /** A full disk may have room again with the next write; everything else is opened anew first. */
  #fail(one: Member, fault: StoreFault): void {
    one.fault = fault
    if (fault !== 'full') {
      one.isOpen = false
      one.triedAt = this.#needs.now()
    }
    for (const follow of this.#views) follow()
    this.#tell()
  }

  /** A fault that may pass says more than a store that was never there. */
  #bothDown(): StoreError {
    const members = [this.#database, this.#journal]
    const { fault } = members.find((one) => !this.#isAbsent(one)) ?? this.#database
    return new StoreError(fault ?? 'unknown')
  }

  async #openMember(one: Member): Promise<void> {
    one.triedAt = this.#needs.now()
    try {
      await one.store.open((fault) => this.#lose(one, fault))
      one.isOpen = true
      one.fault = undefined
    } catch (error) {
      this.#fail(one, faultOf(error))
      if (one.fault === 'newer') this.#newer = true
      else if (!this.#isAbsent(one)) console.warn(`The ${one.name} could not be opened.`, error)
    }
  }

  #lose(one: Member, fault: StoreFault): void {
    if (fault === 'newer') this.#becomeNewer()
    else this.#fail(one, fault)
    if (!this.#database.isOpen && !this.#journal.isOpen) this.#tellLost(fault)
  }

  #becomeNewer(): void {
    this.#newer = true
    this.#tellLost('newer')
  }

  #tellLost(fault: StoreFault): void {
    for (const listener of this.#onLost) listener(fault)
  }

  #tell(): void {
    const lacking = this.lacking()
    const now = lacking ? `${lacking.store} ${lacking.fault}` : ''
    if (now === this.#told) return
    this.#told = now
    for (const listener of this.#onLacking) listener()
  }

  /** A store that failed is tried again with a later write, at most three times, half a minute apart. */
  async #revive(): Promise<void> {
    for (const one of [this.#database, this.#journal]) {
      if (one.isOpen || this.#isAbsent(one) || one.tries >= mostTries) continue
      const passed = this.#needs.now() - one.triedAt
      if (passed >= 0 && passed < pause) continue
      one.tries++
      await this.#openMember(one)
      if (one.isOpen) this.#compared = false
    }
    if (!this.#compared) await this.#compare()
    for (const follow of this.#views) follow()
  }

  /** What the database may know and the journal not, until both are the same. */
  async #lastInDatabase(events: readonly NewEvent[]): Promise<Map<string, number>> {
    const last = new Map<string, number>()
    if (this.#compared || !this.#database.isOpen) return last
    for (const profile of new Set(events.map((event) => event.profile)))
      last.set(profile, await this.#database.store.lastSeq(profile).catch(() => 0))
    return last
  }

  #reader(): Member {
    const journalOnly = !this.#database.isOpen && this.#journal.isOpen && !this.#newer
    return journalOnly ? this.#journal : this.#database
  }

  async #fromEither<T>(work: (store: KeptStore) => Promise<T>): Promise<T> {
    const first = this.#reader()
    try {
      return await within(work(first.store), longLimit, tooLate)
    } catch (error) {
      if (first === this.#journal || faultOf(error) === 'newer') throw storeError(error)
      await this.#tried
      this.#fail(first, faultOf(error))
      if (!this.#journal.isOpen) throw storeError(error)
      return work(this.#journal.store)
    }
  }

  async #holdsSomething(): Promise<boolean> {
    if (!this.#database.isOpen) return false
    try {
      return await this.#database.store.holdsSomething()
    } catch {
      // What fails here fails again where it is told.
      return false
    }
  }

  #compare(): Promise<void> {
    this.#comparing ??= this.#compareNow().finally(() => {
      this.#comparing = undefined
    })
    return this.#comparing
  }

  /** Whether both hold the same; repairs alone, so that no write comes between. */
  async #compareNow(): Promise<void> {
    if (this.#newer) return
    try {
      if (this.#database.isOpen && this.#journal.isOpen) {
        if (!(await this.#isSame())) await this.#needs.locks.alone(() => this.#repair())
        this.#compared = true
      } else if (this.#database.isOpen || this.#journal.isOpen) this.#settle(await this.#count())
    } catch (error) {
      // Tried again after a later write; what cannot be written says so by itself.
      console.warn('The stores could not be compared.', error)
    }
  }

  async #isSame(): Promise<boolean> {
    const { store: database } = this.#database
    const { store: journal } = this.#journal
    const [rows, lines] = await Promise.all([database.digest(), journal.digest()])
    const profiles = await Promise.all([database.profiles(), journal.profiles()])
    const [there, here] = profiles.map((list) => JSON.stringify(list))
    this.#joined = rows.joined
    const nothingYet = rows.count === 0 && lines.fresh && there === here
    return (
      (rows.joined || nothingYet) &&
      sameDigest(rows, lines) &&
      !lines.untidy &&
      there === here &&
      rows.count >= this.#needs.witnessed()
    )
  }

  /** The union of both, written back to both. Of two events with one id the journal's stays: it has a checksum. */
  async #repair(): Promise<void> {
    if (await this.#isSame()) return
    const { store: database } = this.#database
    const { store: journal } = this.#journal
    const joined = this.#joined
    const { damaged } = await journal.digest()
    const [rows, lines] = await Promise.all([database.read({}), journal.read({})])
    const [people, known] = await Promise.all([database.profiles(), journal.profiles()])
    const toDatabase = unlike(rows, lines)
    const toJournal = missing(lines, rows)
    const lostPeople = known.filter(({ id }) => people.every((person) => person.id !== id))
    // Events may have changed behind the same count.
    if (toDatabase.length > 0) await database.forgetExtracts()
    if (toDatabase.length > 0 || lostPeople.length > 0) await database.mend(toDatabase, lostPeople)
    await journal.mend(toJournal, unlike(known, people))
    if (!joined) await this.#join()
    // Filling a journal that is new here is no repair.
    const restored = joined || damaged > 0 ? toJournal.length : 0
    const cutOff = rows.length >= this.#needs.witnessed() ? brokenOff(rows, toDatabase) : 0
    this.#settle(lines.length + toJournal.length, toDatabase.length - cutOff, restored)
  }

  /** Says what was repaired, and what is missing. */
  #settle(count: number, database = 0, journal = 0): void {
    const lost = Math.max(0, this.#needs.witnessed() - count)
    this.#needs.witness(count)
    if (database + journal + lost > 0)
      this.#needs.onIncident({ at: this.#needs.now(), database, journal, lost })
  }
}

/** Those of the second list that are not in the first exactly as they are. */
function unlike<T extends { id: string }>(first: readonly T[], second: readonly T[]): T[] {
  const texts = new Map(first.map((one) => [one.id, JSON.stringify(one)]))
  return second.filter((one) => texts.get(one.id) !== JSON.stringify(one))
}

/**
 * How many of the missing were on their way when the page closed: behind everything of their profile that the database has.
 * Nobody was told that they are stored, and nothing is damaged.
 */
function brokenOff(rows: readonly LearnerEvent[], missed: readonly LearnerEvent[]): number {
  const last = new Map<string, number>()
  for (const { profile, seq } of rows) last.set(profile, Math.max(seq, last.get(profile) ?? 0))
  return missed.filter(({ profile, seq }) => seq > (last.get(profile) ?? 0)).length
}

const tooLate = () => new StoreError('unknown', new Error('The store did not answer in time'))
