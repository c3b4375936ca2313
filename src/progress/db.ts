/** The one file that opens Dexie. Loaded late: home's first visit does without it. */
import { Dexie, liveQuery, type Collection, type DexieOptions, type Table } from 'dexie'
import type { LearnerEvent, NewEvent } from './events.ts'
import { faultOf, openError, StoreError, storeError } from './faults.ts'
import { inOrder, matches } from './history.ts'
import { within } from './limit.ts'
import { databaseName } from './names.ts'
import type { RecordStore, StoreFault, StoreQuery } from './record.ts'
import { isEvent } from './rows.ts'

/** What the rows mean. Raised with every change an older page would misread; see docs/rules/record.md. */
export const dataVersion = 1
/** The oldest code that still reads these rows rightly. */
export const oldestReader = 1

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

export const dexieStore = (options: DexieStoreOptions = {}): RecordStore => new DexieStore(options)

class DexieStore implements RecordStore {
  readonly #db: Dexie
  /** Rows are unknown until the guard has seen them. */
  readonly #events: Table<unknown, string>
  readonly #meta: Table<unknown, string>
  readonly #openLimit: number
  readonly #writing = new Set<Promise<unknown>>()
  readonly #aside = new Set<string>()
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
      const ids = new Set(await this.#events.toCollection().primaryKeys())
      const added = events.filter((event) => !ids.has(event.id) && ids.add(event.id))
      await this.#events.bulkAdd(added)
      return added.length
    })
  }

  async read(query: StoreQuery): Promise<LearnerEvent[]> {
    this.#refuseUnreadable()
    return this.#sift(query, await this.#connected(() => this.#rows(query).toArray()))
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

  close(): void {
    this.#closed = true
    this.#db.close()
  }

  #write<T>(work: () => PromiseLike<T>): Promise<T> {
    return this.#tracked(() =>
      this.#db.transaction('rw', this.#events, this.#meta, async () => {
        await this.#refuseNewer()
        await this.#markVersion()
        return work()
      }),
    )
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
  async #refuseNewer(): Promise<void> {
    const found = await this.#metaNumber('dataVersion')
    if (found === undefined || found <= dataVersion) return
    this.#unreadable = ((await this.#metaNumber('oldestReader')) ?? found) > dataVersion
    throw new StoreError('newer')
  }

  #refuseUnreadable(): void {
    if (this.#unreadable) throw new StoreError('newer')
  }

  /** With the first write and not before, so that an erased database is empty to the last row. */
  async #markVersion(): Promise<void> {
    if ((await this.#metaNumber('dataVersion')) !== undefined) return
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

  #rows(query: StoreQuery): Collection<unknown, string> {
    const { profile, kind, module, item } = query
    if (profile === undefined) return this.#events.toCollection()
    if (module !== undefined && item !== undefined)
      return this.#range('[profile+module+item+seq]', [profile, module, item])
    if (module !== undefined && kind !== undefined)
      return this.#range('[profile+kind+module+seq]', [profile, kind, module])
    if (module !== undefined) return this.#range('[profile+module+seq]', [profile, module])
    if (kind !== undefined) return this.#range('[profile+kind+seq]', [profile, kind])
    return this.#range('[profile+seq]', [profile])
  }

  /** Numbers only: a damaged row may carry a text as `seq`, and texts sort above every number. */
  #range(index: string, key: string[]): Collection<unknown, string> {
    return this.#events.where(index).between([...key, -Infinity], [...key, Infinity], true, true)
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

const idOf = (row: unknown): string =>
  typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : ''
