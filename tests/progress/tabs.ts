/** Tabs of one browser: a database and a disk that they share, locks and channels between them. */
import { IDBKeyRange } from 'fake-indexeddb'
import { dexieStore } from '../../src/progress/db.ts'
import { StoreError } from '../../src/progress/faults.ts'
import type { Incident } from '../../src/progress/incidents.ts'
import type { HostNeeds } from '../../src/progress/journal-host.ts'
import { journalStore } from '../../src/progress/journal-store.ts'
import { type KeepingHost, startKeepingHost } from '../../src/progress/keeping-host.ts'
import { databaseName } from '../../src/progress/names.ts'
import { type RowWriter, rowWriter } from '../../src/progress/row-writer.ts'
import { type KeptStore, type RecordLocks, twinStore } from '../../src/progress/twin-store.ts'
import { Disk } from './disk.ts'
import { aBrowser, aClock } from './samples.ts'

export interface Device {
  browser: IDBFactory
  disk: Disk
  /** As the local storage keeps it. */
  witnessed: number
  incidents: Incident[]
  clock: ReturnType<typeof aClock>
  locks: Locks
  channel: Channel
}

export const aDevice = (): Device => ({
  browser: aBrowser(),
  disk: new Disk(),
  witnessed: 0,
  incidents: [],
  clock: aClock(),
  locks: new Locks(),
  channel: new Channel(),
})

export interface Tab {
  store: KeptStore
  host: () => KeepingHost | undefined
  /** As when the browser kills it: locks fall, nothing is said. */
  kill(): void
}

export interface TabOptions {
  /** No place for a journal, or a worker that cannot be started. */
  noJournal?: 'missing' | 'unknown'
  /** Before every request that reaches the journal. */
  onJournal?: (name: string) => void
  /** In the place of what the worker writes to the database with. */
  rows?: RowWriter
  /** A browser whose database never opens. */
  noDatabase?: true
  data?: number
}

let names = 0

export function aTabOf(device: Device, options: TabOptions = {}): Tab {
  const name = `tab-${++names}`
  let host: KeepingHost | undefined
  const alive = { now: true }
  const journal = journalStore({
    answerLimit: 500,
    start(hear) {
      if (options.noJournal) return Promise.reject(new StoreError(options.noJournal))
      const rows = rowWriter(() => device.browser, databaseName)
      const started = startKeepingHost({
        folder: () => Promise.resolve(device.disk),
        lock: (held) => void device.locks.request('journal', 'exclusive', name, held),
        shared: (work) => device.locks.request('record', 'shared', name, work),
        rows: options.rows ?? { put: async (events) => (alive.now ? rows.put(events) : undefined) },
        bothLimit: 200,
        channel: device.channel.join(name),
        name,
        ...(options.data !== undefined && { data: options.data }),
        tell: (message) => alive.now && queueMicrotask(() => hear(message)),
      })
      host = started
      return Promise.resolve({
        ask(request) {
          options.onJournal?.(request.name)
          if (alive.now) started.ask(request)
        },
        stop: () => started.stop(),
      })
    },
  })
  const locks: RecordLocks = {
    shared: (work) => device.locks.request('record', 'shared', name, work),
    alone: (work) => device.locks.request('record', 'exclusive', name, work),
  }
  const store = twinStore({
    database: dexieStore({
      IDBKeyRange,
      indexedDB: options.noDatabase ? aSilentBrowser() : device.browser,
      ...(options.noDatabase && { openLimit: 20 }),
    }),
    journal,
    locks,
    now: device.clock.now,
    witnessed: () => device.witnessed,
    witness: (count) => {
      device.witnessed = count
    },
    onIncident: (incident) => device.incidents.push(incident),
    answerLimit: 500,
  })
  return {
    store,
    host: () => host,
    kill() {
      alive.now = false
      device.disk.letGo()
      device.locks.release(name)
      device.channel.leave(name)
    },
  }
}

function aSilentBrowser(): IDBFactory {
  const browser = aBrowser()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a request that never says anything
  browser.open = () => new EventTarget() as IDBOpenDBRequest
  return browser
}

export async function anOpenTabOf(device: Device, options: TabOptions = {}): Promise<Tab> {
  const tab = aTabOf(device, options)
  await tab.store.open(() => undefined)
  return tab
}

/** All that lies on the device at rest, under a browser that starts anew. */
export function restarted(device: Device): Device {
  return { ...device, disk: device.disk.restarted(), locks: new Locks(), channel: new Channel() }
}

interface Held {
  name: string
  mode: 'shared' | 'exclusive'
  owner: string
}

/** Web Locks as far as we use them. */
class Locks {
  #held: Held[] = []
  #waiting: { ask: Held; start: () => void }[] = []

  request<T>(name: string, mode: Held['mode'], owner: string, work: () => Promise<T>): Promise<T> {
    const ask: Held = { name, mode, owner }
    return new Promise((resolve, reject) => {
      const start = () => {
        this.#held.push(ask)
        void work()
          .then(resolve, reject)
          .finally(() => {
            this.#held = this.#held.filter((one) => one !== ask)
            this.#next()
          })
      }
      this.#waiting.push({ ask, start })
      this.#next()
    })
  }

  release(owner: string): void {
    this.#held = this.#held.filter((one) => one.owner !== owner)
    this.#waiting = this.#waiting.filter(({ ask }) => ask.owner !== owner)
    this.#next()
  }

  #next(): void {
    const blocked = new Set<string>()
    for (const one of this.#waiting) {
      const { name, mode } = one.ask
      const others = this.#held.filter((held) => held.name === name)
      const free = mode === 'exclusive' ? others.length === 0 : others.every((h) => h.mode === mode)
      if (!free || blocked.has(name)) {
        blocked.add(name)
        continue
      }
      this.#waiting = this.#waiting.filter((other) => other !== one)
      one.start()
      if (mode === 'exclusive') blocked.add(name)
    }
  }
}

type Port = HostNeeds['channel']

class Channel {
  readonly #ports = new Map<string, Port>()

  join(name: string): Port {
    const port: Port = {
      hear: () => undefined,
      say: (data) => {
        for (const [other, port] of this.#ports)
          if (other !== name) queueMicrotask(() => port.hear(structuredClone(data)))
      },
      close: () => this.leave(name),
    }
    this.#ports.set(name, port)
    return port
  }

  leave(name: string): void {
    this.#ports.delete(name)
  }
}
