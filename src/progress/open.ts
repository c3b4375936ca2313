/** Opens the record when it is needed; Dexie is fetched only then. */
import { now } from '../lib/platform.ts'
import { record, setRecord } from './current.ts'
import { within } from './limit.ts'
import { databaseName, firstProfile } from './names.ts'
import type { LearnerRecord } from './record.ts'

/** Milliseconds; a list of names is quick, and a wrong yes costs only the loading of Dexie. */
const askLimit = 1_000

/** The same record for the whole page; its `state` says when it is open. Its code is fetched with the first call. */
export async function openRecord(): Promise<LearnerRecord> {
  const [{ createLearnerRecord }, { newId }] = await Promise.all([
    import('./learner-record.ts'),
    import('../lib/ids.ts'),
  ])
  const needs = { load: loadStore, profile: firstProfile, now, newId }
  return record.current ?? setRecord(createLearnerRecord(needs))
}

/** Whether there may be something to read, asked without Dexie. In doubt yes. */
export async function recordExists(): Promise<boolean> {
  try {
    if (typeof indexedDB.databases !== 'function') return true
    const late = () => new Error('No list of databases in time')
    const databases = await within(indexedDB.databases(), askLimit, late)
    return databases.some((database) => database.name === databaseName)
  } catch {
    // Opening it will tell what is wrong, in words for the person.
    return true
  }
}

async function loadStore() {
  const { dexieStore } = await import('./db.ts')
  return dexieStore()
}
