/** The one file that opens Dexie. Loaded late: home's first visit does without it. */
import {
  Dexie,
  liveQuery,
  RangeSet,
  type Collection,
  type DexieOptions,
  type IndexableType,
  type ObservabilitySet,
  type Table,
} from 'dexie'
import { addToDigest, type Digest, noEvents } from './digest.ts'
import type { LearnerEvent, NewEvent } from './events.ts'
import { faultOf, openError, StoreError, storeError } from './faults.ts'
import { byAge, inOrder, matches } from './history.ts'
import { within } from './limit.ts'
import { databaseName } from './names.ts'
import type {
  Extract,
  Profile,
  ProfileStore,
  RecordStore,
  StoreFault,
  StoreQuery,
} from './record.ts'
import { isEvent, isProfile } from './rows.ts'
import { dataVersion, oldestReader } from './versions.ts'

/** Design section 7: after three seconds the app goes on without. */
const openLimit = 3_000

/** Each index ends with `seq`, so that every answer comes in order and no query reads other rows. */
const tables = {
  events:
    'id, [profile+seq], [profile+kind+seq], [profile+kind+module+seq], [profile+module+seq], [profile+module+item+seq]',
  settings: 'key',
  profiles: 'id',
  meta: 'key',
}

export interface DexieStoreOptions {
  name?: string
  /** For tests that make a storage fail. */
  indexedDB?: IDBFactory
  IDBKeyRange?: typeof globalThis.IDBKeyRange
  openLimit?: number
}

/** What the twin needs of the database beside what every store does. */
export interface DatabaseStore extends RecordStore, ProfileStore {
  /** How many rows of events there are, readable or not. */
  count(): Promise<number>
  /** Whether there is any row: at once, where counting takes as long as there are rows. */
  holdsSomething(): Promise<boolean>
  digest(): Promise<DatabaseDigest>
  /** Writes events and profiles as they are, over rows with the same id: the other store has them whole. */
  mend(events: readonly LearnerEvent[], profiles: readonly Profile[]): Promise<void>
  /** Says that another connection has written these events: what is watched looks again, in other tabs too. */
  noticed(events: readonly LearnerEvent[]): void
  /** Notes that the journal has had all of this, so that a journal that is gone later is missed. */
  join(): Promise<void>
  /** Of all profiles: they are computed anew. */
  forgetExtracts(): Promise<void>
}

export interface DatabaseDigest extends Digest {
  /** The journal has once had all of it. */
  joined: boolean
}

/** Rows read at once, so that the page can go on working in between. */
const pageSize = 250
/** So many events are looked up one by one; for more of them it is quicker to list all ids. */
const few = 100

export const dexieStore = (options: DexieStoreOptions = {}): DatabaseStore =>
  new DexieStore(options)

class DexieStore implements DatabaseStore {
  readonly #db: Dexie
  /** Rows are unknown until the guard has seen them. */
  readonly #events: Table<unknown, string>
  readonly #meta: Table<unknown, string>
  readonly #profiles: Table<unknown, string>
  readonly #openLimit: number
  readonly #writing = new Set<Promise<unknown>>()
  readonly #aside = new Set<unknown>()
  #onLost: (fault: StoreFault) => void = () => undefined
  #reconnecting: Promise<void> | undefined
  #outdated = false
  #unreadable = false
  #closed = false

  constructor(options: DexieStoreOptions) {
    this.#db = new Dexie(options.name ?? databaseName, dexieOptions(options))
    this.#db.version(1).stores(tables)
    this.#events = this.#db.table('events')
    this.#meta = this.#db.table('meta')
    this.#profiles = this.#db.table('profiles')
    this.#openLimit = options.openLimit ?? openLimit
    this.#db.on('versionchange', (change) => {
      void this.#makeWay(change.newVersion === null ? 'closed' : 'newer')
      // Dexie's own handler would close at once, before a running write has ended.
      return false
    })
  }

  async open(onLost: (fault: StoreFault) => void): Promise<void> {
    this.#onLost = onLost
    await this.#connect()
    await this.#connected(() => this.#refuseNewer())
  }

  append(events: readonly NewEvent[]): Promise<LearnerEvent[]> {
    return this.#write(async () => {
      const known = await this.#events.bulkGet(events.map((event) => event.id))
      const last = new Map<string, number>()
      const all: LearnerEvent[] = []
      const added: LearnerEvent[] = []
      for (const [at, event] of events.entries()) {
        const row = known[at]
        if (isEvent(row)) {
          all.push(row)
          continue
        }
        const seq = (last.get(event.profile) ?? (await this.#lastSeq(event.profile))) + 1
        last.set(event.profile, seq)
        added.push({ ...event, seq })
        all.push({ ...event, seq })
      }
      await this.#events.bulkAdd(added)
      return all
    })
  }

  merge(events: readonly LearnerEvent[]): Promise<number> {
    return this.#write(async () => {
      const all = this.#events.toCollection()
      const some = this.#events.where('id').anyOf(events.map((event) => event.id))
      const ids = new Set(await (events.length > few ? all : some).primaryKeys())
      const added = events.filter((event) => !ids.has(event.id) && ids.add(event.id))
      await this.#events.bulkAdd(added)
      return added.length
    })
  }

  async read(query: StoreQuery): Promise<LearnerEvent[]> {
    this.#refuseUnreadable()
    const { limit } = query
    if (limit === undefined || !isExact(query))
      return this.#sift(query, await this.#connected(() => this.#rows(query).toArray()))
    for (let after = query.after; ;) {
      const rows = await this.#connected(() => this.#part({ ...query, limit, ...from(after) }))
      const events = this.#sift(query, rows)
      if (events.length > 0 || rows.length === 0) return events
      // Nothing but rows that are no events: the end is further on.
      after = seqOf(rows.at(-1))
    }
  }

  async lastSeq(profile: string): Promise<number> {
    this.#refuseUnreadable()
    return this.#connected(() => this.#lastSeq(profile))
  }

  watch(
    query: StoreQuery,
    onEvents: (events: LearnerEvent[]) => void,
    onFault: (fault: StoreFault) => void,
  ): () => void {
    const watching = liveQuery(() => this.#rows(query).toArray()).subscribe(
      (rows) => onEvents(this.#sift(query, rows)),
      (error: unknown) => onFault(faultOf(error)),
    )
    return () => watching.unsubscribe()
  }

  count(): Promise<number> {
    return this.#connected(() => this.#events.count())
  }

  async holdsSomething(): Promise<boolean> {
    const first = await this.#connected(() => this.#events.limit(1).primaryKeys())
    return first.length > 0
  }

  async digest(): Promise<DatabaseDigest> {
    this.#refuseUnreadable()
    const digest = noEvents()
    for await (const rows of this.#pages())
      for (const row of rows) if (isEvent(row)) addToDigest(digest, row)
    const joined = await this.#connected(() => this.#metaNumber('joined'))
    return { ...digest, joined: joined !== undefined }
  }

  async mend(events: readonly LearnerEvent[], profiles: readonly Profile[]): Promise<void> {
    await this.#write(async () => {
      if (events.length > 0) await this.#events.bulkPut(events)
      if (profiles.length > 0) await this.#profiles.bulkPut(profiles)
    })
    for (const { id } of events) this.#aside.delete(id)
  }

  noticed(events: readonly LearnerEvent[]): void {
    for (const { id } of events) this.#aside.delete(id)
    Dexie.on.storagemutated.fire(this.#changedBy(events))
  }

  async join(): Promise<void> {
    await this.#write(() => this.#meta.put({ key: 'joined', value: 1 }))
  }

  extract(profile: string, name: string): Promise<Extract | undefined> {
    this.#refuseUnreadable()
    return this.#connected(() =>
      this.#db.transaction('r', this.#events, this.#meta, async () => {
        const row = await this.#meta.get(extractKey(profile, name))
        if (!isExtract(row) || !(await this.#covers(profile, row))) return undefined
        return { name, count: row.count, seq: row.seq, body: row.body }
      }),
    )
  }

  async keepExtract(profile: string, extract: Extract): Promise<void> {
    await this.#tracked(() =>
      this.#db.transaction('rw', this.#events, this.#meta, async () => {
        await this.#refuseNewer()
        // Not after erasing, and not where something older came in between.
        if (!(await this.#covers(profile, extract))) return
        await this.#extracts(profile).delete()
        await this.#meta.put({ ...extract, key: extractKey(profile, extract.name) })
      }),
    )
  }

  async forgetExtracts(): Promise<void> {
    await this.#write(() => this.#extracts().delete())
  }

  lacking(): undefined {
    return undefined
  }

  setAside(): number {
    return this.#aside.size
  }

  async erase(): Promise<number> {
    await this.#tracked(() =>
      this.#db.transaction('rw', this.#db.tables, async () => {
        await this.#refuseNewer()
        for (const table of this.#db.tables) await table.clear()
      }),
    )
    this.#aside.clear()
    this.#db.close()
    return this.#connected(async () => {
      const counts = await Promise.all(this.#db.tables.map((table) => table.count()))
      return counts.reduce((sum, count) => sum + count, 0)
    })
  }

  async profiles(): Promise<Profile[]> {
    this.#refuseUnreadable()
    const rows = await this.#connected(() => this.#profiles.toArray())
    return byAge(rows.filter(isProfile))
  }

  async putProfile(profile: Profile): Promise<void> {
    await this.#write(() => this.#profiles.put(profile))
  }

  async removeProfile(id: string): Promise<number> {
    await this.#write(async () => {
      await this.#rows({ profile: id }).delete()
      await this.#extracts(id).delete()
      await this.#profiles.delete(id)
    })
    this.#db.close()
    return this.#connected(async () => {
      const events = await this.#rows({ profile: id }).count()
      const extracts = await this.#extracts(id).count()
      return events + extracts + (await this.#profiles.where('id').equals(id).count())
    })
  }

  close(): void {
    this.#closed = true
    this.#db.close()
  }

  #write<T>(work: () => PromiseLike<T>): Promise<T> {
    return this.#tracked(() =>
      this.#db.transaction('rw', this.#events, this.#meta, this.#profiles, async () => {
        const found = await this.#refuseNewer()
        if (found !== dataVersion) await this.#markVersion()
        return work()
      }),
    )
  }

  /** The keys of the events in each index, as Dexie's live queries compare them with what they have read. */
  #changedBy(events: readonly LearnerEvent[]): ObservabilitySet {
    const { primKey, indexes } = this.#events.schema
    const changed: ObservabilitySet = {}
    for (const { name, keyPath } of [{ ...primKey, name: '' }, ...indexes]) {
      const range = new RangeSet()
      for (const event of events) {
        const key = keyOf(event, keyPath ?? '')
        if (key !== undefined) range.addKey(key)
      }
      changed[`idb://${this.#db.name}/events/${name}`] = range
    }
    return changed
  }

  async *#pages(): AsyncGenerator<unknown[]> {
    let last: unknown
    for (;;) {
      const from = last
      const rows = await this.#connected(() =>
        (from === undefined ? this.#events.orderBy('id') : this.#events.where('id').above(from))
          .limit(pageSize)
          .toArray(),
      )
      if (rows.length === 0) return
      yield rows
      last = idOf(rows.at(-1))
    }
  }

  /** A write that another tab's upgrade has to wait for. */
  async #tracked<T>(work: () => PromiseLike<T>): Promise<T> {
    if (this.#outdated) throw new StoreError('newer')
    const done = this.#connected(work)
    this.#writing.add(done)
    try {
      return await done
    } finally {
      this.#writing.delete(done)
    }
  }

  /** Browsers drop connections (Safari does in the background), so one more try on a fresh one. */
  async #connected<T>(work: () => PromiseLike<T>): Promise<T> {
    // Dexie itself would wait for an opening that may never end.
    if (!this.#db.isOpen() && !this.#closed) await this.#connect()
    try {
      return await work()
    } catch (error) {
      const fault = faultOf(error)
      if (this.#closed || (fault !== 'closed' && fault !== 'unknown')) throw storeError(error)
    }
    try {
      await this.#reconnect()
      return await work()
    } catch (error) {
      throw storeError(error)
    }
  }

  /** Several operations may find the connection lost at once; one of them renews it for all. */
  #reconnect(): Promise<void> {
    this.#reconnecting ??= this.#renew().finally(() => {
      this.#reconnecting = undefined
    })
    return this.#reconnecting
  }

  #renew(): Promise<void> {
    this.#db.close()
    return this.#connect()
  }

  async #connect(): Promise<void> {
    const late = () => new StoreError('unknown', new Error(`No answer in ${this.#openLimit} ms`))
    try {
      await within(this.#db.open(), this.#openLimit, late)
    } catch (error) {
      // An opening that hangs is called off, or the next one would only wait for it.
      if (!this.#db.isOpen()) this.#db.close()
      throw openError(error)
    }
  }

  async #makeWay(fault: 'closed' | 'newer'): Promise<void> {
    if (fault === 'newer') this.#outdated = true
    await Promise.allSettled(this.#writing)
    this.#db.close()
    this.#onLost(fault)
  }

  /** Dexie lets older code open a newer database and write old rows into it; we do not. */
  async #refuseNewer(): Promise<number | undefined> {
    const found = await this.#metaNumber('dataVersion')
    if (found === undefined || found <= dataVersion) return found
    this.#unreadable = ((await this.#metaNumber('oldestReader')) ?? found) > dataVersion
    throw new StoreError('newer')
  }

  #refuseUnreadable(): void {
    if (this.#unreadable) throw new StoreError('newer')
  }

  /** With the first write and not before, so that an erased database is empty to the last row. */
  async #markVersion(): Promise<void> {
    await this.#meta.bulkPut([
      { key: 'dataVersion', value: dataVersion },
      { key: 'oldestReader', value: oldestReader },
    ])
  }

  async #metaNumber(key: string): Promise<number | undefined> {
    const row = await this.#meta.get(key)
    if (typeof row !== 'object' || row === null || !('value' in row)) return undefined
    return typeof row.value === 'number' ? row.value : undefined
  }

  async #lastSeq(profile: string): Promise<number> {
    const last = await this.#rows({ profile }).filter(isEvent).last()
    return isEvent(last) ? last.seq : 0
  }

  /** All attempts up to its `seq` and nothing else; counted in the index, no row is read. */
  async #covers(profile: string, { count, seq }: Pick<Extract, 'count' | 'seq'>): Promise<boolean> {
    const upTo = this.#rows({ profile, kind: 'attempt' }, seq)
    return count > 0 && (await upTo.count()) === count
  }

  #extracts(profile?: string): Collection<unknown, string> {
    return this.#meta
      .where('key')
      .startsWith(profile === undefined ? extracts : extractKey(profile))
  }

  async #part(query: StoreQuery & { limit: number }): Promise<unknown[]> {
    const rows = await this.#rows(query).limit(query.limit).toArray()
    if (rows.length < query.limit) return rows
    // Those that share the number of the last come with it.
    const last = seqOf(rows.at(-1))
    const same = await this.#rows({ ...query, after: last - 1 }, last).toArray()
    return [...rows.filter((row) => seqOf(row) < last), ...same]
  }

  #rows(query: StoreQuery, upTo = Infinity): Collection<unknown, string> {
    const { profile, kind, module, item } = query
    if (profile === undefined) return this.#events.toCollection()
    const range = (index: string, ...key: string[]) =>
      this.#range(index, key, query.after ?? -Infinity, upTo)
    if (module !== undefined && item !== undefined)
      return range('[profile+module+item+seq]', profile, module, item)
    if (module !== undefined && kind !== undefined)
      return range('[profile+kind+module+seq]', profile, kind, module)
    if (module !== undefined) return range('[profile+module+seq]', profile, module)
    if (kind !== undefined) return range('[profile+kind+seq]', profile, kind)
    return range('[profile+seq]', profile)
  }

  /** Numbers only: a damaged row may carry a text as `seq`, and texts sort above every number. */
  #range(index: string, key: string[], after: number, upTo: number): Collection<unknown, string> {
    const lowest = after === -Infinity
    return this.#events.where(index).between([...key, after], [...key, upTo], lowest, true)
  }

  /** A row that is no event is set aside: counted, left where it is, and no reason to stop. */
  #sift(query: StoreQuery, rows: readonly unknown[]): LearnerEvent[] {
    const events = rows.filter(isEvent)
    if (events.length < rows.length)
      for (const row of rows) if (!isEvent(row)) this.#aside.add(idOf(row))
    return inOrder(events.filter(matches(query)))
  }
}

function dexieOptions(options: DexieStoreOptions): DexieOptions {
  return {
    autoOpen: false,
    chromeTransactionDurability: 'strict',
    // Dexie's cache shows writes in live queries before they are committed.
    cache: 'disabled',
    ...(options.indexedDB && { indexedDB: options.indexedDB }),
    ...(options.IDBKeyRange && { IDBKeyRange: options.IDBKeyRange }),
  }
}

/** Whether an index holds exactly what is asked for, so that its rows can be counted off. */
const isExact = ({ profile, kind, module, item }: StoreQuery) =>
  profile !== undefined && (item === undefined || (module !== undefined && kind === undefined))

const from = (after: number | undefined) => (after === undefined ? {} : { after })

/** Extracts lie among the notes of the record, so that pages which know nothing of them erase them with the rest. */
const extracts = 'extract/'
const extractKey = (profile: string, name = '') => `${extracts}${profile}/${name}`

/** What is in it is looked at by whoever has computed it. */
const isExtract = (row: unknown): row is Extract =>
  typeof row === 'object' &&
  row !== null &&
  'count' in row &&
  Number.isSafeInteger(row.count) &&
  'seq' in row &&
  Number.isSafeInteger(row.seq) &&
  'body' in row

/** Of rows from an index that ends with it: there it is a number. */
const seqOf = (row: unknown): number =>
  typeof row === 'object' && row !== null && 'seq' in row ? Number(row.seq) : Infinity

/** Undefined where the event is not in the index. */
function keyOf(event: LearnerEvent, path: string | string[]): IndexableType | undefined {
  const fields = [path].flat().map((field): unknown => Reflect.get(event, field))
  const key = fields.filter((part) => typeof part === 'string' || typeof part === 'number')
  if (key.length < fields.length) return undefined
  return typeof path === 'string' ? key[0] : key
}

const idOf = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined
