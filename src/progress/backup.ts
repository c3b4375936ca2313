/** One JSON file with everything; restoring is the union by id and takes nothing away. */
import type { Score } from '../items/contract.ts'
import { sha256 } from '../lib/platform.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { LearnerEvent } from './events.ts'
import { inOrder, missing } from './history.ts'
import { isEvent } from './rows.ts'
import { sha256Here } from './sha256.ts'

/**
 * Raised when an older Hinsehen would misread the file. Older files are read as they are.
 * 2: an attempt may name its round.
 */
export const backupFormat = 2
type BackupFormat = 1 | typeof backupFormat

export interface Backup {
  format: BackupFormat
  app: 'hinsehen'
  /** When it was made: ISO 8601, from the device's clock. */
  made: string
  /** SHA-256 in hex over the canonical form of everything else in the file. */
  hash: string
  events: LearnerEvent[]
}

/** Why a file is refused, always whole. */
export type BackupFault =
  /** Not a file of ours. */
  | { code: 'foreign' }
  /** Ours, but broken off or changed in its shape; `event` counts from 0 where one event is at fault. */
  | { code: 'damaged'; event?: number }
  /** Ours, from a newer Hinsehen. */
  | { code: 'newer'; format: number }
  /** Ours and whole to the eye, but not what was written. */
  | { code: 'wrong-hash' }

export interface Preview {
  /** Events that the record does not have yet. */
  added: number
  /** Events it has already. */
  known: number
}

/** The text of the file; the same for a record and for a sitting that nothing else keeps. */
export async function makeBackup(events: readonly LearnerEvent[], now: number): Promise<string> {
  const head = {
    format: backupFormat,
    app: 'hinsehen',
    made: new Date(now).toISOString(),
  } as const
  const sorted = inOrder(events)
  const hash = await hashOf({ ...head, events: sorted })
  return JSON.stringify({ ...head, hash, events: sorted } satisfies Backup)
}

export const backupName = (now: number): string =>
  `hinsehen-${new Date(now).toISOString().slice(0, 10)}.json`

/** Refuses the whole file or takes the whole file. */
export async function readBackup(text: string): Promise<Result<Backup, BackupFault>> {
  const file = parse(text)
  if (file === undefined) return err({ code: looksLikeOurs(text) ? 'damaged' : 'foreign' })
  const { format, app, made, hash, events, ...rest } = file
  if (app !== 'hinsehen') return err({ code: 'foreign' })
  if (typeof format !== 'number') return err({ code: 'damaged' })
  if (format > backupFormat) return err({ code: 'newer', format })
  if (!isFormat(format) || Object.keys(rest).length > 0) return err({ code: 'damaged' })
  if (typeof made !== 'string' || typeof hash !== 'string' || !Array.isArray(events))
    return err({ code: 'damaged' })
  const stranger = events.findIndex((event) => !isExactEvent(event))
  if (stranger >= 0) return err({ code: 'damaged', event: stranger })
  const trusted = events.filter(isEvent)
  if ((await hashOf({ format, app, made, events: trusted })) !== hash)
    return err({ code: 'wrong-hash' })
  return ok({ format, app, made, hash, events: trusted })
}

export function preview(existing: readonly LearnerEvent[], backup: Backup): Preview {
  const added = missing(existing, backup.events).length
  return { added, known: backup.events.length - added }
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    // Not JSON: the caller names the fault.
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const looksLikeOurs = (text: string) => /"app"\s*:\s*"hinsehen"/.test(text.slice(0, 1_000))

const isFormat = (format: number): format is BackupFormat => format === 1 || format === backupFormat

/** A number no history reaches, and low enough to go on counting from it for ever. */
const highestSeq = 1e9

const fact = ['id', 'profile', 'seq', 'at', 'kind', 'module']
const fields: Record<LearnerEvent['kind'], readonly string[]> = {
  attempt: ['item', 'objective', 'mode', 'answer', 'certainty', 'round', 'content', 'score'],
  visit: ['screen'],
  finished: ['way'],
  planned: ['plan'],
}

const scoreFields: Record<Score['state'], readonly string[]> = {
  open: [],
  invalid: ['code'],
  unscored: [],
  scored: ['correct', 'points', 'max', 'harmful'],
}

/** An event and nothing more: what a file brings into the record has no hidden parts. */
function isExactEvent(value: unknown): boolean {
  return (
    isEvent(value) &&
    value.seq <= highestSeq &&
    Object.keys(value).every((key) => fact.includes(key) || fields[value.kind].includes(key)) &&
    (value.kind !== 'attempt' || isExactScore(value.score))
  )
}

const isExactScore = (score: Score): boolean =>
  Object.keys(score).every((key) => key === 'state' || scoreFields[score.state].includes(key))

async function hashOf(
  body: Pick<Backup, 'format' | 'app' | 'made'> & { events: readonly LearnerEvent[] },
): Promise<string> {
  const text = JSON.stringify({ ...body, events: inOrder(body.events) }, sortKeys)
  const bytes = new TextEncoder().encode(text)
  return (await sha256(bytes)) ?? sha256Here(bytes)
}

/** The order in which a program happened to write the keys is no part of what was written. */
function sortKeys(_key: string, value: unknown): unknown {
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
