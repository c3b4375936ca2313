/** What a person can do with their own record: save it, add a saved one, erase it. Faults come back as data. */
import { now, saveFile } from '../lib/platform.ts'
import { err, ok, type Result } from '../lib/result.ts'
import {
  type Backup,
  type BackupFault,
  backupName,
  makeBackup,
  type Preview,
  preview,
  readBackup,
} from '../progress/backup.ts'
import type { LearnerEvent } from '../progress/events.ts'
import { faultOf } from '../progress/faults.ts'
import { forgetIncidents } from '../progress/incidents.ts'
import { openRecord } from '../progress/open.ts'
import type { StoreFault } from '../progress/record.ts'
import { isSealed, seal, type SealFault, unseal } from '../progress/seal.ts'
import { clearPreferences, preferences, setPreferences } from '../ui/preferences.ts'

export interface Summary {
  answers: number
  modules: number
}

export function summaryOf(events: readonly LearnerEvent[]): Summary {
  return {
    answers: events.filter((event) => event.kind === 'attempt').length,
    modules: new Set(events.map((event) => event.module)).size,
  }
}

/** Locked when a passphrase is given. Resolves with the name of the file. */
export async function saveBackup(passphrase: string): Promise<string> {
  const events = await (await openRecord()).read({})
  const name = backupName(now())
  const text = await makeBackup(events, now())
  saveFile(name, passphrase === '' ? text : await seal(text, passphrase))
  setPreferences({ lastBackup: now(), quietUntil: undefined })
  return name
}

/** Whether this page may lock files: only a secure context has the means. */
export const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined

export interface Inspected extends Preview {
  backup: Backup
}

export type RestoreFault =
  | BackupFault
  | SealFault
  | { code: 'unreadable' }
  /** Ask for the passphrase and come again with it. */
  | { code: 'locked' }

/** Reads a file without changing anything yet. */
export async function inspectBackup(
  file: Blob,
  passphrase?: string,
): Promise<Result<Inspected, RestoreFault>> {
  const text = await file.text().catch(() => undefined)
  if (text === undefined) return err({ code: 'unreadable' })
  const open = await opened(text, passphrase)
  if (!open.ok) return open
  const read = await readBackup(open.value)
  if (!read.ok) return read
  const existing = await (await openRecord()).read({})
  return ok({ backup: read.value, ...preview(existing, read.value) })
}

async function opened(
  text: string,
  passphrase: string | undefined,
): Promise<Result<string, RestoreFault>> {
  if (!isSealed(text)) return ok(text)
  return passphrase === undefined ? err({ code: 'locked' }) : unseal(text, passphrase)
}

/** To the profile that learns now, whoever saved it. Resolves with the number of events that were added. */
export async function addBackup(backup: Backup): Promise<Result<number, StoreFault>> {
  try {
    const { id } = preferences.getState().profile
    const mine = backup.events.map((event) => ({ ...event, profile: id }))
    return ok(await (await openRecord()).merge(mine))
  } catch (error) {
    return err(faultOf(error))
  }
}

/** The record and the preferences. Resolves with the number of rows left, counted after erasing. */
export async function eraseEverything(): Promise<Result<number, StoreFault>> {
  try {
    const left = await (await openRecord()).erase()
    clearPreferences()
    forgetIncidents()
    return ok(left)
  } catch (error) {
    return err(faultOf(error))
  }
}
