/** Keeps events in memory where nothing else keeps them: until the page closes. */
import type { LearnerEvent, NewEvent } from './events.ts'
import { inOrder, matches, missing } from './history.ts'
import type { RecordStore, StoreQuery } from './record.ts'

/** `startAfter`: the highest `seq` known from a store that has failed, so that the order goes on. */
export function sittingStore(startAfter: () => number = () => 0): RecordStore {
  let events: LearnerEvent[] = []
  const listeners = new Set<() => void>()

  const read = (query: StoreQuery) => inOrder(events.filter(matches(query)))
  const lastSeq = (profile: string) =>
    events.reduce(
      (last, event) => (event.profile === profile ? Math.max(last, event.seq) : last),
      startAfter(),
    )
  const change = (next: LearnerEvent[]) => {
    events = next
    for (const listener of listeners) listener()
  }
  const appendOne = (event: NewEvent): LearnerEvent => {
    const known = events.find((one) => one.id === event.id)
    if (known) return known
    const added = { ...event, seq: lastSeq(event.profile) + 1 }
    events = [...events, added]
    return added
  }

  return {
    open: () => Promise.resolve(),
    append(list) {
      const added = list.map(appendOne)
      change(events)
      return Promise.resolve(added)
    },
    merge(list) {
      const added = missing(events, list)
      change([...events, ...added])
      return Promise.resolve(added.length)
    },
    read: (query) => Promise.resolve(read(query)),
    lastSeq: (profile) => Promise.resolve(lastSeq(profile)),
    watch(query, onEvents) {
      const tell = () => onEvents(read(query))
      listeners.add(tell)
      tell()
      return () => listeners.delete(tell)
    },
    lacking: () => undefined,
    setAside: () => 0,
    erase() {
      change([])
      return Promise.resolve(events.length)
    },
    close: () => listeners.clear(),
  }
}
