/** Starts the journal's worker. */
import { workerAddress } from '../lib/worker-address.ts'
import { StoreError } from './faults.ts'
import type { JournalMessage } from './journal-host.ts'
import type { JournalPort } from './journal-store.ts'
// oxlint-disable-next-line import/default -- Vite makes the address of the built worker out of it
import address from './journal-worker.ts?worker&url'

/** Rejects where there is no place for a journal. Resolves once the worker runs. */
export function startJournal(
  hear: (message: JournalMessage) => void,
  fail: (error: unknown) => void,
): Promise<JournalPort> {
  if (!hasPlace()) return Promise.reject(new StoreError('missing'))
  trusted ??= workerAddress('hinsehen-journal', address)
  const worker = new Worker(trusted)
  const port: JournalPort = {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- workers take no origin
    ask: (request) => worker.postMessage(request),
    stop: () => worker.terminate(),
  }
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<JournalMessage>) => {
      resolve(port)
      hear(event.data)
    })
    worker.addEventListener('error', (event) => {
      worker.terminate()
      const error = new StoreError(
        'unknown',
        new Error(event.message || 'No worker at its address'),
      )
      reject(error)
      fail(error)
    })
  })
}

let trusted: string | undefined

/** Older browsers, pages without https and some private windows have none of it. */
const hasPlace = (): boolean =>
  typeof Worker === 'function' &&
  typeof BroadcastChannel === 'function' &&
  typeof globalThis.navigator?.locks?.request === 'function' &&
  typeof navigator.storage?.getDirectory === 'function'
