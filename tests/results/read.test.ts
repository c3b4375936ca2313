/** Reading the tally from true stores: in parts, with an extract, after merges and removals. */
import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Attempt, LearnerEvent } from '../../src/progress/events.ts'
import { extractOf } from '../../src/results/extract.ts'
import { type Readable, readTally } from '../../src/results/read.ts'
import { tallyOf } from '../../src/results/tally.ts'
import { inOrder } from '../../src/progress/history.ts'
import { aBrowser, anOpenTab, aRecord, rawRows } from '../progress/samples.ts'
import { sittingStore } from '../../src/progress/sitting.ts'
import { histories } from './histories.ts'
import { answered } from './samples.ts'

/** Long in this file is what takes a moment, not seconds. */
const worthKeeping = 60

const many = (count: number): Attempt[] =>
  Array.from({ length: count }, (_, at) => answered(`i${at % 30}`, { answer: `a${at % 3}` }))

const recordOver = async (browser: IDBFactory) => {
  const tab = await anOpenTab(browser)
  return { tab, record: aRecord(() => Promise.resolve(tab)) }
}
/** Waits for what the reading keeps behind the page's back. */
const keptIn = (browser: IDBFactory, count: number) =>
  expect
    .poll(async () => (await rawRows(browser, 'meta')).filter((row) => 'body' in Object(row)))
    .toHaveLength(count)

test('[R91] a long record is read once; the next time only what is new', async () => {
  const browser = aBrowser()
  const { tab, record } = await recordOver(browser)
  const old = many(worthKeeping)
  await tab.merge(old)
  expect(await readTally(record, worthKeeping)).toEqual(tallyOf(old))
  await keptIn(browser, 1)
  const newer = many(7)
  await tab.merge(newer)
  const read: number[] = []
  const counting: Readable = {
    extract: (name) => record.extract(name),
    keepExtract: (extract) => record.keepExtract(extract),
    read: async (query) => {
      const events = await record.read(query)
      read.push(events.length)
      return events
    },
  }
  expect(await readTally(counting, worthKeeping)).toEqual(tallyOf([...old, ...newer]))
  expect(read).toEqual([7, 0])
})

test('[R91] a record that is quick to read keeps nothing', async () => {
  const browser = aBrowser()
  const { tab, record } = await recordOver(browser)
  await tab.merge(many(worthKeeping - 1))
  await readTally(record, worthKeeping)
  await keptIn(browser, 0)
})

test('[R91] an older attempt that comes with a merge makes the extract worthless', async () => {
  const browser = aBrowser()
  const { tab, record } = await recordOver(browser)
  const all = many(worthKeeping + 1)
  const [early, ...old] = all
  if (!early) throw new Error('There is an attempt')
  await tab.merge(old)
  await readTally(record, worthKeeping)
  await keptIn(browser, 1)
  await tab.merge([early])
  expect(await readTally(record, worthKeeping)).toEqual(tallyOf(all))
})

test('[R91] removing the profile and erasing take the extract along, and nothing comes after', async () => {
  const browser = aBrowser()
  const { tab, record } = await recordOver(browser)
  const old = many(worthKeeping)
  await tab.merge([...old, { ...answered('x'), profile: 'second' }])
  const tally = await readTally(record, worthKeeping)
  await keptIn(browser, 1)
  expect(await tab.removeProfile('first')).toBe(0)
  expect(JSON.stringify(await rawRows(browser, 'meta'))).not.toContain('i7')
  await tab.merge(old)
  await readTally(record, worthKeeping)
  await keptIn(browser, 1)
  expect(await tab.erase()).toBe(0)
  expect(await rawRows(browser, 'meta')).toEqual([])
  // A page that was still reading when everything was erased.
  await record.keepExtract(extractOf(tally))
  expect(await rawRows(browser, 'meta')).toEqual([])
})

test('[E8] without a store, and without extracts, the sitting is counted', async () => {
  const sitting = sittingStore()
  const attempts = many(1_200)
  await sitting.merge(attempts)
  const record = aRecord(() => Promise.resolve(sitting))
  expect(await readTally(record, worthKeeping)).toEqual(tallyOf(attempts))
})

test('[E8] whatever is merged and read in between, the tally is that of all attempts', async () => {
  await fc.assert(
    fc.asyncProperty(
      histories(40).chain((life) =>
        fc.tuple(fc.shuffledSubarray(life), fc.shuffledSubarray(life), fc.constant(life)),
      ),
      async ([first, second, life]) => {
        const browser = aBrowser()
        const { tab, record } = await recordOver(browser)
        const seen = new Map<string, LearnerEvent>()
        for (const part of [first, second, life]) {
          await tab.merge(part)
          for (const event of part) seen.set(event.id, event)
          const known = inOrder([...seen.values()]).filter((one) => one.kind === 'attempt')
          const tally = await readTally(record, worthKeeping)
          expect(tally).toEqual(tallyOf(known))
          // As if it were long.
          if (tally.count > 0) await record.keepExtract(extractOf(tally))
        }
      },
    ),
    { numRuns: 30 },
  )
})
