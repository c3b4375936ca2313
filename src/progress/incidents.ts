/**
 * What went wrong with a store and was repaired, or could not be, and how many events there should be. In the local
 * storage, because it has to be outside both stores; losing it loses nothing a learner did.
 */
import { incidentsKey, witnessKey } from './names.ts'

export interface Incident {
  /** Device clock in milliseconds since 1970. */
  at: number
  /** Events written back into the database. */
  database: number
  /** Events written back into the journal. */
  journal: number
  /** Events that neither store has any more, as far as anyone can tell. */
  lost: number
}

/** More than anybody reads. */
const longest = 20

const listeners = new Set<() => void>()
let newest: Incident | undefined

/** What has happened since this page was opened and nobody has put aside. */
export const incident: { readonly current: Incident | undefined } = {
  get current() {
    return newest
  },
}

export function onIncident(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function noteIncident(happened: Incident): void {
  keep(incidentsKey, JSON.stringify([...pastIncidents(), happened].slice(-longest)))
  newest = happened
  for (const listener of listeners) listener()
}

export function dismissIncident(): void {
  newest = undefined
  for (const listener of listeners) listener()
}

/** The oldest first. */
export function pastIncidents(): Incident[] {
  try {
    const list: unknown = JSON.parse(kept(incidentsKey) ?? '[]')
    return Array.isArray(list) ? list.filter(isIncident) : []
  } catch {
    // Somebody else's text: nothing of ours to show.
    return []
  }
}

/** How many events there were when they were last counted; 0 where nobody knows. */
export function witnessed(): number {
  const count = Number(kept(witnessKey) ?? 0)
  return Number.isSafeInteger(count) && count > 0 ? count : 0
}

export function witness(count: number): void {
  keep(witnessKey, count > 0 ? String(count) : undefined)
}

/** When everything is erased. */
export function forgetIncidents(): void {
  keep(incidentsKey, undefined)
  witness(0)
  dismissIncident()
}

const isIncident = (value: unknown): value is Incident =>
  typeof value === 'object' &&
  value !== null &&
  ['at', 'database', 'journal', 'lost'].every((key) => Number.isFinite(Reflect.get(value, key)))

function kept(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    // Not allowed: then nothing is remembered, and nothing depends on it.
    return undefined
  }
}

function keep(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // As above.
  }
}
