import 'fake-indexeddb/auto'
import {
  IDBDatabase as FDBDatabase,
  IDBObjectStore as FDBObjectStore,
  IDBOpenDBRequest as FDBOpenDBRequest,
} from 'fake-indexeddb'
import { expect, test, vi } from 'vitest'
import type { LearnerEvent } from '../../src/progress/events.ts'
import type { StoreFault } from '../../src/progress/record.ts'
import { dataVersion } from '../../src/progress/versions.ts'
import {
  aBrowser,
  aClock,
  anAttempt,
  anOpenTab,
  aRecord,
  attemptAt,
  aTab,
  aVisit,
  onItsWay,
  rawPut,
  rawRows,
  seen,
  settled,
  visitAt,
} from './samples.ts'

test('[R1] what has been appended lies in the browser and is read back in order', async () => {
  const browser = aBrowser()
  const tab = await anOpenTab(browser)
  const kept = await tab.append([onItsWay('one'), onItsWay('two', aVisit('notes'))])
  expect(kept.map(({ id, seq }) => [id, seq])).toEqual([
    ['one', 1],
    ['two', 2],
  ])
  expect(await rawRows(browser, 'events')).toEqual(kept)
  expect(await (await anOpenTab(browser)).read({})).toEqual(kept)
})

test('[R2] every write asks for strict durability', async () => {
  const browser = aBrowser()
  const asked: (string | undefined)[] = []
  const transactions = vi.spyOn(FDBDatabase.prototype, 'transaction')
  const tab = await anOpenTab(browser)
  await tab.append([onItsWay('one')])
  await tab.merge([attemptAt(7)])
  for (const [, mode, options] of transactions.mock.calls)
    if (mode === 'readwrite') asked.push(options?.durability)
  expect(asked).toEqual(['strict', 'strict'])
})

test('[R3] tabs that append at the same time keep everything and never share a number', async () => {
  const browser = aBrowser()
  const tabs = await Promise.all([anOpenTab(browser), anOpenTab(browser)])
  const rounds = Array.from({ length: 25 }, (_, round) => round)
  await Promise.all(
    rounds.flatMap((round) =>
      tabs.map((tab, at) =>
        tab.append([onItsWay(`${at}-${round}-a`), onItsWay(`${at}-${round}-b`)]),
      ),
    ),
  )
  const all = await tabs[0]?.read({ profile: 'first' })
  expect(all?.map((event) => event.seq)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1))
  expect(new Set(all?.map((event) => event.id)).size).toBe(100)
})

test('[R3] every profile counts for itself', async () => {
  const tab = await anOpenTab(aBrowser())
  await tab.append([onItsWay('a'), onItsWay('b')])
  const kept = await tab.append([
    { ...onItsWay('c'), profile: 'second' },
    onItsWay('d'),
    { ...onItsWay('e'), profile: 'second' },
  ])
  expect(kept.map((event) => event.seq)).toEqual([1, 3, 2])
  expect(await tab.lastSeq('first')).toBe(3)
  expect(await tab.lastSeq('second')).toBe(2)
  expect(await tab.lastSeq('nobody')).toBe(0)
})

test('[R4] repeating a write changes nothing and returns what is there', async () => {
  const tab = await anOpenTab(aBrowser())
  const [first] = await tab.append([onItsWay('one')])
  const again = await tab.append([onItsWay('one', anAttempt('b')), onItsWay('two')])
  expect(again[0]).toEqual(first)
  expect((await tab.read({})).map((event) => event.id)).toEqual(['one', 'two'])
})

test('[R5] merging adds what is missing as it is, and only that', async () => {
  const tab = await anOpenTab(aBrowser())
  await tab.merge([attemptAt(2), attemptAt(5)])
  const added = await tab.merge([{ ...attemptAt(2), answer: 'other' }, visitAt(9), visitAt(9)])
  expect(added).toBe(1)
  expect(await tab.read({})).toEqual([attemptAt(2), attemptAt(5), visitAt(9)])
  const [next] = await tab.append([onItsWay('new')])
  expect(next?.seq).toBe(10)
})

test('[R6] a query returns what it asks for, in order', async () => {
  const tab = await anOpenTab(aBrowser())
  const events = [
    visitAt(1, 'hook'),
    attemptAt(2, 'a', 'x'),
    attemptAt(3, 'a', 'y'),
    visitAt(4, 'hook', 'other'),
    { ...attemptAt(5, 'b', 'x'), module: 'other' },
    { ...attemptAt(6, 'b', 'x'), profile: 'second' },
  ]
  await tab.merge(events.toReversed())
  const seqs = async (query: Parameters<typeof tab.read>[0]) =>
    (await tab.read(query)).map((event) => event.seq)
  const profile = 'first'
  expect(await seqs({})).toEqual([1, 2, 3, 4, 5, 6])
  expect(await seqs({ profile })).toEqual([1, 2, 3, 4, 5])
  expect(await seqs({ profile, kind: 'visit' })).toEqual([1, 4])
  expect(await seqs({ profile, kind: 'visit', module: 'signs' })).toEqual([1])
  expect(await seqs({ profile, module: 'signs' })).toEqual([1, 2, 3])
  expect(await seqs({ profile, module: 'signs', item: 'x' })).toEqual([2])
  expect(await seqs({ profile, item: 'x' })).toEqual([2, 5])
  expect(await seqs({ profile, item: 'x', kind: 'visit' })).toEqual([])
  expect(await seqs({ kind: 'attempt' })).toEqual([2, 3, 5, 6])
})

test('[R6] an overview asks for visits and finishes without touching one attempt', async () => {
  const browser = aBrowser()
  const tab = await anOpenTab(browser)
  await tab.merge([visitAt(1)])
  // Rows that would be set aside if anything looked at them.
  const traps = Array.from({ length: 50 }, (_, at) => ({ ...attemptAt(at + 2), score: null }))
  await rawPut(browser, 'events', ...traps)
  expect(await tab.read({ profile: 'first', kind: 'visit' })).toHaveLength(1)
  expect(await tab.read({ profile: 'first', kind: 'finished' })).toHaveLength(0)
  expect(tab.setAside()).toBe(0)
})

test('[R7] a watched query follows what this tab and another one write', async () => {
  const browser = aBrowser()
  const [here, there] = await Promise.all([anOpenTab(browser), anOpenTab(browser)])
  const lengths: number[] = []
  const shown = new Promise<LearnerEvent[]>((resolve) => {
    here.watch(
      { profile: 'first', kind: 'attempt' },
      (events) => {
        lengths.push(events.length)
        if (events.length === 2) resolve(events)
      },
      () => undefined,
    )
  })
  await here.append([onItsWay('one')])
  await there.append([onItsWay('two'), onItsWay('not asked for', aVisit())])
  expect((await shown).map((event) => event.id)).toEqual(['one', 'two'])
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
})

test('[R8] a damaged row is set aside and counted, stays where it is, and stops nobody', async () => {
  const browser = aBrowser()
  const tab = await anOpenTab(browser)
  await tab.append([onItsWay('good')])
  const damaged = [
    { ...attemptAt(2), id: 'no score', score: null },
    { ...attemptAt(3), id: 'text as number', seq: 'zzz' },
    { ...attemptAt(4), id: 'unknown kind', kind: 'telepathy' },
    { ...attemptAt(5), id: 'beyond counting', seq: Number.MAX_SAFE_INTEGER },
  ]
  await rawPut(browser, 'events', ...damaged)
  expect((await tab.read({ profile: 'first' })).map((event) => event.id)).toEqual(['good'])
  expect((await tab.read({})).map((event) => event.id)).toEqual(['good'])
  expect(tab.setAside()).toBe(4)
  const [next] = await tab.append([onItsWay('after')])
  expect(next?.seq).toBe(2)
  expect((await tab.read({ profile: 'first' })).map((event) => event.id)).toEqual(['good', 'after'])
  expect(await rawRows(browser, 'events')).toHaveLength(6)
})

test('[R13] erasing leaves no row in any table, counted anew, and other tabs see it', async () => {
  const browser = aBrowser()
  const [here, there] = await Promise.all([anOpenTab(browser), anOpenTab(browser)])
  await here.append([onItsWay('one'), onItsWay('two')])
  await rawPut(browser, 'settings', { key: 'anything' })
  await rawPut(browser, 'profiles', { id: 'somebody' })
  const emptied = new Promise<void>((resolve) => {
    let filled = false
    there.watch(
      { profile: 'first' },
      (events) => {
        filled ||= events.length === 2
        if (filled && events.length === 0) resolve()
      },
      () => undefined,
    )
  })
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(await here.erase()).toBe(0)
  for (const table of ['events', 'settings', 'profiles', 'meta'])
    expect(await rawRows(browser, table)).toEqual([])
  await emptied
  const [first] = await here.append([onItsWay('a new start')])
  expect(first?.seq).toBe(1)
})

const atOpen: [name: string, fault: StoreFault][] = [
  ['SecurityError', 'refused'],
  ['NotAllowedError', 'refused'],
  ['InvalidStateError', 'refused'],
  ['QuotaExceededError', 'full'],
  ['VersionError', 'newer'],
  ['UnknownError', 'unknown'],
  ['AbortError', 'unknown'],
  ['TimeoutError', 'unknown'],
  ['DataError', 'unknown'],
]

test.each(atOpen)('[R10] %s at opening is named %s, thrown or answered', async (name, fault) => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const throwing = aTab(
    openingBy(() => {
      throw new DOMException('', name)
    }),
  )
  await expect(throwing.open(() => undefined)).rejects.toMatchObject({ fault })
  const answering = aTab(openingBy(() => failedRequest(name)))
  await expect(answering.open(() => undefined)).rejects.toMatchObject({ fault })
})

test('[R10] an opening that never ends is given up', async () => {
  const never = openingBy(() => new FDBOpenDBRequest())
  const tab = aTab(never, { openLimit: 20 })
  await expect(tab.open(() => undefined)).rejects.toMatchObject({ fault: 'unknown' })
})

test('[R10] a storage that never answers keeps nobody waiting, and is used once it does', async () => {
  const browser = aBrowser()
  const open = browser.open.bind(browser)
  browser.open = () => new FDBOpenDBRequest()
  const clock = aClock()
  const record = aRecord(() => Promise.resolve(aTab(browser, { openLimit: 20 })), clock)
  expect(await record.append(anAttempt('a'))).toMatchObject({ state: 'sitting', fault: 'unknown' })
  expect(await record.append(anAttempt('b'))).toMatchObject({ state: 'sitting', fault: 'unknown' })
  expect(await record.read({})).toHaveLength(2)
  browser.open = open
  clock.move(30)
  expect(await record.append(anAttempt('c'))).toMatchObject({ state: 'stored', event: { seq: 3 } })
  expect(await rawRows(browser, 'events')).toHaveLength(3)
})

const atWrite: [name: string, fault: StoreFault][] = [
  ['QuotaExceededError', 'full'],
  ['DatabaseClosedError', 'closed'],
  ['InvalidStateError', 'closed'],
  ['SecurityError', 'refused'],
  ['UnknownError', 'unknown'],
  ['AbortError', 'unknown'],
  ['ConstraintError', 'unknown'],
  ['DataCloneError', 'unknown'],
]

test.each(atWrite)(
  '[R10] %s at writing is named %s and nothing is half written',
  async (name, fault) => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const browser = aBrowser()
    const tab = await anOpenTab(browser)
    await tab.append([onItsWay('before')])
    const adding = vi.spyOn(FDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('', name)
    })
    await expect(tab.append([onItsWay('one'), onItsWay('two')])).rejects.toMatchObject({ fault })
    await expect(tab.merge([attemptAt(9)])).rejects.toMatchObject({ fault })
    adding.mockRestore()
    expect((await tab.read({})).map((event) => event.id)).toEqual(['before'])
    expect(await tab.append([onItsWay('after')])).toMatchObject([{ seq: 2 }])
  },
)

test.each(atWrite)(
  '[R10] %s at the commit itself is named %s, and never called stored',
  async (name, fault) => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const browser = aBrowser()
    const tab = await anOpenTab(browser)
    const record = aRecord(() => Promise.resolve(tab))
    await settled(record)
    const adding = vi.spyOn(FDBObjectStore.prototype, 'add').mockImplementation(abortedBy(name))
    expect(await record.append(anAttempt())).toMatchObject({ state: 'sitting', fault })
    adding.mockRestore()
    expect(await rawRows(browser, 'events')).toEqual([])
  },
)

test('[R15] a connection the browser has dropped is opened again, and the write done once', async () => {
  const browser = aBrowser()
  const connection = aConnection()
  const tab = await anOpenTab(browser)
  await tab.append([onItsWay('before')])
  connection.drop()
  expect(await tab.append([onItsWay('after')])).toMatchObject([{ seq: 2 }])
  expect(connection.dropped()).toBe(1)
  expect(await rawRows(browser, 'events')).toHaveLength(2)
})

test('[R15] many writes at once survive a dropped connection, each once', async () => {
  const connection = aConnection()
  const tab = await anOpenTab(aBrowser())
  connection.drop()
  const ids = Array.from({ length: 12 }, (_, at) => `id-${at}`)
  await Promise.all(ids.map((id) => tab.append([onItsWay(id)])))
  const events = await tab.read({})
  expect(connection.dropped()).toBe(1)
  expect(new Set(events.map((event) => event.id))).toEqual(new Set(ids))
  expect(events.map((event) => event.seq)).toEqual(ids.map((_, at) => at + 1))
})

test('[R15] a watched query goes on after the connection was dropped', async () => {
  const connection = aConnection()
  const record = aRecord(() => Promise.resolve(aTab(aBrowser())))
  const three = seen(record, (events) => events.length === 3)
  await record.append(anAttempt())
  connection.drop()
  await record.append(anAttempt())
  await record.append(anAttempt())
  expect(connection.dropped()).toBe(1)
  expect(await three).toHaveLength(3)
})

test('[R16] an upgrade in another tab lets the running write end, then closes and says so', async () => {
  const browser = aBrowser()
  const lost: StoreFault[] = []
  const tab = aTab(browser)
  await tab.open((fault) => lost.push(fault))
  const writing = tab.append([onItsWay('last words')])
  await upgrade(browser)
  expect(await writing).toMatchObject([{ id: 'last words' }])
  expect(lost).toEqual(['newer'])
  await expect(tab.append([onItsWay('too late')])).rejects.toMatchObject({ fault: 'newer' })
  expect((await tab.read({})).map((event) => event.id)).toEqual(['last words'])
  expect(await rawRows(browser, 'events')).toHaveLength(1)
})

test('[R16] the person is told of an upgrade in another tab without having done anything', async () => {
  const browser = aBrowser()
  const record = aRecord(() => Promise.resolve(aTab(browser)))
  await settled(record)
  const told = new Promise((resolve) => record.onState(() => resolve(record.state())))
  await upgrade(browser)
  expect(await told).toEqual({ state: 'sitting', fault: 'newer' })
})

test('[R17] data of a newer Hinsehen is read and not written', async () => {
  const browser = aBrowser()
  await (await anOpenTab(browser)).append([onItsWay('one')])
  await markNewer(browser, 1)
  const tab = aTab(browser)
  await expect(tab.open(() => undefined)).rejects.toMatchObject({ fault: 'newer' })
  await expect(tab.append([onItsWay('two')])).rejects.toMatchObject({ fault: 'newer' })
  await expect(tab.merge([attemptAt(9)])).rejects.toMatchObject({ fault: 'newer' })
  await expect(tab.erase()).rejects.toMatchObject({ fault: 'newer' })
  expect((await tab.read({})).map((event) => event.id)).toEqual(['one'])
  const record = aRecord(() => Promise.resolve(aTab(browser)))
  expect(await record.append(anAttempt())).toMatchObject({
    state: 'sitting',
    fault: 'newer',
    event: { seq: 2 },
  })
  expect(await record.read({})).toHaveLength(2)
  expect(await rawRows(browser, 'events')).toHaveLength(1)
})

test('[R17] a page that was open before the newer one wrote stops with its next write', async () => {
  const browser = aBrowser()
  const tab = await anOpenTab(browser)
  await tab.append([onItsWay('one')])
  await markNewer(browser, 1)
  await expect(tab.append([onItsWay('two')])).rejects.toMatchObject({ fault: 'newer' })
  expect(await rawRows(browser, 'events')).toHaveLength(1)
})

test('[R17] rows that this code would misread are not read either', async () => {
  const browser = aBrowser()
  await (await anOpenTab(browser)).append([onItsWay('one')])
  await markNewer(browser, dataVersion + 1)
  const tab = aTab(browser)
  await expect(tab.open(() => undefined)).rejects.toMatchObject({ fault: 'newer' })
  await expect(tab.read({})).rejects.toMatchObject({ fault: 'newer' })
})

const markNewer = (browser: IDBFactory, oldestReader: number) =>
  rawPut(
    browser,
    'meta',
    { key: 'dataVersion', value: dataVersion + 1 },
    { key: 'oldestReader', value: oldestReader },
  )

/** Has to be there before a tab opens: Dexie keeps the function it finds then. */
function aConnection() {
  let drops = 0
  let dropped = 0
  const transaction = Reflect.get(FDBDatabase.prototype, 'transaction')
  vi.spyOn(FDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args: unknown[]
  ) {
    if (drops > dropped) {
      dropped++
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
    }
    return Reflect.apply(transaction, this, args)
  })
  return { drop: () => void drops++, dropped: () => dropped }
}

function openingBy(open: () => IDBOpenDBRequest): IDBFactory {
  const browser = aBrowser()
  browser.open = open
  return browser
}

function failedRequest(name: string): IDBOpenDBRequest {
  const request = new FDBOpenDBRequest()
  Object.defineProperty(request, 'error', { value: new DOMException('', name) })
  const event = new Event('error')
  Object.defineProperty(event, 'target', { value: request })
  setTimeout(() => request.onerror?.(event))
  return request
}

/** The row is taken, and then the transaction fails as a whole, as on a disk that is full. */
const abortedBy = (name: string) =>
  function (this: IDBObjectStore, row: unknown): IDBRequest<IDBValidKey> {
    const request = this.put(row)
    const abort: unknown = Reflect.get(this.transaction, '_abort')
    if (typeof abort !== 'function') throw new Error('fake-indexeddb has changed')
    request.addEventListener('success', () => Reflect.apply(abort, this.transaction, [name]))
    return request
  }

/** Another tab with newer code raises the version of the database. */
function upgrade(browser: IDBFactory): Promise<void> {
  const request = browser.open('hinsehen', 1_000)
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => {
      request.result.close()
      resolve()
    })
    request.addEventListener('error', () => reject(request.error ?? new Error('No reason given')))
  })
}

test('[R60] profiles are kept in the order of their making, and renaming replaces', async () => {
  const browser = aBrowser()
  const tab = await anOpenTab(browser)
  await tab.putProfile({ id: 'b', nickname: 'Bo', created: 2 })
  await tab.putProfile({ id: 'a', nickname: 'Ada', created: 1 })
  await tab.putProfile({ id: 'b', nickname: 'Bea', created: 2 })
  const again = await anOpenTab(browser)
  expect((await again.profiles()).map(({ nickname }) => nickname)).toEqual(['Ada', 'Bea'])
})

test('[R61] removing a profile takes its events and nothing of anyone else, and proves it', async () => {
  const browser = aBrowser()
  const tab = await anOpenTab(browser)
  await tab.putProfile({ id: 'other', nickname: 'Ada', created: 1 })
  const mine = await tab.append([onItsWay('one'), onItsWay('two')])
  await tab.append([{ ...onItsWay('three'), profile: 'other' }])
  expect(await tab.removeProfile('other')).toBe(0)
  expect(await rawRows(browser, 'events')).toEqual(mine)
  expect(await rawRows(browser, 'profiles')).toEqual([])
})

test('[R62] a row that is no profile is nobody, and stays where it is', async () => {
  const browser = aBrowser()
  const tab = await anOpenTab(browser)
  await tab.putProfile({ id: 'a', nickname: 'Ada', created: 1 })
  await rawPut(browser, 'profiles', { id: 'b', nickname: 7 })
  expect((await tab.profiles()).map(({ id }) => id)).toEqual(['a'])
  expect(await rawRows(browser, 'profiles')).toHaveLength(2)
})

test('[R90] a record is read in parts: after a number, about so many, what shares a number together', async () => {
  const tab = await anOpenTab(aBrowser())
  const twins = [3, 3, 3].map((seq, at) => ({ ...attemptAt(seq), id: `twin-${at}` }))
  await tab.merge([attemptAt(1), attemptAt(2), ...twins, visitAt(4), attemptAt(5)])
  const part = async (after: number | undefined, limit: number) =>
    (
      await tab.read({
        profile: 'first',
        kind: 'attempt',
        ...(after !== undefined && { after }),
        limit,
      })
    ).map((event) => event.seq)
  expect(await part(undefined, 2)).toEqual([1, 2])
  expect(await part(undefined, 3)).toEqual([1, 2, 3, 3, 3])
  expect(await part(2, 1)).toEqual([3, 3, 3])
  expect(await part(3, 10)).toEqual([5])
  expect(await part(5, 10)).toEqual([])
})

test('[R90] rows that are no events do not end the reading in parts', async () => {
  const browser = aBrowser()
  const tab = await anOpenTab(browser)
  await tab.merge([attemptAt(1), attemptAt(9)])
  const broken = [2, 3, 4, 5].map((seq) => ({ ...attemptAt(seq), score: null }))
  await rawPut(browser, 'events', ...broken)
  const part = await tab.read({ profile: 'first', kind: 'attempt', after: 1, limit: 2 })
  expect(part).toEqual([attemptAt(9)])
})

const extract = { name: 'sum', count: 2, seq: 2, body: { any: 'thing' } }

test('[R91] an extract holds while exactly its attempts are there', async () => {
  const tab = await anOpenTab(aBrowser())
  await tab.merge([attemptAt(1), attemptAt(2)])
  expect(await tab.extract?.('first', 'sum')).toBeUndefined()
  await tab.keepExtract?.('first', extract)
  expect(await tab.extract?.('first', 'sum')).toEqual(extract)
  expect(await tab.extract?.('second', 'sum')).toBeUndefined()
  await tab.merge([attemptAt(7), visitAt(1)])
  expect(await tab.extract?.('first', 'sum')).toEqual(extract)
  await tab.merge([{ ...attemptAt(2), id: 'from-elsewhere' }])
  expect(await tab.extract?.('first', 'sum')).toBeUndefined()
})

test('[R91] an extract of other attempts than those that are there is not kept', async () => {
  const browser = aBrowser()
  const tab = await anOpenTab(browser)
  await tab.keepExtract?.('first', extract)
  expect(await rawRows(browser, 'meta')).toEqual([])
  await tab.merge([attemptAt(1), attemptAt(2), attemptAt(3)])
  await tab.keepExtract?.('first', { ...extract, seq: 3 })
  expect(await tab.extract?.('first', 'sum')).toBeUndefined()
})

test('[R91] of a name that is no longer used nothing stays, and a damaged extract is none', async () => {
  const browser = aBrowser()
  const tab = await anOpenTab(browser)
  await tab.merge([attemptAt(1), attemptAt(2)])
  await tab.keepExtract?.('first', extract)
  await tab.keepExtract?.('first', { ...extract, name: 'sum-2' })
  expect(await tab.extract?.('first', 'sum')).toBeUndefined()
  await rawPut(browser, 'meta', { key: 'extract/first/sum-2', count: 'two' })
  expect(await tab.extract?.('first', 'sum-2')).toBeUndefined()
})
