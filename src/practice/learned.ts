/** The record as rounds need it. */
import type { Attempt, Finished, LearnerEvent } from '../progress/events.ts'
import { inOrder } from '../progress/history.ts'
import type { Learned } from './draw.ts'

/** All that practice reads: attempts, finished modules, and visits, which show what was begun. */
export interface Read extends Learned {
  /** Modules in which something was seen. */
  begun: ReadonlySet<string>
  /** Highest `seq`. */
  seq: number
}

export function learnedFrom(...lists: readonly (readonly LearnerEvent[])[]): Read {
  const events = inOrder(lists.flat())
  return {
    attempts: events.filter((event): event is Attempt => event.kind === 'attempt'),
    finished: events.filter((event): event is Finished => event.kind === 'finished'),
    begun: new Set(events.flatMap((event) => (event.kind === 'visit' ? event.module : []))),
    first: events[0]?.id,
    seq: events.at(-1)?.seq ?? 0,
  }
}
