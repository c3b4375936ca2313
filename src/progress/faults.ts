/** Every exception a storage can throw, by name, turned into one of our faults. */
import type { StoreFault } from './record.ts'

export class StoreError extends Error {
  readonly fault: StoreFault

  constructor(fault: StoreFault, cause?: unknown) {
    super(`The record cannot be kept: ${fault}`, { cause })
    this.name = 'StoreError'
    this.fault = fault
  }
}

const faults: Record<string, StoreFault> = {
  MissingAPIError: 'missing',
  SecurityError: 'refused',
  NotAllowedError: 'refused',
  QuotaExceededError: 'full',
  VersionError: 'newer',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
}

export function storeError(error: unknown): StoreError {
  return error instanceof StoreError ? error : new StoreError(faultOf(error), error)
}

/** Firefox answers `open` with InvalidStateError where it keeps nothing; later it means a lost connection. */
export function openError(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const refused = namesOf(error).includes('InvalidStateError')
  return refused ? new StoreError('refused', error) : storeError(error)
}

export function faultOf(error: unknown): StoreFault {
  if (error instanceof StoreError) return error.fault
  const known = namesOf(error).flatMap((name) => faults[name] ?? [])
  // A full disk ends as AbortError around QuotaExceededError, a refused open as DatabaseClosedError around it.
  return known.find((fault) => fault !== 'closed') ?? known[0] ?? 'unknown'
}

/** The names of an exception and of all it is wrapped around: Dexie uses `inner`, the platform `cause`. */
function namesOf(error: unknown): string[] {
  const names: string[] = []
  const open = [error]
  // Ten is deeper than any wrapping seen; it ends a chain that bites its tail.
  while (open.length > 0 && names.length < 10) {
    const next = open.shift()
    if (typeof next !== 'object' || next === null) continue
    if ('name' in next && typeof next.name === 'string') names.push(next.name)
    if ('inner' in next) open.push(next.inner)
    if ('cause' in next) open.push(next.cause)
  }
  return names
}
