/** Lists of events: their order, their union, and which of them a query means. */
import type { LearnerEvent } from './events.ts'
import type { Profile, StoreQuery } from './record.ts'

/** By `seq`, not by clock; two devices may have given the same, then by id. */
export const inOrder = <E extends LearnerEvent>(events: readonly E[]): E[] =>
  [...events].sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/** Of two events with one id the first list's stays. */
export function union(
  first: readonly LearnerEvent[],
  second: readonly LearnerEvent[],
): LearnerEvent[] {
  return second.length === 0 ? inOrder(first) : inOrder([...first, ...missing(first, second)])
}

/** The events of `second` that `first` does not have, each once. */
export function missing(
  first: readonly LearnerEvent[],
  second: readonly LearnerEvent[],
): LearnerEvent[] {
  const ids = new Set(first.map((event) => event.id))
  return second.filter((event) => !ids.has(event.id) && ids.add(event.id))
}

/** Of events in order about so many from the beginning: those that share a number stay together. */
export function firstOf(events: LearnerEvent[], limit: number): LearnerEvent[] {
  const last = events[limit - 1]?.seq
  const end = last === undefined ? -1 : events.findIndex(({ seq }) => seq > last)
  return end < 0 ? events : events.slice(0, end)
}

export const matches =
  (query: StoreQuery) =>
  (event: LearnerEvent): boolean =>
    (query.profile === undefined || query.profile === event.profile) &&
    (query.after === undefined || event.seq > query.after) &&
    (query.kind === undefined || query.kind === event.kind) &&
    (query.module === undefined || query.module === event.module) &&
    (query.item === undefined || (event.kind === 'attempt' && query.item === event.item))

/** In the order of their making. */
export const byAge = (profiles: readonly Profile[]): Profile[] =>
  [...profiles].sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1))
