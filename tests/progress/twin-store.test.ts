import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LearnerEvent } from '../../src/progress/events.ts'
import { openJournal } from '../../src/progress/journal.ts'
import type { Profile, StoreQuery } from '../../src/progress/record.ts'
import { dataVersion } from '../../src/progress/versions.ts'
import {
  aBrowser,
  anOpenTab,
  aRecord,
  attemptAt,
  onItsWay,
  rawPut,
  rawRows,
  seen,
} from './samples.ts'
import { type Disk, operations } from './disk.ts'
import {
  aDevice,
  anOpenTabOf,
  aTabOf,
  type Device,
  restarted,
  type Tab,
  type TabOptions,
} from './tabs.ts'

// What fails on purpose is warned of; nobody needs to read it here.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined))
afterEach(() => vi.restoreAllMocks())

const anna: Profile = { id: 'anna', nickname: 'Anna', created: 1 }
const ignore = () => undefined
const ids = (events: readonly LearnerEvent[]) => events.map(({ id }) => id)

const inDatabase = async (device: Device) => ids(await (await anOpenTab(device.browser)).read({}))
const inJournal = async (device: Device) =>
  ids(await (await openJournal(device.disk.restarted())).read({}))

async function addToJournal(device: Device, events: readonly LearnerEvent[]) {
  const journal = await openJournal(device.disk)
  await journal.merge(events)
  journal.close()
}

/** A device on which somebody has learned, at rest. */
async function lived(...names: string[]): Promise<Device> {
  const device = aDevice()
  const tab = await anOpenTabOf(device)
  for (const name of names) await tab.store.append([onItsWay(name)])
  await tab.store.putProfile(anna)
  tab.store.close()
  return restarted(device)
}

/** A tab that knows that both stores hold the same: the event `start` and those before it. */
async function anEvenTab(device: Device, options: TabOptions = {}): Promise<Tab> {
  const tab = await anOpenTabOf(device, options)
  // A deletion waits for the comparison, and has the next write note that the stores are even.
  await tab.store.removeProfile('nobody')
  await tab.store.append([onItsWay('start')])
  await vi.waitFor(async () =>
    expect(await rawRows(device.browser, 'meta')).toContainEqual({ key: 'joined', value: 1 }),
  )
  return tab
}

/** The store of the next start, compared to its end. */
async function nextStart(device: Device) {
  const tab = await anOpenTabOf(device)
  // A deletion of somebody who does not exist waits for the comparison: it has to be alone.
  await tab.store.removeProfile('nobody')
  return tab.store
}

test('[R80] an answer is acknowledged when both stores have it', async () => {
  const device = aDevice()
  const { store } = await anOpenTabOf(device)
  expect(await store.append([onItsWay('one')])).toMatchObject([{ id: 'one', seq: 1 }])
  expect(await inDatabase(device)).toEqual(['one'])
  expect(await inJournal(device)).toEqual(['one'])
  expect(store.lacking()).toBeUndefined()
  expect(device.witnessed).toBe(1)
  expect(device.incidents).toEqual([])
})

test('[R80] where both hold the same the worker writes to both at once, and views in every tab follow', async () => {
  const device = aDevice()
  const asked: string[] = []
  const { store } = await anEvenTab(device, { onJournal: (name) => asked.push(name) })
  const other = await anOpenTabOf(device)
  const queries: StoreQuery[] = [
    {},
    { profile: 'first' },
    { profile: 'first', kind: 'attempt' },
    { profile: 'first', module: 'signs' },
    { profile: 'first', module: 'signs', kind: 'attempt' },
    { profile: 'first', module: 'signs', item: 'van-at-five' },
  ]
  const lists = [store, other.store].flatMap((tab) =>
    queries.map((query) => {
      const list: string[][] = []
      tab.watch(query, (events) => list.push(ids(events)), ignore)
      return list
    }),
  )
  const elsewhere = vi.fn()
  store.watch({ profile: 'first', module: 'other' }, elsewhere, ignore)
  await vi.waitFor(() => expect(lists.every((list) => list.length === 1)).toBe(true))
  asked.length = 0
  expect(await store.append([onItsWay('two')])).toMatchObject([{ id: 'two', seq: 2 }])
  expect(asked).toEqual(['keep'])
  expect(await inDatabase(device)).toEqual(['start', 'two'])
  expect(await inJournal(device)).toEqual(['start', 'two'])
  expect(device.witnessed).toBe(2)
  await vi.waitFor(() => {
    for (const list of lists) expect(list.at(-1)).toEqual(['start', 'two'])
  })
  // What the event is no part of is not read again.
  expect(elsewhere).toHaveBeenCalledTimes(1)
})

test('[R80] what the worker cannot write to both, the page writes; it asks the worker again after a while', async () => {
  const device = aDevice()
  const asked: string[] = []
  const rows = { put: () => Promise.reject(new DOMException('no', 'InvalidStateError')) }
  const { store } = await anEvenTab(device, { rows, onJournal: (name) => asked.push(name) })
  asked.length = 0
  expect(await store.append([onItsWay('two')])).toMatchObject([{ id: 'two', seq: 2 }])
  expect(await store.append([onItsWay('three')])).toMatchObject([{ id: 'three', seq: 3 }])
  expect(asked).toEqual(['keep', 'append', 'append'])
  device.clock.move(31)
  await store.append([onItsWay('four')])
  expect(asked.slice(3)).toEqual(['keep', 'append'])
  expect(store.lacking()).toBeUndefined()
  expect(await inDatabase(device)).toEqual(['start', 'two', 'three', 'four'])
  expect(await inJournal(device)).toEqual(['start', 'two', 'three', 'four'])
})

test('[R80] a worker that hangs between the stores holds up nobody: the page writes, and others may delete', async () => {
  const device = aDevice()
  const { store } = await anEvenTab(device, { rows: { put: () => new Promise(ignore) } })
  expect(await store.append([onItsWay('two')])).toMatchObject([{ id: 'two', seq: 2 }])
  expect(await inDatabase(device)).toEqual(['start', 'two'])
  const other = await anOpenTabOf(device)
  expect(await other.store.erase()).toBe(0)
  expect(await inDatabase(device)).toEqual([])
})

test('[R81] a tab that is killed between the stores: the next start completes the write without a word', async () => {
  const device = aDevice()
  const tab = await anEvenTab(device, {
    rows: {
      put() {
        tab.kill()
        return new Promise(ignore)
      },
    },
  })
  void tab.store.append([onItsWay('two')])
  await vi.waitFor(async () => expect(await inJournal(device)).toEqual(['start', 'two']))
  expect(await inDatabase(device)).toEqual(['start'])
  const next = restarted(device)
  await nextStart(next)
  expect(await inDatabase(next)).toEqual(['start', 'two'])
  expect(next.incidents).toEqual([])
})

test('[R81] a database that the browser has emptied is filled from the journal before anything is shown', async () => {
  const device = await lived('one', 'two')
  device.browser = aBrowser()
  const { store } = await anOpenTabOf(device)
  expect(ids(await store.read({}))).toEqual(['one', 'two'])
  expect(await store.profiles()).toEqual([anna])
  expect(await inDatabase(device)).toEqual(['one', 'two'])
  expect(device.incidents).toMatchObject([{ database: 2, journal: 0, lost: 0 }])
})

test('[R81] a journal that is gone or damaged is filled from the database', async () => {
  const gone = await lived('one', 'two')
  gone.disk.files.clear()
  await nextStart(gone)
  expect(await inJournal(gone)).toEqual(['one', 'two'])
  expect(gone.incidents).toMatchObject([{ database: 0, journal: 2, lost: 0 }])

  const damaged = await lived('one', 'two')
  const [, file] = [...damaged.disk.files.values()]
  file?.fill(0, 200, 260)
  await nextStart(damaged)
  expect((await inJournal(damaged)).toSorted()).toEqual(['one', 'two'])
  expect(damaged.incidents).toHaveLength(1)
})

test('[R81] each store gets what only the other has, and views follow', async () => {
  const device = await lived('one')
  await (await anOpenTab(device.browser)).merge([attemptAt(8)])
  await addToJournal(device, [attemptAt(7)])
  const { store } = await anOpenTabOf(device)
  const all = ['one', 'id-7', 'id-8']
  expect(ids(await seen(store, (events) => events.length === 3))).toEqual(all)
  expect(device.incidents).toMatchObject([{ database: 1, journal: 1, lost: 0 }])
  expect(ids(await store.append([onItsWay('next')]).then((kept) => kept))).toEqual(['next'])
  expect(await inJournal(device)).toEqual([...all, 'next'])
})

test('[R81] a write that was broken off between the stores is completed without a word', async () => {
  const device = await lived('one', 'two')
  await addToJournal(device, [attemptAt(8)])
  await nextStart(device)
  expect(await inDatabase(device)).toEqual(['one', 'two', 'id-8'])
  expect(device.incidents).toEqual([])
})

test('[R81] what the database has lost of what both had is said, the end of it too', async () => {
  const device = await lived('one', 'two')
  const database = await anOpenTab(device.browser)
  const events = await database.read({})
  await database.erase()
  await database.mend(events.slice(0, 1), [])
  await database.join()
  database.close()
  await nextStart(device)
  expect(await inDatabase(device)).toEqual(['one', 'two'])
  expect(device.incidents).toMatchObject([{ database: 1, journal: 0, lost: 0 }])
})

test('[R81] a row that was changed on the disk is put right from the journal, which has a checksum', async () => {
  const device = await lived('one', 'two')
  const rows = await rawRows(device.browser, 'events')
  const [row] = rows
  if (typeof row !== 'object' || row === null) throw new Error('no row')
  await rawPut(device.browser, 'events', { ...row, answer: 'other' })
  await nextStart(device)
  expect(await rawRows(device.browser, 'events')).toEqual(rows)
})

test('[R82] when both are gone it is said how much is missing, once', async () => {
  const device = await lived('one', 'two', 'three')
  device.browser = aBrowser()
  device.disk.files.clear()
  await nextStart(device)
  expect(device.incidents).toMatchObject([{ database: 0, journal: 0, lost: 3 }])
  await nextStart(restarted(device))
  expect(device.incidents).toHaveLength(1)
})

test('[R82] a first visit, and one after everything was erased, is no incident', async () => {
  const device = await lived('one')
  expect(await (await anOpenTabOf(device)).store.erase()).toBe(0)
  expect(device.disk.files.size).toBe(0)
  expect(await rawRows(device.browser, 'meta')).toEqual([])
  const next = restarted(device)
  const { store } = await anOpenTabOf(next)
  expect(await store.read({})).toEqual([])
  expect(next.incidents).toEqual([])
})

test('[R83] a record from before the journal fills it in silence', async () => {
  const device = aDevice()
  await (await anOpenTab(device.browser)).merge([attemptAt(1), attemptAt(2)])
  await nextStart(device)
  expect(await inJournal(device)).toEqual(['id-1', 'id-2'])
  expect(device.incidents).toEqual([])
  // From now on a journal that is gone is missed.
  const next = restarted(device)
  next.disk.files.clear()
  await nextStart(next)
  expect(next.incidents).toMatchObject([{ journal: 2 }])
})

test('[R84] without a journal everything is kept once, and said', async () => {
  const device = aDevice()
  const { store } = await anOpenTabOf(device, { noJournal: 'missing' })
  const record = aRecord(() => Promise.resolve(store))
  expect(await record.append({ kind: 'visit', module: 'signs', screen: 'hook' })).toMatchObject({
    state: 'once',
  })
  expect(record.state()).toEqual({
    state: 'once',
    lacking: { store: 'journal', fault: 'missing' },
  })
  expect(await inDatabase(device)).toHaveLength(1)
  expect(await store.erase()).toBe(0)
})

test('[R84] with a database that never opens the journal is read, watched and written alone', async () => {
  const device = await lived('one')
  const tab = await anOpenTabOf(device, { noDatabase: true })
  expect(tab.store.lacking()).toEqual({ store: 'database', fault: 'unknown' })
  const shown = seen(tab.store, (events) => events.length === 2)
  expect(await tab.store.append([onItsWay('two')])).toMatchObject([{ id: 'two', seq: 2 }])
  expect(ids(await shown)).toEqual(['one', 'two'])
  expect(await inJournal(device)).toEqual(['one', 'two'])
  // The next start brings it home.
  const next = restarted(device)
  await nextStart(next)
  expect(await inDatabase(next)).toEqual(['one', 'two'])
})

test('[R85] a journal that stops answering costs one wait; what it missed follows when it is back', async () => {
  const device = aDevice()
  let silent = false
  const tab = await anOpenTabOf(device, {
    onJournal() {
      if (silent) throw new Error('The worker is gone')
    },
  })
  await tab.store.append([onItsWay('one')])
  silent = true
  await tab.store.append([onItsWay('two')])
  await tab.store.append([onItsWay('three')])
  expect(tab.store.lacking()).toMatchObject({ store: 'journal' })
  expect(await inDatabase(device)).toEqual(['one', 'two', 'three'])
  expect(await inJournal(device)).toEqual(['one'])
  silent = false
  device.clock.move(31)
  await tab.store.append([onItsWay('four')])
  // Opened again and compared in the background.
  await vi.waitFor(async () => expect(await inJournal(device)).toHaveLength(4))
  expect(tab.store.lacking()).toBeUndefined()
})

test('[R85] a store that stays away is tried again three times and no more', async () => {
  const device = aDevice()
  let asked = 0
  const tab = await anOpenTabOf(device, {
    onJournal(name) {
      if (name !== 'open') return
      asked++
      throw new Error('The worker is gone')
    },
  })
  for (let at = 0; at < 10; at++) {
    device.clock.move(31)
    await tab.store.append([onItsWay(`event-${at}`)])
    await new Promise((resolve) => setTimeout(resolve))
  }
  expect(asked).toBe(1 + 3)
  expect(await inDatabase(device)).toHaveLength(10)
})

const exceptions = [
  'QuotaExceededError',
  'NotAllowedError',
  'SecurityError',
  'InvalidStateError',
  'NoModificationAllowedError',
  'NotFoundError',
  'NotReadableError',
  'TypeMismatchError',
  'AbortError',
  'UnknownError',
  'DataError',
]

test.each(operations)(
  '[R85] whatever exception `%s` of the journal throws: never a false "stored", and all of it in the end',
  async (operation) => {
    for (const name of exceptions) {
      const device = await lived('before')
      const { store } = await anOpenTabOf(device)
      device.disk.fault = { operation, name }
      const record = aRecord(() => Promise.resolve(store))
      const states: string[] = []
      for (let at = 0; at < 3; at++) {
        const { state } = await record.append({ kind: 'visit', module: 'signs', screen: `s${at}` })
        states.push(state)
        const count = at + 2
        expect(await inDatabase(device), name).toHaveLength(count)
        if (state === 'stored') expect(linesIn(device.disk), name).toBe(count)
      }
      expect(['stored', 'once'], name).toEqual(expect.arrayContaining(states))
      device.disk.fault = undefined
      device.disk.letGo()
      const next = restarted(device)
      await nextStart(next)
      expect(await inJournal(next), name).toHaveLength(4)
    }
  },
)

const linesIn = (disk: Disk) => disk.text().split('{"event":').length - 1

test('[R86] the journal has one writer; other tabs hand it their events, and one of them takes over', async () => {
  const device = aDevice()
  const first = await anOpenTabOf(device)
  const others = await Promise.all([anOpenTabOf(device), anOpenTabOf(device), anOpenTabOf(device)])
  await Promise.all(
    [first, ...others].flatMap(({ store }, tab) =>
      [1, 2, 3, 4, 5].map((at) => store.append([onItsWay(`tab-${tab}-${at}`)])),
    ),
  )
  expect(await inJournal(device)).toHaveLength(20)
  first.kill()
  await Promise.all(others.map(({ store }, tab) => store.append([onItsWay(`after-${tab}`)])))
  expect(await inJournal(device)).toHaveLength(23)
  expect((await inDatabase(device)).toSorted()).toEqual((await inJournal(device)).toSorted())
  const events = await others[0].store.read({})
  expect(new Set(events.map(({ seq }) => seq)).size).toBe(23)
  expect(device.incidents).toEqual([])
})

test('[R86] a writer that dies with a request in hand: the next one is asked again, and nothing is written twice', async () => {
  const device = aDevice()
  const first = await anOpenTabOf(device)
  const second = await anOpenTabOf(device)
  const kept = second.store.append([onItsWay('one'), onItsWay('two')])
  first.kill()
  expect(await kept).toHaveLength(2)
  expect(await inJournal(device)).toEqual(['one', 'two'])
})

test('[R87] a newer page takes the journal over; the older one reads only', async () => {
  const device = aDevice()
  const old = await anOpenTabOf(device)
  await old.store.append([onItsWay('one')])
  const lost = new Promise((resolve) => void old.store.open(resolve))
  const newer = aTabOf(device, { data: dataVersion + 1 })
  await newer.store.open(() => undefined)
  expect(await lost).toBe('newer')
  await expect(old.store.append([onItsWay('two')])).rejects.toMatchObject({ fault: 'newer' })
  expect(ids(await old.store.read({}))).toEqual(['one'])
})

test('[R88] removing a profile removes it from both stores', async () => {
  const device = await lived('one')
  const { store } = await anOpenTabOf(device)
  await store.append([{ ...onItsWay('hers'), profile: 'anna' }])
  expect(await store.removeProfile('anna')).toBe(0)
  expect(await inJournal(device)).toEqual(['one'])
  expect(device.disk.text()).not.toContain('Anna')
  await nextStart(restarted(device))
  expect(await inDatabase(device)).toEqual(['one'])
  expect(device.incidents).toEqual([])
})

test('[R88] what cannot be deleted from one store is deleted from none', async () => {
  const device = await lived('one')
  const { store } = await anOpenTabOf(device, { noJournal: 'unknown' })
  await expect(store.erase()).rejects.toMatchObject({ fault: 'unknown' })
  expect(await inDatabase(device)).toEqual(['one'])
})

test('[R89] whatever each store has lost, both have the union after the next start', async () => {
  const names = Array.from({ length: 12 }, (_, at) => `event-${at}`)
  const subset = fc.subarray(names)
  await fc.assert(
    fc.asyncProperty(subset, subset, async (rows, lines) => {
      const device = await lived(...names)
      const whole = await (await openJournal(device.disk.restarted())).read({})
      const kept = (list: string[]) => whole.filter(({ id }) => list.includes(id))
      device.browser = aBrowser()
      await (await anOpenTab(device.browser)).merge(kept(rows))
      await (await anOpenTab(device.browser)).join()
      device.disk.files.clear()
      await addToJournal(device, kept(lines))
      await nextStart(device)
      const union = names.filter((name) => rows.includes(name) || lines.includes(name))
      expect((await inDatabase(device)).toSorted()).toEqual(union.toSorted())
      expect((await inJournal(device)).toSorted()).toEqual(union.toSorted())
      const lost = names.length - union.length
      expect(device.incidents.reduce((sum, one) => sum + one.lost, 0)).toBe(lost)
    }),
    { seed: Date.now() % 1_000_000, numRuns: 25 },
  )
})

test('[R91] a repair forgets what was computed from the rows before it', async () => {
  const device = await lived('one', 'two')
  const { store } = await anOpenTabOf(device)
  await store.keepExtract?.('first', { name: 'sum', count: 2, seq: 2, body: 'before' })
  expect(await store.extract?.('first', 'sum')).toMatchObject({ body: 'before' })
  store.close()
  const [row] = await rawRows(device.browser, 'events')
  await rawPut(device.browser, 'events', { ...Object(row), answer: 'other' })
  const repaired = await nextStart(restarted(device))
  expect(await repaired.extract?.('first', 'sum')).toBeUndefined()
})

test('[R91] without a database everything is read from the journal, and no extract is missed', async () => {
  const device = await lived('one', 'two')
  const { store } = await anOpenTabOf(device, { noDatabase: true })
  expect(await store.extract?.('first', 'sum')).toBeUndefined()
  await store.keepExtract?.('first', { name: 'sum', count: 2, seq: 2, body: 'any' })
  const query = { profile: 'first', kind: 'attempt', limit: 1 } as const
  expect(ids(await store.read({ ...query, after: 0 }))).toEqual(['one', 'two'])
  expect(ids(await store.read({ ...query, after: 1 }))).toEqual(['two'])
  expect(ids(await store.read({ ...query, after: 2 }))).toEqual([])
})
