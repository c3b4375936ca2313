import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LearnerEvent } from '../../src/progress/events.ts'
import { openJournal } from '../../src/progress/journal.ts'
import { segmentSize } from '../../src/progress/journal-format.ts'
import type { Profile } from '../../src/progress/record.ts'
import { dataVersion } from '../../src/progress/versions.ts'
import { Disk, PowerCut } from './disk.ts'
import { attemptAt, onItsWay } from './samples.ts'

const seed = Date.now() % 1_000_000
const runs = { seed, numRuns: 100 }

const ids = (events: readonly LearnerEvent[]) => events.map(({ id }) => id)
const anna: Profile = { id: 'anna', nickname: 'Anna', created: 1 }

async function journalWith(disk: Disk, ...names: string[]) {
  const journal = await openJournal(disk)
  for (const name of names) await journal.append([onItsWay(name)])
  return journal
}

test('[R70] what was appended is on the disk, flushed, before append resolves, and is read by the next one', async () => {
  const disk = new Disk()
  const journal = await journalWith(disk)
  const before = disk.flushes
  const [kept] = await journal.append([onItsWay('one')])
  expect(disk.flushes).toBeGreaterThan(before)
  expect(disk.text()).toContain('"id":"one"')
  const next = await openJournal(disk.restarted())
  expect(await next.read({})).toEqual([kept])
  expect(next.digest()).toMatchObject({ count: 1, damaged: 0, untidy: false, fresh: false })
})

test('[R70] lines fill segments of 64 kB, in order', async () => {
  const disk = new Disk()
  const journal = await openJournal(disk)
  for (let at = 0; at < 600; at++) await journal.append([onItsWay(`event-${at}`)])
  const sizes = [...disk.files.values()].map((bytes) => bytes.length)
  expect(sizes.length).toBeGreaterThan(3)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(segmentSize)
  const next = await openJournal(disk.restarted())
  expect(ids(await next.read({}))).toEqual(Array.from({ length: 600 }, (_, at) => `event-${at}`))
})

test('[R71] an id that is there already is returned as it is, also after a restart', async () => {
  const disk = new Disk()
  await journalWith(disk, 'one', 'two')
  const next = await openJournal(disk.restarted())
  expect(await next.append([onItsWay('one'), onItsWay('three')])).toMatchObject([
    { id: 'one', seq: 1 },
    { id: 'three', seq: 3 },
  ])
  expect(await next.merge([attemptAt(1), attemptAt(1)])).toBe(1)
  expect(next.count()).toBe(4)
})

test('[R71] the order goes on behind what only the database knows', async () => {
  const journal = await openJournal(new Disk())
  const [first] = await journal.append([onItsWay('one')], new Map([['first', 41]]))
  expect(first?.seq).toBe(42)
})

test('[R72] power cut at any byte: what was acknowledged is there, half a write is not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 12_000 }),
      async (writes, power) => {
        const disk = new Disk()
        disk.power = power
        const acknowledged: string[] = []
        const attempted: string[][] = []
        try {
          const journal = await openJournal(disk)
          for (const [write, count] of writes.entries()) {
            const batch = Array.from({ length: count }, (_, at) => `w${write}-${at}`)
            attempted.push(batch)
            await journal.append(batch.map((id) => onItsWay(id)))
            acknowledged.push(...batch)
          }
        } catch (error) {
          expect(error).toBeInstanceOf(PowerCut)
        }
        const found = ids(await (await openJournal(disk.restarted())).read({}))
        expect(found.slice(0, acknowledged.length)).toEqual(acknowledged)
        const rest = found.slice(acknowledged.length)
        // The write that was under way: all of it or nothing.
        expect([[], attempted.at(-1)]).toContainEqual(rest)
      },
    ),
    runs,
  )
})

test('[R72] after half a line the next one is written where it began, and a restart finds both whole', async () => {
  const disk = new Disk()
  const journal = await journalWith(disk, 'one')
  disk.power = 30
  await expect(journal.append([onItsWay('two')])).rejects.toThrow(PowerCut)
  const restarted = disk.restarted()
  await (await openJournal(restarted)).append([onItsWay('three')])
  const last = await openJournal(restarted.restarted())
  expect(ids(await last.read({}))).toEqual(['one', 'three'])
  expect(last.digest()).toMatchObject({ damaged: 0, untidy: false })
})

test('[R73] one flipped bit in any place costs at most its line, is noticed, and mended from the other store', async () => {
  const disk = new Disk()
  const journal = await journalWith(disk, 'one', 'two', 'three', 'four')
  await journal.putProfile(anna)
  const whole = await journal.read({})
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat({ max: 7 }), async (place, bit) => {
      const broken = disk.restarted()
      const all = [...broken.files.values()]
      let at = place % all.reduce((sum, { length }) => sum + length, 0)
      const file = all.find((bytes) => at < bytes.length || ((at -= bytes.length), false))
      if (!file) throw new Error('no byte')
      file[at] = (file[at] ?? 0) ^ (1 << bit)
      const found = await openJournal(broken)
      const events = await found.read({})
      expect(whole).toEqual(expect.arrayContaining(events))
      // A newline that is none any more joins two lines.
      expect(events.length).toBeGreaterThanOrEqual(2)
      // Only a broken-off end looks like one that was never written; the other store tells of it.
      const missing = events.length < whole.length || found.profiles().length === 0
      const { untidy, count } = found.digest()
      if (missing) expect(untidy || count < 4 || found.profiles().length < 1).toBe(true)
      else expect(events).toEqual(whole)
      await found.mend(whole, [anna])
      const after = await openJournal(broken.restarted())
      expect(ids(await after.read({})).toSorted()).toEqual(ids(whole).toSorted())
      expect(after.profiles()).toEqual([anna])
      expect(after.digest()).toMatchObject({ damaged: 0, untidy: false, count: 4 })
    }),
    runs,
  )
})

test('[R73] segments that are cut or gone are noticed', async () => {
  const disk = new Disk()
  const journal = await openJournal(disk)
  for (let at = 0; at < 600; at++) await journal.append([onItsWay(`event-${at}`)])
  for (const name of [...disk.files.keys()].toSorted().slice(0, -1)) {
    const gone = disk.restarted()
    gone.files.delete(name)
    expect((await openJournal(gone)).digest().untidy, name).toBe(true)
    const cut = disk.restarted()
    cut.files.set(name, (cut.files.get(name) ?? new Uint8Array()).slice(0, 20))
    expect((await openJournal(cut)).digest().untidy, name).toBe(true)
  }
})

test('[R74] a full disk is said as such, leaves what is there, and takes the same write when there is room', async () => {
  const disk = new Disk()
  const journal = await journalWith(disk, 'one')
  disk.room = 700
  const many = Array.from({ length: 20 }, (_, at) => onItsWay(`many-${at}`))
  await expect(journal.append(many)).rejects.toMatchObject({ fault: 'full' })
  expect(ids(await (await openJournal(disk.restarted())).read({}))).toEqual(['one'])
  disk.room = Infinity
  await journal.append(many)
  expect((await openJournal(disk.restarted())).count()).toBe(21)
})

test('[R75] removing a profile and erasing leave nothing of it on the disk, also when the power goes', async () => {
  const disk = new Disk()
  const journal = await journalWith(disk, 'one')
  await journal.append([{ ...onItsWay('secret'), profile: 'anna' }])
  await journal.putProfile(anna)
  for (let power = 0; ; power += 13) {
    const copy = disk.restarted()
    const opened = await openJournal(copy)
    copy.power = power
    const done = await opened.removeProfile('anna').catch(() => undefined)
    const after = await openJournal(copy.restarted())
    const left = ids(await after.read({}))
    // Old state or new, nothing between.
    expect([['one'], ['secret', 'one'], ['one', 'secret']]).toContainEqual(left)
    if (done === undefined) continue
    expect(done).toBe(0)
    expect(copy.text()).not.toContain('secret')
    expect(copy.text()).not.toContain('Anna')
    break
  }
  expect(await journal.erase()).toBe(0)
  expect(disk.files.size).toBe(0)
  await journal.append([onItsWay('new')])
  expect(ids(await (await openJournal(disk.restarted())).read({}))).toEqual(['new'])
})

test('[R76] a journal of a newer Hinsehen is not written', async () => {
  const disk = new Disk()
  await journalWith(disk, 'one')
  const newer = disk.restarted()
  const text = new TextDecoder().decode([...disk.files.values()][1])
  expect(text).toContain(`"data":${dataVersion}`)
  const { crc32 } = await import('../../src/progress/journal-format.ts')
  for (const [name, bytes] of newer.files) {
    const lines = new TextDecoder().decode(bytes).split('\n').slice(0, -1)
    const raised = lines.map((line) => {
      const rest = line.slice(8).replace(`"data":${dataVersion}`, `"data":${dataVersion + 1}`)
      return `${crc32(new TextEncoder().encode(rest)).toString(16).padStart(8, '0')}${rest}\n`
    })
    newer.files.set(name, new TextEncoder().encode(raised.join('')))
  }
  const before = newer.text()
  const journal = await openJournal(newer)
  expect(ids(await journal.read({}))).toEqual(['one'])
  await expect(journal.append([onItsWay('two')])).rejects.toMatchObject({ fault: 'newer' })
  await expect(journal.erase()).rejects.toMatchObject({ fault: 'newer' })
  expect(newer.text()).toBe(before)
})
