import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import {
  backupFormat,
  backupName,
  makeBackup,
  preview,
  readBackup,
} from '../../src/progress/backup.ts'
import { inOrder } from '../../src/progress/history.ts'
import { devices, life } from './arbitraries.ts'
import {
  aBrowser,
  anAttempt,
  anOpenTab,
  aRecord,
  attemptAt,
  aTab,
  rawRows,
  visitAt,
} from './samples.ts'

/** Milliseconds: many runs on a busy machine take longer than the usual five seconds. */
const patience = 60_000

const now = Date.UTC(2026, 10, 23, 12)

test('[R31] what has been saved as a file comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(life(), async (events) => {
      const read = await readBackup(await makeBackup(events, now))
      expect(read).toMatchObject({
        ok: true,
        value: { made: '2026-11-23T12:00:00.000Z', events: inOrder(events) },
      })
    }),
  )
})

test('[R31] a sitting that nothing keeps goes into the same file and comes back into a store', async () => {
  const sitting = aRecord(() => Promise.reject(new TypeError('Failed to fetch')))
  const { event } = await sitting.append(anAttempt())
  const read = await readBackup(await makeBackup(await sitting.read({}), now))
  const record = aRecord(() => Promise.resolve(aTab(aBrowser())))
  expect(read.ok && (await record.merge(read.value.events))).toBe(1)
  expect(await record.read({})).toEqual([event])
})

test('[R31] without a secure page the file carries the same hash', async () => {
  const withPlatform = await makeBackup([attemptAt(1)], now)
  vi.stubGlobal('crypto', {})
  try {
    expect(await makeBackup([attemptAt(1)], now)).toBe(withPlatform)
    expect(await readBackup(withPlatform)).toMatchObject({ ok: true })
  } finally {
    vi.unstubAllGlobals()
  }
})

test('[R31] is named after its day', () => {
  expect(backupName(now)).toBe('hinsehen-2026-11-23.json')
})

test(
  '[R32] the preview says what a restore then does',
  async () => {
    await fc.assert(
      fc.asyncProperty(devices(2), async ([mine = [], theirs = []]) => {
        const read = await readBackup(await makeBackup(theirs, now))
        if (!read.ok) throw new Error(read.error.code)
        const store = await anOpenTab(aBrowser())
        await store.merge(mine)
        const expected = preview(await store.read({}), read.value)
        expect(expected.added + expected.known).toBe(theirs.length)
        expect(await store.merge(read.value.events)).toBe(expected.added)
        expect(preview(await store.read({}), read.value)).toEqual({
          added: 0,
          known: theirs.length,
        })
        expect(await store.merge(read.value.events)).toBe(0)
      }),
      { numRuns: 30 },
    )
  },
  patience,
)

test(
  '[R30] restoring the files of several devices ends in the same record in any order',
  async () => {
    await fc.assert(
      fc.asyncProperty(devices(3), async (parts) => {
        const one = await anOpenTab(aBrowser())
        const other = await anOpenTab(aBrowser())
        for (const part of parts) await one.merge(part)
        for (const part of parts.toReversed()) await other.merge(part)
        expect(await one.read({})).toEqual(await other.read({}))
      }),
      { numRuns: 30 },
    )
  },
  patience,
)

test(
  '[R33] 1,000 randomly damaged files never change anything',
  async () => {
    const events = [visitAt(1), attemptAt(2), attemptAt(3, 'b'), visitAt(4, 'notes')]
    const browser = aBrowser()
    const store = await anOpenTab(browser)
    await store.merge(events)
    const before = await rawRows(browser, 'events')
    const text = await makeBackup(events, now)
    let refused = 0
    await fc.assert(
      fc.asyncProperty(damage(text), async (damaged) => {
        const read = await readBackup(damaged)
        if (!read.ok) refused++
        // Damage that changes no content, a blank between two values say, leaves the file what it was.
        else expect(await store.merge(read.value.events)).toBe(0)
      }),
      { numRuns: 1_000 },
    )
    expect(refused).toBeGreaterThan(900)
    expect(await rawRows(browser, 'events')).toEqual(before)
  },
  patience,
)

test('[R33] refuses what is not a file of ours', async () => {
  for (const text of ['', 'PNG', '[]', 'null', '{}', '{"app":"other","format":1}', '"hinsehen"'])
    expect(await readBackup(text)).toEqual({ ok: false, error: { code: 'foreign' } })
})

test('[R33] refuses a file that has been cut off, and says so', async () => {
  const text = await makeBackup([attemptAt(1)], now)
  expect(await readBackup(text.slice(0, -10))).toEqual({ ok: false, error: { code: 'damaged' } })
})

test('[R33] refuses a file of a newer Hinsehen, and says which', async () => {
  const newer = { format: backupFormat + 1, extra: true }
  const text = await changed((file) => ({ ...file, ...newer }))
  expect(await readBackup(text)).toEqual({
    ok: false,
    error: { code: 'newer', format: backupFormat + 1 },
  })
})

test('[R33] refuses a file whose events are not what was written', async () => {
  const text = await changed((file) => ({ ...file, events: [attemptAt(1, 'embellished')] }))
  expect(await readBackup(text)).toEqual({ ok: false, error: { code: 'wrong-hash' } })
  const redated = await changed((file) => ({ ...file, made: '2020-01-01T00:00:00.000Z' }))
  expect(await readBackup(redated)).toEqual({ ok: false, error: { code: 'wrong-hash' } })
})

test('[R33] refuses anything in it that is not an event and nothing but an event', async () => {
  const good = attemptAt(1)
  const strangers: unknown[] = [
    { ...good, seq: 2e9 },
    { ...good, note: 'hidden' },
    { ...good, score: { ...good.score, note: 'hidden' } },
    { ...good, answer: JSON.parse('{"__proto__":"a"}') as unknown },
    { ...good, answer: { row: { deeper: 'a' } } },
    { ...good, kind: 'telepathy' },
    { ...visitAt(1), answer: 'a' },
    'event',
  ]
  for (const stranger of strangers)
    expect(
      await readBackup(await changed((file) => ({ ...file, events: [good, stranger] }))),
    ).toEqual({
      ok: false,
      error: { code: 'damaged', event: 1 },
    })
})

test('[R33] a file nested a hundred thousand deep is refused, not a crash', async () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000)
  const head = '{"format":1,"app":"hinsehen","made":"","hash":"",'
  expect(await readBackup(`${head}"events":[${deep}]}`)).toMatchObject({ ok: false })
  expect(await readBackup(`${head}"events":[],"more":${deep}}`)).toMatchObject({ ok: false })
})

async function changed(change: (file: Record<string, unknown>) => unknown): Promise<string> {
  const file: Record<string, unknown> = JSON.parse(await makeBackup([attemptAt(1)], now))
  return JSON.stringify(change(file))
}

/** One to three accidents: a character replaced, lost or added, a piece doubled, the end cut off. */
function damage(text: string): fc.Arbitrary<string> {
  const at = fc.nat({ max: text.length - 1 })
  const accident: fc.Arbitrary<(text: string) => string> = fc.oneof(
    fc.tuple(at, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })).map(
      ([at, char]) =>
        (text: string) =>
          text.slice(0, at) + char + text.slice(at + 1),
    ),
    at.map((at) => (text: string) => text.slice(0, at) + text.slice(at + 1)),
    at.map((at) => (text: string) => text.slice(0, at)),
    fc.tuple(at, fc.integer({ min: 1, max: 40 })).map(
      ([at, length]) =>
        (text: string) =>
          text.slice(0, at + length) + text.slice(at),
    ),
  )
  return fc
    .array(accident, { minLength: 1, maxLength: 3 })
    .map((accidents) => accidents.reduce((text, accident) => accident(text), text))
    .filter((damaged) => damaged !== text)
}
