import { useMemo, useSyncExternalStore } from 'react'
import { onRecord, recordState } from './current.ts'
import type { LearnerEvent } from './events.ts'
import { liveEvents } from './live.ts'
import type { EventQuery, RecordState } from './record.ts'

/**
 * The events of a query, kept up to date, changes in other tabs included.
 * Undefined until the record is open; it does not open it: `openRecord` does.
 */
export function useEvents({ kind, module, item }: EventQuery): readonly LearnerEvent[] | undefined {
  const live = useMemo(
    () =>
      liveEvents({
        ...(kind !== undefined && { kind }),
        ...(module !== undefined && { module }),
        ...(item !== undefined && { item }),
      }),
    [kind, module, item],
  )
  return useSyncExternalStore(live.subscribe, live.snapshot, nothingYet)
}

export function useRecordState(): RecordState {
  return useSyncExternalStore(onRecord, recordState, recordState)
}

const nothingYet = () => undefined
