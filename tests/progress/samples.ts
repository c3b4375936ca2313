/** Events and stores for the tests of the record. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { type DatabaseStore, dexieStore, type DexieStoreOptions } from '../../src/progress/db.ts'
import type {
  Attempt,
  EventDraft,
  LearnerEvent,
  NewEvent,
  Visit,
} from '../../src/progress/events.ts'
import { createLearnerRecord, type RecordNeeds } from '../../src/progress/learner-record.ts'
import type { EventQuery, LearnerRecord, RecordState } from '../../src/progress/record.ts'

export const anAttempt = (
  answer = 'a',
  item = 'van-at-five',
): EventDraft & { kind: 'attempt' } => ({
  kind: 'attempt',
  module: 'signs',
  item,
  objective: 'describe',
  mode: 'learn',
  answer,
  content: 'c0ffee',
  score: { state: 'scored', correct: true, points: 1, max: 1, harmful: false },
})

export const aVisit = (screen = 'hook', module = 'signs'): EventDraft & { kind: 'visit' } => ({
  kind: 'visit',
  module,
  screen,
})

export const fact = (id: string, seq: number) => ({
  id,
  profile: 'first',
  seq,
  at: 1_700_000_000_000,
})

export const attemptAt = (seq: number, answer = 'a', item = 'van-at-five'): Attempt => ({
  ...anAttempt(answer, item),
  ...fact(`id-${seq}`, seq),
})
export const visitAt = (seq: number, screen = 'hook', module = 'signs'): Visit => ({
  ...aVisit(screen, module),
  ...fact(`id-${seq}`, seq),
})

/** On its way to a store: no place in the order yet. */
export const onItsWay = (id: string, draft: EventDraft = anAttempt()): NewEvent => ({
  ...draft,
  id,
  profile: 'first',
  at: 1_700_000_000_000,
})

/** A disk of its own; two stores over one factory are two tabs of one browser. */
export const aBrowser = () => new IDBFactory()

export const aTab = (browser: IDBFactory, more: DexieStoreOptions = {}): DatabaseStore =>
  dexieStore({ indexedDB: browser, IDBKeyRange, ...more })

export async function anOpenTab(browser: IDBFactory, more: DexieStoreOptions = {}) {
  const tab = aTab(browser, more)
  await tab.open(() => undefined)
  return tab
}

/** Stands still until it is moved. */
export function aClock() {
  let time = 1_700_000_000_000
  return { now: () => time, move: (seconds: number) => (time += seconds * 1_000) }
}

let ids = 0
export const aRecord = (
  load: RecordNeeds['load'],
  more: Partial<RecordNeeds> = {},
): LearnerRecord =>
  createLearnerRecord({
    load,
    profile: 'first',
    now: aClock().now,
    newId: () => `made-${String(++ids).padStart(6, '0')}`,
    ...more,
  })

/** Resolves with the first state that is not `opening`. */
export const settled = (record: LearnerRecord): Promise<RecordState> =>
  until(
    (listener) => record.onState(listener),
    () => (record.state().state === 'opening' ? undefined : record.state()),
  )

/** Resolves as soon as a watched query shows what is asked for. */
export const seen = (
  record: {
    watch(
      query: EventQuery,
      onEvents: (events: LearnerEvent[]) => void,
      onFault: () => void,
    ): () => void
  },
  wanted: (events: LearnerEvent[]) => boolean,
): Promise<LearnerEvent[]> =>
  new Promise((resolve) => {
    let stop: (() => void) | undefined
    stop = record.watch(
      {},
      (events) => {
        if (!wanted(events)) return
        resolve(events)
        stop?.()
      },
      () => undefined,
    )
  })

function until<T>(on: (listener: () => void) => () => void, look: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    let stop: (() => void) | undefined
    const check = () => {
      const found = look()
      if (found === undefined) return
      stop?.()
      resolve(found)
    }
    stop = on(check)
    check()
  })
}

/** The rows of one table as they lie in the browser, past our own code. */
export async function rawRows(browser: IDBFactory, table: string): Promise<unknown[]> {
  const db = await rawOpen(browser)
  const rows: unknown[] = await answered(db.transaction(table).objectStore(table).getAll())
  db.close()
  return rows
}

export async function rawPut(browser: IDBFactory, table: string, ...rows: unknown[]) {
  const db = await rawOpen(browser)
  const writing = db.transaction(table, 'readwrite')
  for (const row of rows) writing.objectStore(table).put(row)
  await new Promise((resolve, reject) => {
    writing.addEventListener('complete', resolve)
    writing.addEventListener('abort', reject)
  })
  db.close()
}

const rawOpen = (browser: IDBFactory): Promise<IDBDatabase> => answered(browser.open('hinsehen'))

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('No reason given')))
  })
