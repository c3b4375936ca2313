/** A query as something views can follow: the newest result, and a call when it changes. */
import { onRecord, record } from './current.ts'
import type { LearnerEvent } from './events.ts'
import type { EventQuery } from './record.ts'

export interface LiveEvents {
  /** Undefined until the record is open and has answered: nothing is known yet, not "nothing is there". */
  snapshot: () => readonly LearnerEvent[] | undefined
  subscribe: (listener: () => void) => () => void
}

export function liveEvents(query: EventQuery): LiveEvents {
  let events: readonly LearnerEvent[] | undefined
  return {
    snapshot: () => events,
    subscribe(listener) {
      let stop: (() => void) | undefined
      const attach = () => {
        stop ??= record.current?.watch(query, (next) => {
          events = next
          listener()
        })
      }
      const stopWaiting = onRecord(attach)
      attach()
      return () => {
        stopWaiting()
        stop?.()
      }
    },
  }
}
