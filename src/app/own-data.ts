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
import { openRecord } from '../progress/open.ts'
import type { StoreFault } from '../progress/record.ts'
import { clearPreferences } from '../ui/preferences.ts'

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

export async function saveBackup(): Promise<string> {
  const events = await (await openRecord()).read({})
  const name = backupName(now())
  saveFile(name, await makeBackup(events, now()))
  return name
}

export interface Inspected extends Preview {
  backup: Backup
}

/** Reads a file without changing anything yet. */
export async function inspectBackup(
  file: Blob,
): Promise<Result<Inspected, BackupFault | { code: 'unreadable' }>> {
  const text = await file.text().catch(() => undefined)
  if (text === undefined) return err({ code: 'unreadable' })
  const read = await readBackup(text)
  if (!read.ok) return read
  const existing = await (await openRecord()).read({})
  return ok({ backup: read.value, ...preview(existing, read.value) })
}

/** Resolves with the number of events that were added. */
export async function addBackup(backup: Backup): Promise<Result<number, StoreFault>> {
  try {
    return ok(await (await openRecord()).merge(backup.events))
  } catch (error) {
    return err(faultOf(error))
  }
}

/** The record and the preferences. Resolves with the number of rows left, counted after erasing. */
export async function eraseEverything(): Promise<Result<number, StoreFault>> {
  try {
    const left = await (await openRecord()).erase()
    clearPreferences()
    return ok(left)
  } catch (error) {
    return err(faultOf(error))
  }
}

/** Whether the browser has promised not to clear the storage by itself. */
export async function isPersisted(): Promise<boolean> {
  try {
    return await navigator.storage.persisted()
  } catch {
    // Older browsers and pages without a secure context have made no such promise.
    return false
  }
}
