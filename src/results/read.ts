/** The tally of the record, read in parts so that the page stays alive; a long record is read once and kept in short. */
import { nextTask } from '../lib/idle.ts'
import type { Attempt, LearnerEvent } from '../progress/events.ts'
import type { LearnerRecord } from '../progress/record.ts'
import { extractName, extractOf, tallyFrom } from './extract.ts'
import { emptyTally, type Tally, tallying } from './tally.ts'

/** Read and counted at once: about 20 ms on a slow phone. */
const part = 500
/** From so many attempts that were not in the extract on, a new one is kept: reading them costs 50 ms on a slow phone. */
const worthKeeping = 2_000

export type Readable = Pick<LearnerRecord, 'read' | 'extract' | 'keepExtract'>

export async function readTally(record: Readable, keepFrom = worthKeeping): Promise<Tally> {
  const extract = await record.extract(extractName)
  const known = extract && tallyFrom(extract)
  const { tally, add } = tallying(known ?? emptyTally())
  const from = tally.count
  for (;;) {
    const events = await record.read({ kind: 'attempt', after: tally.seq, limit: part })
    if (events.length === 0) break
    await addAll(events, add)
  }
  if (tally.count - from >= keepFrom) void record.keepExtract(extractOf(tally))
  return tally
}

/** A copy that goes on with newer events. */
export function withNewer(tally: Tally, events: readonly LearnerEvent[]): Tally {
  const copy = tallyFrom(extractOf(tally)) ?? emptyTally()
  const { add } = tallying(copy)
  for (const event of events) if (event.kind === 'attempt') add(event)
  return copy
}

/** A store that reads everything at once gives everything at once. */
async function addAll(events: readonly LearnerEvent[], add: (attempt: Attempt) => void) {
  for (const [at, event] of events.entries()) {
    if (at > 0 && at % part === 0) await nextTask()
    if (event.kind === 'attempt') add(event)
  }
}
