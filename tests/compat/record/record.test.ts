/** Frozen samples of what once lay on a disk. Files are added here, never edited. */
import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupFormat, readBackup } from '../../../src/progress/backup.ts'
import { dataVersion } from '../../../src/progress/versions.ts'
import { aBrowser, anOpenTab, aRecord, aTab, aVisit } from '../../progress/samples.ts'

interface Dump {
  name: string
  version: number
  tables: Record<string, Table>
}
interface Table {
  keyPath: string
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[]
  rows: { id?: string }[]
}

const folder = import.meta.dirname
const samples = (start: string) => readdirSync(folder).filter((file) => file.startsWith(start))
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8')

test('there is a sample of every data version and every backup format', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
  expect(samples('data-')).toEqual(numbers(dataVersion).map((version) => `data-${version}.json`))
  expect(samples('backup-')).toEqual(numbers(backupFormat).map((format) => `backup-${format}.json`))
})

test.each(samples('data-'))('[R18] the database of %s is read whole and goes on', async (file) => {
  const dump: Dump = JSON.parse(textOf(file))
  const browser = aBrowser()
  await restore(browser, dump)
  const tab = await anOpenTab(browser)
  const events = await tab.read({})
  expect(events.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(dump.tables['events']?.rows)
  expect(tab.setAside()).toBe(0)
  const record = aRecord(() => Promise.resolve(aTab(browser)))
  const first = events.filter((event) => event.profile === 'first')
  expect(await record.read({})).toEqual(first)
  expect(await record.append(aVisit())).toMatchObject({
    state: 'stored',
    event: { seq: first.length + 1 },
  })
})

test.each(samples('backup-'))('[R18] the backup %s is read whole', async (file) => {
  const read = await readBackup(textOf(file))
  expect(read).toMatchObject({ ok: true })
  const dump: Dump = JSON.parse(textOf('data-1.json'))
  expect(read.ok && new Set(read.value.events.map((event) => event.id))).toEqual(
    new Set(dump.tables['events']?.rows.map((row) => row.id)),
  )
})

/** The database as it was made then, by the browser itself and without our code. */
function restore(browser: IDBFactory, dump: Dump): Promise<void> {
  const request = browser.open(dump.name, dump.version)
  request.addEventListener('upgradeneeded', () => {
    for (const [name, table] of Object.entries(dump.tables)) {
      const store = request.result.createObjectStore(name, { keyPath: table.keyPath })
      for (const { name, keyPath, ...options } of table.indexes)
        store.createIndex(name, keyPath, options)
      for (const row of table.rows) store.put(row)
    }
  })
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => {
      request.result.close()
      resolve()
    })
    request.addEventListener('error', () => reject(request.error ?? new Error('No reason given')))
  })
}
