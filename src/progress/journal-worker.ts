/** The journal's worker: only here can files be written and flushed at once. */
import { newSeed } from '../lib/platform.ts'
import { StoreError } from './faults.ts'
import type { JournalFolder } from './journal.ts'
import type { HostNeeds, JournalRequest } from './journal-host.ts'
import { type KeepRequest, startKeepingHost } from './keeping-host.ts'
import { databaseName, journalName, recordLock } from './names.ts'
import { rowWriter } from './row-writer.ts'

const host = startKeepingHost({
  async folder() {
    // Safari before 15.2 has the folders and not the files that can be written at once.
    if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype))
      throw new StoreError('missing')
    const root = await navigator.storage.getDirectory()
    const folder: unknown = await root.getDirectoryHandle(journalName, { create: true })
    // TypeScript's DOM types leave out what exists in workers only: createSyncAccessHandle.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    return folder as JournalFolder
  },
  lock(held) {
    void navigator.locks.request(journalName, held)
  },
  shared: (work) => navigator.locks.request(recordLock, { mode: 'shared' }, work),
  rows: rowWriter(() => indexedDB, databaseName),
  channel: openChannel(),
  name: `${newSeed()}-${newSeed()}`,
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- workers take no origin
  tell: (message) => postMessage(message),
})

function openChannel(): HostNeeds['channel'] {
  const line = new BroadcastChannel(journalName)
  const channel: HostNeeds['channel'] = {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- channels take no origin
    say: (talk) => line.postMessage(talk),
    hear: () => undefined,
    close: () => line.close(),
  }
  line.addEventListener('message', ({ data }) => channel.hear(data))
  return channel
}

addEventListener('message', (event: MessageEvent<JournalRequest | KeepRequest>) =>
  host.ask(event.data),
)
