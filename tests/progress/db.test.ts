import 'fake-indexeddb/auto'
import { IDBDatabase as FDBDatabase } from 'fake-indexeddb'
import { expect, test, vi } from 'vitest'
import type { LearnerEvent } from '../../src/progress/events.ts'
import {
  aBrowser,
  anAttempt,
  anOpenTab,
  attemptAt,
  aVisit,
  onItsWay,
  rawPut,
  rawRows,
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
