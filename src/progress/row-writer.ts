/**
 * Writes events to the database from the journal's worker. Without Dexie, which the page has already and which would
 * be loaded a second time for this one write; everything else that is done with the database is in db.ts.
 */
import type { LearnerEvent } from './events.ts'
import { StoreError } from './faults.ts'
import { dataVersion } from './versions.ts'

export interface RowWriter {
  /**
   * Writes the events over rows with the same id; resolves after the durable commit, all or nothing. Rejects where the
   * database is not there or not of our version: nothing is made or changed then.
   */
  put(events: readonly LearnerEvent[]): Promise<void>
}

export const rowWriter = (browser: () => IDBFactory, name: string): RowWriter => {
  let connecting: Promise<IDBDatabase> | undefined
  const forget = () => {
    connecting = undefined
  }

  function connect(): Promise<IDBDatabase> {
    connecting ??= opened(browser(), name, forget)
    connecting.catch(forget)
    return connecting
  }

  return {
    async put(events) {
      const database = await connect()
      try {
        await written(database, events)
      } catch (error) {
        // A connection that was dropped says so here; the next write takes another.
        forget()
        database.close()
        throw error
      }
    },
  }
}

function opened(browser: IDBFactory, name: string, onClose: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = browser.open(name)
    // Only Dexie makes tables.
    asked.addEventListener('upgradeneeded', () => asked.transaction?.abort())
    asked.addEventListener('error', () => reject(asked.error ?? new StoreError('missing')))
    asked.addEventListener('success', () => {
      const database = asked.result
      database.addEventListener('close', onClose)
      // A newer page upgrades, or somebody deletes: what is being written ends first.
      database.addEventListener('versionchange', () => {
        onClose()
        database.close()
      })
      resolve(database)
    })
  })
}

function written(database: IDBDatabase, events: readonly LearnerEvent[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const writing = database.transaction(['events', 'meta'], 'readwrite', { durability: 'strict' })
    let reason: unknown
    writing.addEventListener('complete', () => resolve())
    writing.addEventListener('abort', () =>
      reject(reason ?? writing.error ?? new StoreError('unknown')),
    )
    const refuse = (why: unknown) => {
      reason = why
      writing.abort()
    }
    const version = writing.objectStore('meta').get('dataVersion')
    version.addEventListener('success', () => {
      if (!isOurs(version.result))
        refuse(new StoreError('unknown', new Error('The database is not of this version')))
    })
    try {
      const rows = writing.objectStore('events')
      // Not after the answer: whatever the version is, all of it comes to nothing with the abort.
      for (const event of events) rows.put(event)
    } catch (error) {
      refuse(error)
    }
  })
}

const isOurs = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && 'value' in row && row.value === dataVersion
