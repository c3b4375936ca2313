import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { StoreError } from '../../src/progress/faults.ts'
import type { RecordStore, StoreFault } from '../../src/progress/record.ts'
import {
  aBrowser,
  aClock,
  anAttempt,
  anOpenTab,
  aRecord,
  attemptAt,
  aTab,
  aVisit,
  rawRows,
  seen,
  settled,
} from './samples.ts'

test('[R1] says stored only after the commit', async () => {
  const browser = aBrowser()
  const record = aRecord(() => Promise.resolve(aTab(browser)))
  const saved = await record.append(anAttempt('b'))
  expect(saved).toMatchObject({ state: 'stored', event: { answer: 'b', seq: 1, profile: 'first' } })
  expect(await rawRows(browser, 'events')).toEqual([saved.event])
  expect(record.state()).toEqual({ state: 'ready' })
})

test('[R1] waits with the word stored as long as the store has not committed', async () => {
  let commit: () => void = () => undefined
  const store = brokenBy({}, aTab(aBrowser()))
  const append = store.append.bind(store)
  store.append = (events) =>
    new Promise((resolve, reject) => {
      commit = () => void append(events).then(resolve, reject)
    })
  const record = aRecord(() => Promise.resolve(store))
  let saved = false
  const saving = record.append(anAttempt()).then(() => (saved = true))
  await settled(record)
  await soon()
  expect(saved).toBe(false)
  commit()
  await saving
  expect(saved).toBe(true)
})

test('[R9] appends of one page keep the order they were asked for in', async () => {
  const record = aRecord(() => Promise.resolve(aTab(aBrowser())))
  const saved = await Promise.all(
    ['a', 'b', 'c', 'd'].map((answer) => record.append(anAttempt(answer))),
  )
  expect(saved.map(({ event }) => event.seq)).toEqual([1, 2, 3, 4])
  expect((await record.read({})).map((event) => event.kind === 'attempt' && event.answer)).toEqual([
    'a',
    'b',
    'c',
    'd',
  ])
})

const everyFault: StoreFault[] = ['missing', 'refused', 'full', 'newer', 'closed', 'unknown']

test.each(everyFault)(
  '[R10] a store that does not open (%s) is never called stored; the sitting keeps all',
  async (fault) => {
    const browser = aBrowser()
    const record = aRecord(() => Promise.resolve(brokenBy({ open: fault }, aTab(browser))))
    const first = await record.append(anAttempt('a'))
    const second = await record.append(aVisit())
    expect([first, second]).toMatchObject([
      { state: 'sitting', fault, event: { seq: 1 } },
      { state: 'sitting', fault, event: { seq: 2 } },
    ])
    expect(record.state()).toEqual({ state: 'sitting', fault })
    expect(await record.read({})).toEqual([first.event, second.event])
    expect(await record.read({ kind: 'visit' })).toEqual([second.event])
    expect(await seen(record, (events) => events.length === 2)).toEqual([first.event, second.event])
  },
)

test.each(everyFault)(
  '[R10] a store that fails to write (%s) is never called stored; the order goes on',
  async (fault) => {
    const browser = aBrowser()
    await (await anOpenTab(browser)).merge([attemptAt(1), attemptAt(2)])
    const record = aRecord(() => Promise.resolve(brokenBy({ append: fault }, aTab(browser))))
    const saved = await record.append(anAttempt('c'))
    expect(saved).toMatchObject({ state: 'sitting', fault, event: { answer: 'c', seq: 3 } })
    expect(record.state()).toEqual({ state: 'sitting', fault })
    expect(await rawRows(browser, 'events')).toHaveLength(2)
    expect(await record.read({})).toHaveLength(3)
  },
)

test.each<StoreFault>(['full', 'closed', 'unknown'])(
  '[R11] after a fault that passes (%s) the next write brings along what had to wait',
  async (fault) => {
    const browser = aBrowser()
    const faults: { append?: StoreFault } = { append: fault }
    const record = aRecord(() => Promise.resolve(brokenBy(faults, aTab(browser))))
    const waiting = await record.append(anAttempt('a'))
    // Another tab went on meanwhile: the order of the store counts.
    await (await anOpenTab(browser)).merge([attemptAt(1), attemptAt(2)])
    delete faults.append
    const saved = await record.append(anAttempt('b'))
    expect(saved).toMatchObject({ state: 'stored', event: { seq: 4 } })
    expect(record.state()).toEqual({ state: 'ready' })
    expect((await record.read({})).map(({ id, seq }) => [id, seq])).toEqual([
      ['id-1', 1],
      ['id-2', 2],
      [waiting.event.id, 3],
      [saved.event.id, 4],
    ])
    expect(await rawRows(browser, 'events')).toHaveLength(4)
  },
)

test('[R11] a store that opens late is used and shown from then on', async () => {
  const browser = aBrowser()
  await (await anOpenTab(browser)).merge([attemptAt(1)])
  const faults: { open?: StoreFault } = { open: 'unknown' }
  const clock = aClock()
  const record = aRecord(() => Promise.resolve(brokenBy(faults, aTab(browser))), clock)
  const both = seen(record, (events) => events.length === 2)
  await settled(record)
  expect(await record.read({})).toEqual([])
  delete faults.open
  clock.move(30)
  expect(await record.append(anAttempt())).toMatchObject({ state: 'stored', event: { seq: 2 } })
  expect((await both).map((event) => event.seq)).toEqual([1, 2])
})

test('[R11] code that could not be fetched is fetched again with the next write', async () => {
  const browser = aBrowser()
  let online = false
  const clock = aClock()
  const load = () =>
    online ? Promise.resolve(aTab(browser)) : Promise.reject(new TypeError('Failed to fetch'))
  const record = aRecord(load, clock)
  expect(await record.append(anAttempt())).toMatchObject({ state: 'sitting', fault: 'unknown' })
  online = true
  clock.move(30)
  expect(await record.append(anAttempt())).toMatchObject({ state: 'stored', event: { seq: 2 } })
})

test('[R11] an opening that failed is not tried again for half a minute: nobody waits with every answer', async () => {
  const clock = aClock()
  let openings = 0
  const store = brokenBy({ open: 'unknown' }, aTab(aBrowser()))
  const open = store.open.bind(store)
  store.open = (onLost) => {
    openings++
    return open(onLost)
  }
  const record = aRecord(() => Promise.resolve(store), clock)
  await record.append(anAttempt())
  clock.move(29)
  expect(await record.append(anAttempt())).toMatchObject({ state: 'sitting', fault: 'unknown' })
  expect(openings).toBe(1)
  clock.move(1)
  await record.append(anAttempt())
  expect(openings).toBe(2)
})

test('[R12] a write that never ends becomes a fault, and is not doubled when it did end', async () => {
  const browser = aBrowser()
  const store = brokenBy({}, aTab(browser))
  const append = store.append.bind(store)
  store.append = async (events) => {
    await append(events)
    return new Promise(() => undefined)
  }
  const record = aRecord(() => Promise.resolve(store), { writeLimit: 20 })
  const first = await record.append(anAttempt('a'))
  expect(first).toMatchObject({ state: 'sitting', fault: 'unknown' })
  store.append = append
  const second = await record.append(anAttempt('b'))
  expect(second.state).toBe('stored')
  expect((await record.read({})).map((event) => event.id)).toEqual([
    first.event.id,
    second.event.id,
  ])
})

test('[R13] erasing forgets this sitting as well, and a proof that fails is no proof', async () => {
  const browser = aBrowser()
  const faults: { append?: StoreFault; erase?: StoreFault } = { append: 'full' }
  const record = aRecord(() => Promise.resolve(brokenBy(faults, aTab(browser))))
  await record.append(anAttempt())
  faults.erase = 'closed'
  await expect(record.erase()).rejects.toMatchObject({ fault: 'closed' })
  delete faults.erase
  delete faults.append
  expect(await record.erase()).toBe(0)
  expect(await record.read({})).toEqual([])
  expect(await record.append(anAttempt())).toMatchObject({ state: 'stored', event: { seq: 1 } })
})

test('[R14] without storage a backup can still be opened for this sitting', async () => {
  const record = aRecord(() => Promise.resolve(brokenBy({ open: 'missing' }, aTab(aBrowser()))))
  expect(await record.merge([attemptAt(1), attemptAt(2)])).toBe(2)
  expect(await record.merge([attemptAt(2)])).toBe(0)
  expect(await record.append(anAttempt())).toMatchObject({ state: 'sitting', event: { seq: 3 } })
  expect(await record.read({})).toHaveLength(3)
  expect(await record.erase()).toBe(0)
})

test('[R14] a backup that cannot be stored is refused, not half taken', async () => {
  const record = aRecord(() => Promise.resolve(brokenBy({ merge: 'full' }, aTab(aBrowser()))))
  await expect(record.merge([attemptAt(1)])).rejects.toMatchObject({ fault: 'full' })
  expect(record.state()).toEqual({ state: 'sitting', fault: 'full' })
  expect(await record.read({})).toEqual([])
})

test('refuses to write what it could not read again', async () => {
  const record = aRecord(() => Promise.resolve(aTab(aBrowser())))
  await expect(record.append({ ...anAttempt(), module: '' })).rejects.toThrow('Not an event')
  expect(await record.read({})).toEqual([])
})

test('[R90] parts of a record hold what only this sitting keeps, and nothing is skipped', async () => {
  const tab = await anOpenTab(aBrowser())
  await tab.merge([attemptAt(1), attemptAt(2), attemptAt(3)])
  const record = aRecord(() => Promise.resolve(brokenBy({ append: 'full' }, tab)))
  expect(await record.append(anAttempt())).toMatchObject({ state: 'sitting' })
  const part = async (after: number) =>
    (await record.read({ kind: 'attempt', after, limit: 2 })).map(({ seq }) => seq)
  expect(await part(0)).toEqual([1, 2])
  expect(await part(2)).toEqual([3, 4])
  expect(await part(4)).toEqual([])
  await record.keepExtract({ name: 'sum', count: 3, seq: 3, body: 'any' })
  expect(await record.extract('sum')).toBeUndefined()
})

/** A true store whose named methods fail as long as `faults` says so. */
function brokenBy(
  faults: Partial<Record<'open' | 'append' | 'merge' | 'erase', StoreFault>>,
  store: RecordStore,
): RecordStore {
  const failing =
    <A extends unknown[], T>(name: keyof typeof faults, work: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> => {
      const fault = faults[name]
      return fault ? Promise.reject(new StoreError(fault)) : work(...args)
    }
  return {
    open: failing('open', (onLost) => store.open(onLost)),
    append: failing('append', (events) => store.append(events)),
    merge: failing('merge', (events) => store.merge(events)),
    erase: failing('erase', () => store.erase()),
    read: (query) => store.read(query),
    lastSeq: (profile) => store.lastSeq(profile),
    watch: (query, onEvents, onFault) => store.watch(query, onEvents, onFault),
    lacking: () => store.lacking(),
    setAside: () => store.setAside(),
    close: () => store.close(),
  }
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5))
