/** The one session of this tab: kept while other pages are open, gone when the tab is closed or loaded anew. */
import { createStore } from 'zustand/vanilla'
import { emptySession, type Read, type Session } from './session.ts'
import { readResultFile } from './schema.ts'

export const session = createStore<Session>(() => emptySession)

/** Each by itself: one that is refused stops no other. */
export const readFiles = (files: readonly File[]): Promise<Read[]> =>
  Promise.all(
    files.map(async (file): Promise<Read> => {
      const { name } = file
      const read = await readResultFile(file)
      return read.ok ? { name, content: read.value } : { name, fault: read.error }
    }),
  )
