/**
 * The files of one sitting at the trainer's page. A file is evaluated together with others that came with it, as a batch
 * of at least five, and stays in that batch until the tab is closed: results with one file more or less, whose difference
 * would be that file, never exist.
 */
import { fewestFiles } from './release.ts'
import type { ResultFile } from './result-file.ts'
import type { FileFault } from './schema.ts'

/** One content; `times` above 1 where a trainer said that several people had the same. */
export interface Opened {
  name: string
  content: ResultFile
  times: number
}

export interface Session {
  /** Checked, and not yet part of any result. */
  waiting: readonly Opened[]
  batches: readonly (readonly Opened[])[]
  /** The same content as one that is there already; the trainer decides. */
  twins: readonly { name: string; of: string; content: ResultFile }[]
  refused: readonly { name: string; fault: FileFault }[]
}

export const emptySession: Session = { waiting: [], batches: [], twins: [], refused: [] }

export type Read = { name: string; content: ResultFile } | { name: string; fault: FileFault }

/** What was refused before is forgotten; it has been read. */
export function addFiles(session: Session, files: readonly Read[]): Session {
  return files.reduce<Session>(addFile, { ...session, refused: [] })
}

function addFile(session: Session, file: Read): Session {
  if ('fault' in file) return { ...session, refused: [...session.refused, file] }
  const known = [...session.waiting, ...session.batches.flat()].find(
    ({ content }) => content.hash === file.content.hash,
  )
  if (known) return { ...session, twins: [...session.twins, { ...file, of: known.name }] }
  return { ...session, waiting: [...session.waiting, { ...file, times: 1 }] }
}

/** Two people had the same: it counts once more where its twin still waits, else with those that wait. */
export function countTwin(session: Session, at: number): Session {
  const twin = session.twins[at]
  if (!twin) return session
  const rest = { ...session, twins: session.twins.filter((_, other) => other !== at) }
  const waits = session.waiting.some(({ content }) => content.hash === twin.content.hash)
  if (!waits) {
    const { name, content } = twin
    return { ...rest, waiting: [...session.waiting, { name, content, times: 1 }] }
  }
  const waiting = session.waiting.map((one) =>
    one.content.hash === twin.content.hash ? { ...one, times: one.times + 1 } : one,
  )
  return { ...rest, waiting }
}

export const dropTwin = (session: Session, at: number): Session => ({
  ...session,
  twins: session.twins.filter((_, other) => other !== at),
})

/** Only before it was evaluated: afterwards results without it would tell of it. */
export const dropWaiting = (session: Session, hash: string): Session => ({
  ...session,
  waiting: session.waiting.filter(({ content }) => content.hash !== hash),
})

/** How many files are missing until those that wait can be evaluated. Equal ones count once. */
export const missingFiles = ({ waiting }: Session): number =>
  Math.max(0, fewestFiles - waiting.length)

export function evaluateWaiting(session: Session): Session {
  if (missingFiles(session) > 0) return session
  return { ...session, waiting: [], batches: [...session.batches, session.waiting] }
}
