import { useEffect, useMemo } from 'react'
import { openRecord, recordExists } from '../progress/open.ts'
import { useEvents } from '../progress/use-record.tsx'
import { nothingReached, type Reach, reachOf } from './home.ts'

/** What was reached in all modules. On a first visit there is no record, and its code stays unloaded. */
export function useReach(): Reach {
  useEffect(() => {
    void recordExists().then((exists) => {
      if (exists) void openRecord()
    })
  }, [])
  const visits = useEvents({ kind: 'visit' })
  const finishes = useEvents({ kind: 'finished' })
  return useMemo(
    () => (visits && finishes ? reachOf([...visits, ...finishes]) : nothingReached),
    [visits, finishes],
  )
}
