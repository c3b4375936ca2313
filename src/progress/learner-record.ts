/** Decides what counts as stored: after the commit, never before; otherwise this sitting keeps it. */
import type { EventDraft, LearnerEvent, NewEvent } from './events.ts'
import { faultOf, StoreError, storeError } from './faults.ts'
import { firstOf, union } from './history.ts'
import { within } from './limit.ts'
import type {
  EventQuery,
  Extract,
  LearnerRecord,
  RecordState,
  RecordStore,
  Saved,
  StoreFault,
} from './record.ts'
import { isEvent } from './rows.ts'
import { sittingStore } from './sitting.ts'

/** Milliseconds: long for a slow disk; after it the person hears that the answer is not kept yet. */
const writeLimit = 10_000

/** Milliseconds in which answers do not try an opening again that has failed: a try may cost three seconds. */
const pause = 30_000

/** What lasts as long as the page. The others may pass: space is freed, the connection comes back. */
const lasting: readonly StoreFault[] = ['missing', 'refused', 'newer']

export interface RecordNeeds {
  /** Fetches the store's code; tried again with a later write when it failed. */
  load(): Promise<RecordStore>
  profile: string
  now: () => number
  newId: () => string
  writeLimit?: number
}

export const createLearnerRecord = (needs: RecordNeeds): LearnerRecord => new ProfileRecord(needs)

class ProfileRecord implements LearnerRecord {
  readonly #needs: RecordNeeds
  readonly #sitting = sittingStore(() => this.#lastSeq)
  readonly #listeners = new Set<() => void>()
  readonly #opened: Promise<void>
  #state: RecordState = { state: 'opening' }
  #store: RecordStore | undefined
  #isOpen = false
  #failedOpening: { error: unknown; at: number } | undefined
  #lastSeq = 0
  #turn: Promise<unknown> = Promise.resolve()

  constructor(needs: RecordNeeds) {
    this.#needs = needs
    this.#opened = this.#openStore().then(
      () => this.#stand(),
      (error: unknown) => this.#fall(error),
    )
  }

  state(): RecordState {
    return this.#state
  }

  onState(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async append(draft: EventDraft): Promise<Saved> {
    const { profile, now, newId } = this.#needs
    const event: NewEvent = { ...draft, id: newId(), profile, at: now() }
    // What the guard would set aside on reading must not be written.
    if (!isEvent({ ...event, seq: 1 }))
      throw new TypeError(`Not an event of this record: ${JSON.stringify(draft)}`)
    return this.#inTurn(() => this.#keep(event))
  }

  async read(query: EventQuery): Promise<LearnerEvent[]> {
    await this.#opened
    const mine = this.#mine(query)
    const stored = await this.#readStored(mine)
    const all = union(stored, await this.#sitting.read(mine))
    return query.limit === undefined ? all : firstOf(all, query.limit)
  }

  async extract(name: string): Promise<Extract | undefined> {
    await this.#opened
    try {
      return await this.#readable()?.extract?.(this.#needs.profile, name)
    } catch {
      // What cannot be read here cannot be read there either, and is told there.
      return undefined
    }
  }

  async keepExtract(extract: Extract): Promise<void> {
    // What only this sitting keeps gets other numbers when it is stored.
    if (this.#state.state !== 'ready' && this.#state.state !== 'once') return
    try {
      await this.#store?.keepExtract?.(this.#needs.profile, extract)
    } catch (error) {
      console.warn('An extract was not kept.', error)
    }
  }

  watch(query: EventQuery, onEvents: (events: LearnerEvent[]) => void): () => void {
    const mine = this.#mine(query)
    let stored: LearnerEvent[] | undefined
    let sitting: LearnerEvent[] = []
    let stopStored: (() => void) | undefined
    // Until the store has spoken there is nothing to show: an empty list would look like a lost record.
    const tell = () => stored && onEvents(union(stored, sitting))
    const takeStored = (events: LearnerEvent[]) => {
      stored = events
      tell()
    }
    const onFault = (fault: StoreFault) => {
      this.#fall(new StoreError(fault))
      takeStored(stored ?? [])
    }
    const attach = () => {
      if (this.#state.state === 'opening' || stopStored) return
      const store = this.#readable()
      if (store) stopStored = store.watch(mine, takeStored, onFault)
      else takeStored([])
    }
    const takeSitting = (events: LearnerEvent[]) => {
      sitting = events
      tell()
    }
    const stops = [this.#sitting.watch(mine, takeSitting, onFault), this.onState(attach)]
    attach()
    return () => {
      for (const stop of stops) stop()
      stopStored?.()
    }
  }

  merge(events: readonly LearnerEvent[]): Promise<number> {
    return this.#inTurn(async () => {
      const fault = this.#lastingFault()
      if (fault === 'newer') throw new StoreError('newer')
      if (fault) return this.#sitting.merge(events)
      return this.#told(async () => (await this.#openStore()).merge(events))
    })
  }

  setAside(): number {
    return this.#store?.setAside() ?? 0
  }

  erase(): Promise<number> {
    return this.#inTurn(async () => {
      await this.#sitting.erase()
      if (this.#lastingFault() === 'missing') return 0
      const left = await this.#told(async () => (await this.#openStore()).erase())
      this.#lastSeq = 0
      this.#stand()
      return left
    })
  }

  close(): void {
    this.#store?.close()
    this.#sitting.close()
  }

  async #keep(event: NewEvent): Promise<Saved> {
    if (this.#lastingFault() === undefined) {
      try {
        const kept = await this.#commit(event)
        return { state: this.#state.state === 'once' ? 'once' : 'stored', event: kept }
      } catch (error) {
        this.#fall(error)
      }
    }
    const [kept] = await this.#sitting.append([event])
    if (!kept || this.#state.state !== 'sitting')
      throw new Error('A sitting keeps what it is given')
    return { state: 'sitting', event: kept, fault: this.#state.fault }
  }

  /** With it goes what this sitting had to keep so far: in one commit, or not at all. */
  async #commit(event: NewEvent): Promise<LearnerEvent> {
    this.#keepPause()
    const store = await this.#openStore()
    const waiting = await this.#sitting.read({})
    const kept = await this.#inTime(store.append([...waiting, event]))
    const last = kept.at(-1)
    if (last?.id !== event.id) throw new StoreError('unknown', new Error('Another event came back'))
    this.#lastSeq = Math.max(this.#lastSeq, last.seq)
    if (waiting.length > 0) await this.#sitting.erase()
    this.#stand()
    return last
  }

  async #openStore(): Promise<RecordStore> {
    if (this.#store && this.#isOpen) return this.#store
    try {
      this.#store ??= await this.#needs.load()
      await this.#store.open(
        (fault) => this.#fall(new StoreError(fault)),
        () => this.#state.state !== 'sitting' && this.#isOpen && this.#stand(),
      )
      this.#isOpen = true
    } catch (error) {
      this.#failedOpening = { error, at: this.#needs.now() }
      if (this.#store && faultOf(error) === 'newer') await this.#learnOrder(this.#store)
      throw error
    }
    await this.#learnOrder(this.#store)
    return this.#store
  }

  /** The same fault at once while the pause lasts. A clock that was set back ends it. */
  #keepPause(): void {
    if (this.#isOpen || !this.#failedOpening) return
    const passed = this.#needs.now() - this.#failedOpening.at
    if (passed >= 0 && passed < pause) throw this.#failedOpening.error
  }

  #inTime<T>(work: Promise<T>): Promise<T> {
    const late = () => new StoreError('unknown', new Error('The store did not answer in time'))
    return within(work, this.#needs.writeLimit ?? writeLimit, late)
  }

  /** So that a sitting goes on where the stored order ends. */
  async #learnOrder(store: RecordStore): Promise<void> {
    try {
      const last = await this.#inTime(store.lastSeq(this.#needs.profile))
      this.#lastSeq = Math.max(this.#lastSeq, last)
    } catch {
      // The next write meets the same fault and tells it; a sitting then counts from what is known.
    }
  }

  async #readStored(query: EventQuery): Promise<LearnerEvent[]> {
    try {
      return (await this.#readable()?.read(query)) ?? []
    } catch (error) {
      this.#fall(error)
      return []
    }
  }

  /** Where writing fails, reading often goes on. */
  #readable(): RecordStore | undefined {
    const readOnly = this.#state.state === 'sitting' && this.#state.fault === 'newer'
    return this.#isOpen || readOnly ? this.#store : undefined
  }

  #lastingFault(): StoreFault | undefined {
    if (this.#state.state !== 'sitting') return undefined
    return lasting.includes(this.#state.fault) ? this.#state.fault : undefined
  }

  #mine(query: EventQuery) {
    return { ...query, profile: this.#needs.profile }
  }

  /** One write after the other, in the order they were asked for. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(() => this.#opened).then(work)
    // The next one does not care how this one ended; whoever asked for it does.
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  /** The person is told by `state` and the caller by the rejection. */
  async #told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      this.#fall(error)
      throw storeError(error)
    }
  }

  #fall(error: unknown): void {
    this.#become({ state: 'sitting', fault: faultOf(error) })
  }

  /** Kept, in both stores or in one. */
  #stand(): void {
    const lacking = this.#store?.lacking()
    this.#become(lacking ? { state: 'once', lacking } : { state: 'ready' })
  }

  #become(next: RecordState): void {
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return
    this.#state = next
    for (const listener of this.#listeners) listener()
  }
}
