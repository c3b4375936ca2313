/** The record as it is kept on this device: database and journal as one. Loaded late, like Dexie. */
import { now } from '../lib/platform.ts'
import { dexieStore } from './db.ts'
import { StoreError } from './faults.ts'
import { noteIncident, witness, witnessed } from './incidents.ts'
import { startJournal } from './journal-port.ts'
import { journalStore } from './journal-store.ts'
import { recordLock } from './names.ts'
import { type KeptStore, type RecordLocks, twinStore } from './twin-store.ts'

/** Milliseconds to wait until nobody writes. */
const aloneLimit = 10_000

export const keptStore = (): KeptStore =>
  twinStore({
    database: dexieStore(),
    journal: journalStore({ start: startJournal }),
    locks: locks(),
    now,
    witnessed,
    witness,
    onIncident: noteIncident,
  })

function locks(): RecordLocks {
  // Where there are none there is no journal either, and nothing to keep in step.
  if (typeof globalThis.navigator?.locks?.request !== 'function')
    return { shared: (work) => work(), alone: (work) => work() }
  return {
    shared: (work) => navigator.locks.request(recordLock, { mode: 'shared' }, work),
    async alone(work) {
      const waiting = new AbortController()
      const late = new StoreError('unknown', new Error('Another window is still writing'))
      const timer = setTimeout(() => waiting.abort(late), aloneLimit)
      return navigator.locks.request(recordLock, { signal: waiting.signal }, () => {
        clearTimeout(timer)
        return work()
      })
    },
  }
}
