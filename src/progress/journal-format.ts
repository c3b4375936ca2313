/**
 * How the journal lies on the disk: numbered segments of lines, each line with its checksum.
 * `<crc32 of the rest, 8 hex digits><mark><JSON>\n`; the mark is `+` where more lines of the same write
 * follow and a space on its last one, so that a write that was broken off counts as never begun.
 */
import type { LearnerEvent } from './events.ts'
import type { Profile } from './record.ts'
import { isEvent, isProfile } from './rows.ts'

/** Bytes: small enough that a damaged file costs little, large enough that few are needed. */
export const segmentSize = 64 * 1024

/** What the lines mean, as in the database's `meta`. First line of every segment. */
export interface JournalHead {
  data: number
  reader: number
}

export type JournalEntry = { head: JournalHead } | { event: LearnerEvent } | { profile: Profile }

export interface JournalLine {
  entry: JournalEntry
  /** More lines of the same write follow. */
  more: boolean
}

export interface Segment {
  lines: JournalLine[]
  /** Lines that are whole to the eye and not what was written. */
  damaged: number
  /** Bytes up to the end of the last whole line; what follows was broken off while it was written. */
  whole: number
}

/** File names sort like their numbers; segment 0 is the seal that makes a generation count. */
export const segmentName = (generation: number, number: number): string =>
  `${pad(generation)}-${pad(number)}.jsonl`

const pad = (number: number) => String(number).padStart(6, '0')

export function numbersOf(name: string): { generation: number; number: number } | undefined {
  const [, generation, number] = /^(\d+)-(\d+)\.jsonl$/.exec(name) ?? []
  if (generation === undefined || number === undefined) return undefined
  return { generation: Number(generation), number: Number(number) }
}

export function writeLines(entries: readonly JournalEntry[]): Uint8Array<ArrayBuffer>[] {
  return entries.map((entry, at) => {
    const rest = `${at < entries.length - 1 ? '+' : ' '}${JSON.stringify(entry)}`
    const bytes = encoder.encode(`00000000${rest}\n`)
    const sum = encoder.encode(hex(crc32(bytes.subarray(8, -1))))
    bytes.set(sum)
    return bytes
  })
}

export function readSegment(bytes: Uint8Array): Segment {
  const segment: Segment = { lines: [], damaged: 0, whole: 0 }
  for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, segment.whole)) {
    const line = readLine(bytes.subarray(segment.whole, end))
    if (line) segment.lines.push(line)
    else segment.damaged++
    segment.whole = end + 1
  }
  return segment
}

function readLine(bytes: Uint8Array): JournalLine | undefined {
  const rest = bytes.subarray(8)
  if (decoder.decode(bytes.subarray(0, 8)) !== hex(crc32(rest))) return undefined
  const text = decoder.decode(rest)
  const mark = text[0]
  if (mark !== '+' && mark !== ' ') return undefined
  const entry = entryOf(parse(text.slice(1)))
  return entry && { entry, more: mark === '+' }
}

/** Parsing what has the right checksum fails only for lines that were made up. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function entryOf(value: unknown): JournalEntry | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if ('event' in value && isEvent(value.event)) return { event: value.event }
  if ('profile' in value && isProfile(value.profile)) return { profile: value.profile }
  if ('head' in value && isHead(value.head)) return { head: value.head }
  return undefined
}

const isHead = (value: unknown): value is JournalHead =>
  typeof value === 'object' &&
  value !== null &&
  'data' in value &&
  'reader' in value &&
  Number.isSafeInteger(value.data) &&
  Number.isSafeInteger(value.reader)

/** CRC-32 (ISO 3309, as in zip and PNG): finds every flipped byte. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

const crcTable = Uint32Array.from({ length: 256 }, (_, start) => {
  let crc = start
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc
})

const hex = (sum: number) => sum.toString(16).padStart(8, '0')
const newline = 0x0a
const encoder = new TextEncoder()
const decoder = new TextDecoder()
