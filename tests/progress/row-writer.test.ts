import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { IDBDatabase as FDBDatabase } from 'fake-indexeddb'
import { afterEach, expect, test, vi } from 'vitest'
import { rowWriter } from '../../src/progress/row-writer.ts'
import { dataVersion } from '../../src/progress/versions.ts'
import { aBrowser, anOpenTab, attemptAt, onItsWay, rawPut, rawRows } from './samples.ts'

afterEach(() => vi.restoreAllMocks())

const writerOf = (browser: IDBFactory) => rowWriter(() => browser, 'hinsehen')

/** A database that Dexie has made and written to. */
async function aDatabase() {
  const browser = aBrowser()
  const tab = await anOpenTab(browser)
  await tab.append([onItsWay('one')])
  return { browser, tab }
}

test('rows are there after the commit, in the place of those with the same id', async () => {
  const { browser, tab } = await aDatabase()
  const writer = writerOf(browser)
  await writer.put([attemptAt(7), attemptAt(8)])
  await writer.put([attemptAt(8, 'b')])
  expect(await tab.read({})).toMatchObject([
    { id: 'one' },
    { id: 'id-7', answer: 'a' },
    { id: 'id-8', answer: 'b' },
  ])
})

test('what cannot be written as a whole is not written in part', async () => {
  const { browser, tab } = await aDatabase()
  const broken = Object.assign(attemptAt(8), { answer: () => 'functions cannot be stored' })
  await expect(writerOf(browser).put([attemptAt(7), broken])).rejects.toThrow('clone')
  expect(await tab.read({})).toMatchObject([{ id: 'one' }])
})

test('a database that is not there is not made', async () => {
  const browser = aBrowser()
  await expect(writerOf(browser).put([attemptAt(1)])).rejects.toThrow()
  expect(await browser.databases()).toEqual([])
})

test.each([
  ['newer', dataVersion + 1],
  ['older', dataVersion - 1],
])('a database of a %s version is left as it is', async (_name, version) => {
  const { browser } = await aDatabase()
  await rawPut(browser, 'meta', { key: 'dataVersion', value: version })
  await expect(writerOf(browser).put([attemptAt(7)])).rejects.toMatchObject({ fault: 'unknown' })
  expect(await rawRows(browser, 'events')).toHaveLength(1)
})

test('an erased database gets its version mark with the first row, so not from here', async () => {
  const { browser, tab } = await aDatabase()
  const writer = writerOf(browser)
  await writer.put([attemptAt(7)])
  await tab.erase()
  await expect(writer.put([attemptAt(8)])).rejects.toThrow()
  expect(await rawRows(browser, 'events')).toEqual([])
})

test('a page that upgrades or deletes the database does not wait for the writer', async () => {
  const { browser, tab } = await aDatabase()
  const writer = writerOf(browser)
  await writer.put([attemptAt(7)])
  tab.close()
  const newer = new Dexie('hinsehen', { indexedDB: browser, IDBKeyRange })
  newer.version(2).stores({ events: 'id, seq', settings: 'key', profiles: 'id', meta: 'key' })
  await newer.open()
  newer.close()
  // It opens the one that is there now.
  await writer.put([attemptAt(8)])
  expect(await rawRows(browser, 'events')).toHaveLength(3)
  await new Promise((resolve, reject) => {
    const deleting = browser.deleteDatabase('hinsehen')
    deleting.addEventListener('success', resolve)
    deleting.addEventListener('blocked', () => reject(new Error('blocked')))
  })
  await expect(writer.put([attemptAt(9)])).rejects.toThrow()
  expect(await browser.databases()).toEqual([])
})

test('a connection that the browser has dropped costs one write', async () => {
  const { browser } = await aDatabase()
  const writer = writerOf(browser)
  await writer.put([attemptAt(7)])
  vi.spyOn(FDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('The connection is closing', 'InvalidStateError')
  })
  await expect(writer.put([attemptAt(8)])).rejects.toThrow('closing')
  await writer.put([attemptAt(8)])
  expect(await rawRows(browser, 'events')).toHaveLength(3)
})
