/** The journal as the page sees it: a store whose work is done in a worker. */
import type { LearnerEvent, NewEvent } from './events.ts'
import { faultOf, StoreError } from './faults.ts'
import type { JournalDigest } from './journal.ts'
import type { JournalAnswer, JournalCalls, JournalMessage, JournalRequest } from './journal-host.ts'
import type { KeepRequest } from './keeping-host.ts'
import { within } from './limit.ts'
import type { Profile, ProfileStore, RecordStore, StoreFault, StoreQuery } from './record.ts'

/** Milliseconds for fetching and starting the worker: once, over a slow network. */
const startLimit = 20_000
/** Milliseconds for an answer; design section 7 gives an opening three seconds. */
const answerLimit = 3_000
/** Milliseconds for what goes over everything: comparing, restoring, deleting. */
const longLimit = 60_000

/** The worker, or in tests whatever answers in its place. */
export interface JournalPort {
  ask(request: JournalRequest | KeepRequest): void
  stop(): void
}

export interface JournalStoreNeeds {
  /** Rejects where there is no place for a journal. Resolves once the worker runs. */
  start(
    hear: (message: JournalMessage) => void,
    fail: (error: unknown) => void,
  ): Promise<JournalPort>
  answerLimit?: number
}

/** What the twin needs of a journal beside what every store does. */
export interface JournalStore extends RecordStore, ProfileStore {
  append(events: readonly NewEvent[], after?: ReadonlyMap<string, number>): Promise<LearnerEvent[]>
  /**
   * Appends, and writes the database too: after it both stores have the events. Rejects where one of them does not take
   * them; it may have them all the same, and the write may be repeated.
   */
  keep(events: readonly NewEvent[]): Promise<LearnerEvent[]>
  digest(): Promise<JournalDigest>
  mend(events: readonly LearnerEvent[], profiles: readonly Profile[]): Promise<void>
  /** Events in it after the last answer. */
  count(): number
}

interface PortCalls extends JournalCalls {
  keep: (...args: KeepRequest['args']) => LearnerEvent[]
}

export const journalStore = (needs: JournalStoreNeeds): JournalStore => new WorkerJournal(needs)

class WorkerJournal implements JournalStore {
  readonly #needs: JournalStoreNeeds
  readonly #watching = new Set<() => void>()
  readonly #waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: unknown) => void }
  >()
  #port: Promise<JournalPort> | undefined
  #opened = false
  #number = 0
  #count = 0
  #onLost: (fault: StoreFault) => void = () => undefined

  constructor(needs: JournalStoreNeeds) {
    this.#needs = needs
  }

  async open(onLost: (fault: StoreFault) => void): Promise<void> {
    this.#onLost = onLost
    await this.#ask('open', [this.#opened ? 'again' : 'start'])
    this.#opened = true
  }

  append(
    events: readonly NewEvent[],
    after: ReadonlyMap<string, number> = new Map(),
  ): Promise<LearnerEvent[]> {
    return this.#ask('append', [events, after])
  }

  keep(events: readonly NewEvent[]): Promise<LearnerEvent[]> {
    return this.#ask('keep', [events])
  }

  merge(events: readonly LearnerEvent[]): Promise<number> {
    return this.#ask('merge', [events], longLimit)
  }

  mend(events: readonly LearnerEvent[], profiles: readonly Profile[]): Promise<void> {
    return this.#ask('mend', [events, profiles], longLimit)
  }

  digest(): Promise<JournalDigest> {
    return this.#ask('digest', [])
  }

  read(query: StoreQuery): Promise<LearnerEvent[]> {
    return this.#ask('read', [query], longLimit)
  }

  lastSeq(profile: string): Promise<number> {
    return this.#ask('lastSeq', [profile])
  }

  watch(
    query: StoreQuery,
    onEvents: (events: LearnerEvent[]) => void,
    onFault: (fault: StoreFault) => void,
  ): () => void {
    let newest = 0
    const look = () => {
      const turn = ++newest
      this.read(query).then(
        (events) => turn === newest && onEvents(events),
        (error: unknown) => turn === newest && onFault(faultOf(error)),
      )
    }
    this.#watching.add(look)
    look()
    return () => {
      newest = Infinity
      this.#watching.delete(look)
    }
  }

  profiles(): Promise<Profile[]> {
    return this.#ask('profiles', [])
  }

  putProfile(profile: Profile): Promise<void> {
    return this.#ask('putProfile', [profile])
  }

  removeProfile(id: string): Promise<number> {
    return this.#ask('removeProfile', [id], longLimit)
  }

  lacking(): undefined {
    return undefined
  }

  setAside(): number {
    return 0
  }

  count(): number {
    return this.#count
  }

  erase(): Promise<number> {
    return this.#ask('erase', [], longLimit)
  }

  close(): void {
    this.#stop(new StoreError('closed'))
  }

  async #ask<N extends keyof PortCalls>(
    name: N,
    args: Parameters<PortCalls[N]>,
    limit = this.#needs.answerLimit ?? answerLimit,
  ): Promise<ReturnType<PortCalls[N]>> {
    const port = await this.#started()
    const number = ++this.#number
    const answered = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject })
      // The name decides the arguments; TypeScript does not carry that through a generic.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
      port.ask({ number, name, args } as unknown as JournalRequest)
    })
    const late = () => new StoreError('unknown', new Error(`The journal did not answer to ${name}`))
    try {
      // And the type of the answer.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
      return (await within(answered, limit, late)) as ReturnType<PortCalls[N]>
    } finally {
      this.#waiting.delete(number)
    }
  }

  #started(): Promise<JournalPort> {
    if (this.#port) return this.#port
    const late = () => new StoreError('unknown', new Error('The journal did not start in time'))
    const port = within(
      this.#needs.start(
        (message) => this.#hear(message),
        (error) => this.#stop(error),
      ),
      startLimit,
      late,
    )
    this.#port = port
    // The next opening tries anew.
    port.catch(() => {
      this.#port = undefined
    })
    return port
  }

  #hear(message: JournalMessage): void {
    if ('answer' in message) this.#settle(message.answer)
    else if ('newer' in message) this.#onLost('newer')
    else if ('changed' in message) for (const look of this.#watching) look()
  }

  #settle(answer: JournalAnswer): void {
    const waiting = this.#waiting.get(answer.number)
    if ('fault' in answer) waiting?.reject(new StoreError(answer.fault, new Error(answer.reason)))
    else {
      this.#count = answer.count
      waiting?.resolve(answer.value)
    }
  }

  #stop(error: unknown): void {
    void this.#port?.then(
      (port) => port.stop(),
      () => undefined,
    )
    this.#port = undefined
    this.#opened = false
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
