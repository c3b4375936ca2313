/** Opens the record when it is needed; Dexie and the journal are fetched only then. */
import { nextTask } from '../lib/idle.ts'
import { now } from '../lib/platform.ts'
import { record, setRecord } from './current.ts'
import { preferences } from '../ui/preferences.ts'
import { within } from './limit.ts'
import { witnessed } from './incidents.ts'
import { databaseName, journalName } from './names.ts'
import type { LearnerRecord } from './record.ts'
import type { KeptStore } from './twin-store.ts'

/** Milliseconds; a list of names is quick, and a wrong yes costs only the loading of the code. */
const askLimit = 1_000

/** The same record for the whole page; its `state` says when it is open. Its code is fetched with the first call. */
export async function openRecord(): Promise<LearnerRecord> {
  // Code that is there already would be asked for all the same, and that takes its time.
  if (record.current) return record.current
  const [{ createLearnerRecord }, { newId }] = await Promise.all([
    import('./learner-record.ts'),
    import('../lib/ids.ts'),
  ])
  const needs = {
    load: loadStore,
    // After erasing everything the first profile learns again.
    get profile() {
      return preferences.getState().profile.id
    },
    now,
    newId,
  }
  return record.current ?? setRecord(createLearnerRecord(needs))
}

/** One for the whole page: what keeps the record of all profiles. */
export function loadStore(): Promise<KeptStore> {
  loading ??= fetchStore()
  // Tried again with a later write.
  loading.catch(() => {
    loading = undefined
  })
  return loading
}
let loading: Promise<KeptStore> | undefined

/** In two tasks, running the code and opening both stores: whoever leaves the page waits for one of them at most. */
async function fetchStore(): Promise<KeptStore> {
  const { keptStore } = await import('./kept-store.ts')
  await nextTask()
  return keptStore()
}

/** Whether there is or was something to read, asked without Dexie and without the journal. In doubt yes. */
export async function recordExists(): Promise<boolean> {
  // When both stores are gone, opening them tells it.
  if (witnessed() > 0) return true
  const late = () => new Error('No answer in time')
  try {
    const asked = Promise.all([databaseExists(), journalExists()])
    return (await within(asked, askLimit, late)).includes(true)
  } catch {
    // Opening it will tell what is wrong, in words for the person.
    return true
  }
}

async function databaseExists(): Promise<boolean> {
  if (typeof indexedDB.databases !== 'function') return true
  return (await indexedDB.databases()).some((database) => database.name === databaseName)
}

async function journalExists(): Promise<boolean> {
  if (typeof globalThis.navigator?.storage?.getDirectory !== 'function') return false
  try {
    const root = await navigator.storage.getDirectory()
    await root.getDirectoryHandle(journalName)
    return true
  } catch {
    // Not there, or not allowed to be.
    return false
  }
}
