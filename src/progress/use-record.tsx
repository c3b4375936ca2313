import { useMemo, useSyncExternalStore } from 'react'
import { onRecord, recordState } from './current.ts'
import type { LearnerEvent } from './events.ts'
import { liveEvents } from './live.ts'
import type { EventQuery, RecordState } from './record.ts'

/**
 * The events of a query, kept up to date, changes in other tabs included; without a query nothing is followed.
 * Undefined until the record is open; it does not open it: `openRecord` does.
 */
export function useEvents(query: EventQuery | undefined): readonly LearnerEvent[] | undefined {
  const { kind, module, item } = query ?? {}
  const follows = query !== undefined
  const live = useMemo(
    () =>
      follows
        ? liveEvents({
            ...(kind !== undefined && { kind }),
            ...(module !== undefined && { module }),
            ...(item !== undefined && { item }),
          })
        : undefined,
    [follows, kind, module, item],
  )
  return useSyncExternalStore(live?.subscribe ?? never, live?.snapshot ?? nothingYet, nothingYet)
}

export function useRecordState(): RecordState {
  return useSyncExternalStore(onRecord, recordState, recordState)
}

const nothingYet = () => undefined
const never = () => nothingYet
