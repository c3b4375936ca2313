/**
 * The journal: the record's twin of the database, as line files in a folder. Written by one at a time
 * (journal-host.ts sees to that); every write is flushed before it counts. Runs in a worker, and in Node
 * over a folder in memory.
 */
import { addToDigest, type Digest, noEvents } from './digest.ts'
import type { LearnerEvent, NewEvent } from './events.ts'
import { StoreError } from './faults.ts'
import { byAge, inOrder, matches } from './history.ts'
import {
  type JournalEntry,
  type JournalHead,
  type JournalLine,
  numbersOf,
  readSegment,
  segmentName,
  segmentSize,
  writeLines,
} from './journal-format.ts'
import type { Profile, StoreQuery } from './record.ts'
import { dataVersion, oldestReader } from './versions.ts'

/** What we use of the origin private file system. TypeScript knows its synchronous part in workers only. */
export interface JournalFolder {
  keys(): AsyncIterable<string>
  getFileHandle(name: string, options?: { create?: boolean }): Promise<JournalFile>
  removeEntry(name: string): Promise<void>
}
export interface JournalFile {
  createSyncAccessHandle(): Promise<OpenFile>
}
export interface OpenFile {
  getSize(): number
  read(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number
  truncate(size: number): void
  flush(): void
  close(): void
}

export interface JournalDigest extends Digest {
  /** Lines that were found damaged when it was opened, and cannot be read. */
  damaged: number
  /** Something is not as it was written, and `mend` puts it in order: damage, a missing segment or seal. */
  untidy: boolean
  /** Nothing was ever written here, or all of it was erased. */
  fresh: boolean
}

export async function openJournal(folder: JournalFolder): Promise<Journal> {
  const journal = new Journal(folder)
  await journal.scan()
  return journal
}

class Journal {
  readonly #folder: JournalFolder
  #generation = 1
  #segment = 0
  #tail: { file: OpenFile; size: number } | undefined
  #ids = new Set<string>()
  #profiles = new Map<string, Profile>()
  #digest: Digest = noEvents()
  /** Highest `seq` of each profile. */
  #last = new Map<string, number>()
  /** What the last reading of all files came upon; told until it is mended. */
  #found = { damaged: 0, untidy: false }
  /** Nothing can be added behind what is out of order. */
  #untidy = false
  #fresh = true
  /** Written by a newer Hinsehen: read at most. */
  #newer: 'no' | 'readable' | 'unreadable' = 'no'

  constructor(folder: JournalFolder) {
    this.#folder = folder
  }

  /** Reads everything once; what an interrupted rewrite left behind is removed. */
  async scan(): Promise<void> {
    this.close()
    this.#forget()
    const generations = await this.#generations()
    const live = await this.#sealed(generations)
    const files: Place[] = []
    for (const [generation, numbers] of generations)
      for (const number of numbers) {
        if (live === undefined || generation === live) files.push({ generation, number })
        else if (this.#newer === 'no')
          await this.#folder.removeEntry(segmentName(generation, number))
      }
    this.#fresh = files.length === 0
    this.#generation = live ?? Math.max(1, ...generations.keys())
    // Without a valid seal everything readable counts, and the next repair writes a new one.
    this.#untidy = live === undefined && files.length > 0
    const found = await this.#readAll(files)
    for (const { entry } of found.lines) this.#note(entry)
    this.#untidy ||= found.untidy
    this.#found = { damaged: found.damaged, untidy: this.#untidy }
    this.#segment = Math.max(
      0,
      ...files.flatMap(({ generation, number }) => (generation === this.#generation ? number : [])),
    )
    if (this.#newer === 'no' && !this.#untidy) await this.#openTail()
  }

  digest(): JournalDigest {
    return { ...this.#digest, ...this.#found, fresh: this.#fresh }
  }

  count(): number {
    return this.#digest.count
  }

  lastSeq(profile: string): number {
    if (this.#newer === 'unreadable') throw new StoreError('newer')
    return this.#last.get(profile) ?? 0
  }

  /** `after`: the highest `seq` that the database knows of each profile. */
  async append(
    events: readonly NewEvent[],
    after: ReadonlyMap<string, number> = new Map(),
  ): Promise<LearnerEvent[]> {
    this.#refuseNewer()
    const known = await this.#known(events)
    const last = new Map<string, number>()
    const all: LearnerEvent[] = []
    const added: LearnerEvent[] = []
    for (const event of events) {
      const there = known.get(event.id)
      if (there) {
        all.push(there)
        continue
      }
      const before =
        last.get(event.profile) ??
        Math.max(this.lastSeq(event.profile), after.get(event.profile) ?? 0)
      const numbered = { ...event, seq: before + 1 }
      last.set(event.profile, before + 1)
      known.set(event.id, numbered)
      all.push(numbered)
      added.push(numbered)
    }
    await this.#write(added.map((event) => ({ event })))
    return all
  }

  async merge(events: readonly LearnerEvent[]): Promise<number> {
    this.#refuseNewer()
    const ids = new Set<string>()
    const added = events.filter(({ id }) => !this.#ids.has(id) && !ids.has(id) && ids.add(id))
    await this.#write(added.map((event) => ({ event })))
    return added.length
  }

  /** Adds what the database has and this does not, and writes everything anew where something was damaged. */
  async mend(events: readonly LearnerEvent[], profiles: readonly Profile[]): Promise<void> {
    this.#refuseNewer()
    const added = events.filter(({ id }) => !this.#ids.has(id))
    const entries: JournalEntry[] = [
      ...profiles.map((profile) => ({ profile })),
      ...added.map((event) => ({ event })),
    ]
    if (this.#untidy) await this.#rewrite([...(await this.#entries()), ...entries])
    else await this.#write(entries)
    this.#found = { damaged: 0, untidy: false }
  }

  async read(query: StoreQuery): Promise<LearnerEvent[]> {
    if (this.#newer === 'unreadable') throw new StoreError('newer')
    const entries = await this.#entries()
    const events = entries.flatMap((entry) => ('event' in entry ? entry.event : []))
    return inOrder(events.filter(matches(query)))
  }

  profiles(): Profile[] {
    if (this.#newer === 'unreadable') throw new StoreError('newer')
    return byAge([...this.#profiles.values()])
  }

  async putProfile(profile: Profile): Promise<void> {
    this.#refuseNewer()
    await this.#write([{ profile }])
  }

  async removeProfile(id: string): Promise<number> {
    this.#refuseNewer()
    const entries = await this.#entries()
    await this.#rewrite(
      entries.filter((entry) =>
        'event' in entry
          ? entry.event.profile !== id
          : !('profile' in entry) || entry.profile.id !== id,
      ),
    )
    await this.scan()
    return (await this.read({ profile: id })).length + (this.#profiles.has(id) ? 1 : 0)
  }

  async erase(): Promise<number> {
    this.#refuseNewer()
    await this.#rewrite([])
    this.close()
    // Only the new seal is left: what it stood for is gone already.
    for (const name of await this.#names()) await this.#folder.removeEntry(name)
    await this.scan()
    return this.#digest.count + this.#profiles.size
  }

  close(): void {
    this.#tail?.file.close()
    this.#tail = undefined
  }

  #refuseNewer(): void {
    if (this.#newer !== 'no') throw new StoreError('newer')
  }

  #forget(): void {
    this.#ids = new Set()
    this.#profiles = new Map()
    this.#digest = noEvents()
    this.#last = new Map()
    this.#newer = 'no'
  }

  #note(entry: JournalEntry): void {
    if ('head' in entry) this.#noteVersion(entry.head)
    else if ('profile' in entry) this.#profiles.set(entry.profile.id, entry.profile)
    else if (!this.#ids.has(entry.event.id)) {
      const { id, profile, seq } = entry.event
      this.#ids.add(id)
      this.#last.set(profile, Math.max(this.#last.get(profile) ?? 0, seq))
      addToDigest(this.#digest, entry.event)
    }
  }

  #noteVersion({ data, reader }: JournalHead): void {
    if (data <= dataVersion) return
    if (this.#newer !== 'unreadable') this.#newer = reader > dataVersion ? 'unreadable' : 'readable'
  }

  /** Those of the events that are there already, as they are. */
  async #known(events: readonly NewEvent[]): Promise<Map<string, LearnerEvent>> {
    const known = new Map<string, LearnerEvent>()
    if (!events.some(({ id }) => this.#ids.has(id))) return known
    const ids = new Set(events.map(({ id }) => id))
    for (const event of await this.read({})) if (ids.has(event.id)) known.set(event.id, event)
    return known
  }

  async #names(): Promise<string[]> {
    const names: string[] = []
    for await (const name of this.#folder.keys()) if (numbersOf(name)) names.push(name)
    return names
  }

  /** Numbers of the segments, in order, by generation, the newest first. */
  async #generations(): Promise<Map<number, number[]>> {
    const places = (await this.#names()).flatMap((name) => numbersOf(name) ?? [])
    const sorted = places.sort((a, b) => b.generation - a.generation || a.number - b.number)
    const generations = new Map<number, number[]>()
    for (const { generation, number } of sorted)
      generations.set(generation, [...(generations.get(generation) ?? []), number])
    return generations
  }

  /** The newest generation with a whole seal. */
  async #sealed(generations: ReadonlyMap<number, number[]>): Promise<number | undefined> {
    for (const [generation, numbers] of generations) {
      if (!numbers.includes(0)) continue
      const { lines } = readSegment(await this.#bytes({ generation, number: 0 }))
      const [head] = lines.flatMap(({ entry }) => ('head' in entry ? entry.head : []))
      if (!head) continue
      this.#noteVersion(head)
      return generation
    }
    return undefined
  }

  async #readAll(files: readonly Place[]): Promise<Found> {
    const found: Found = { lines: [], damaged: 0, untidy: false }
    let batch: JournalLine[] = []
    for (const [at, place] of files.entries()) {
      const bytes = await this.#bytes(place)
      const segment = readSegment(bytes)
      const begins = segment.lines[0]
      const isLast = at === files.length - 1
      // The first line only says the version: without it nothing of the record is missing.
      const headless = !begins || !('head' in begins.entry)
      found.damaged += Math.max(0, segment.damaged - (headless ? 1 : 0))
      // The last segment may be empty: it was to be begun.
      if (segment.damaged > 0 || (headless && (begins || !isLast))) found.untidy = true
      if (segment.whole < bytes.length && !isLast) found.untidy = true
      if (place.number > 0 && files[at - 1]?.number !== place.number - 1) found.untidy = true
      for (const line of segment.lines) {
        // A long write goes on in the next segment, behind its head.
        if ('head' in line.entry) {
          found.lines.push(line)
          continue
        }
        batch.push(line)
        if (line.more) continue
        for (const one of batch) found.lines.push(one)
        batch = []
      }
    }
    // A write that was broken off: never begun.
    if (batch.length > 0) found.untidy = true
    return found
  }

  async #entries(): Promise<JournalEntry[]> {
    const generations = await this.#generations()
    const live = await this.#sealed(generations)
    const files = [...generations].flatMap(([generation, numbers]) =>
      live === undefined || live === generation
        ? numbers.map((number) => ({ generation, number }))
        : [],
    )
    const { lines } = await this.#readAll(files)
    // The last line about a profile, the first about an event.
    const entries = new Map<string, JournalEntry>()
    for (const { entry } of lines) {
      if ('profile' in entry) entries.set(`profile ${entry.profile.id}`, entry)
      else if ('event' in entry && !entries.has(entry.event.id)) entries.set(entry.event.id, entry)
    }
    return [...entries.values()]
  }

  async #bytes({ generation, number }: Place): Promise<Uint8Array> {
    if (this.#tail && generation === this.#generation && number === this.#segment)
      return contentOf(this.#tail.file, this.#tail.size)
    const handle = await this.#folder.getFileHandle(segmentName(generation, number))
    const file = await handle.createSyncAccessHandle()
    try {
      return contentOf(file, file.getSize())
    } finally {
      file.close()
    }
  }

  /** Goes on where the last whole line ends. */
  async #openTail(): Promise<void> {
    if (this.#segment === 0) return
    const file = await this.#create(this.#generation, this.#segment)
    const size = file.getSize()
    const { whole } = readSegment(contentOf(file, size))
    if (whole < size) {
      file.truncate(whole)
      file.flush()
    }
    if (whole === 0) put(file, headLine(), 0)
    this.#tail = { file, size: Math.max(whole, file.getSize()) }
  }

  async #create(generation: number, number: number): Promise<OpenFile> {
    const handle = await this.#folder.getFileHandle(segmentName(generation, number), {
      create: true,
    })
    return handle.createSyncAccessHandle()
  }

  /** One write: all of it or, when it fails or is broken off, nothing. */
  async #write(entries: readonly JournalEntry[]): Promise<void> {
    if (entries.length === 0) return
    if (this.#untidy) await this.#rewrite(await this.#entries())
    if (this.#fresh) await this.#seal(this.#generation)
    this.#fresh = false
    const before = { segment: this.#segment, size: this.#tail?.size }
    try {
      for (const part of partsOf(writeLines(entries), this.#room())) {
        if (this.#room() < part.length || !this.#tail) await this.#nextSegment()
        if (!this.#tail) throw new StoreError('unknown', new Error('No segment to write to'))
        put(this.#tail.file, part, this.#tail.size)
        this.#tail.size += part.length
      }
    } catch (error) {
      await this.#undo(before)
      throw error
    }
    for (const entry of entries) this.#note(entry)
  }

  #room(): number {
    return this.#tail ? segmentSize - this.#tail.size : 0
  }

  async #nextSegment(): Promise<void> {
    this.close()
    const file = await this.#create(this.#generation, this.#segment + 1)
    this.#segment++
    this.#tail = { file, size: 0 }
    const head = headLine()
    put(file, head, 0)
    this.#tail.size = head.length
  }

  /** After a failed write the journal ends where it ended before. */
  async #undo(before: { segment: number; size: number | undefined }): Promise<void> {
    this.close()
    for (let number = this.#segment; number > before.segment; number--)
      await this.#folder.removeEntry(segmentName(this.#generation, number))
    this.#segment = before.segment
    if (before.size === undefined) return
    const file = await this.#create(this.#generation, this.#segment)
    file.truncate(before.size)
    file.flush()
    this.#tail = { file, size: before.size }
  }

  /** A new generation: it counts from the moment its seal is written, and the old one until then. */
  async #rewrite(entries: readonly JournalEntry[]): Promise<void> {
    const old = await this.#names()
    const newest = Math.max(0, ...old.map((name) => numbersOf(name)?.generation ?? 0))
    this.close()
    const next = newest + 1
    let number = 0
    const lines = entries.flatMap((entry) => writeLines([entry]))
    const head = headLine()
    for (const part of partsOf(lines, segmentSize - head.length)) {
      const file = await this.#create(next, ++number)
      try {
        put(file, head, 0)
        put(file, part, head.length)
      } finally {
        file.close()
      }
    }
    await this.#seal(next)
    for (const name of old) await this.#folder.removeEntry(name)
    this.#generation = next
    this.#segment = number
    this.#untidy = false
    this.#fresh = false
    this.#forget()
    for (const entry of entries) this.#note(entry)
    await this.#openTail()
  }

  async #seal(generation: number): Promise<void> {
    const file = await this.#create(generation, 0)
    try {
      put(file, headLine(), 0)
    } finally {
      file.close()
    }
  }
}
export type { Journal }

interface Place {
  generation: number
  number: number
}

interface Found {
  lines: JournalLine[]
  damaged: number
  untidy: boolean
}

function headLine(): Uint8Array<ArrayBuffer> {
  const [line] = writeLines([{ head: { data: dataVersion, reader: oldestReader } }])
  if (!line) throw new Error('One entry is one line')
  return line
}

/** Whole or not at all: a full disk may take fewer bytes than it was given. */
function put(file: OpenFile, bytes: Uint8Array<ArrayBuffer>, at: number): void {
  const written = file.write(bytes, { at })
  if (written < bytes.length) throw new StoreError('full')
  file.flush()
}

function contentOf(file: OpenFile, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  const read = file.read(bytes, { at: 0 })
  return bytes.subarray(0, read)
}

/** Lines joined to parts that fit a segment: the first into `room`, the others into one of their own. */
function partsOf(lines: readonly Uint8Array[], room: number): Uint8Array<ArrayBuffer>[] {
  const groups: Uint8Array[][] = [[]]
  let left = room
  for (const line of lines) {
    const group = groups.at(-1)
    if (group && (line.length <= left || (group.length === 0 && groups.length > 1))) {
      group.push(line)
      left -= line.length
    } else {
      groups.push([line])
      left = segmentSize - headLine().length - line.length
    }
  }
  return groups.filter((group) => group.length > 0).map(joined)
}

function joined(lines: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(lines.reduce((size, line) => size + line.length, 0))
  let at = 0
  for (const line of lines) {
    all.set(line, at)
    at += line.length
  }
  return all
}
