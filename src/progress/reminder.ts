/** When a backup is worth a word (design section 7). */

const dayMs = 86_400_000
/** Days that an unsaved answer may be old where the browser keeps the storage, and where it may clear it. */
const patience = { kept: 30, evictable: 5 }
/** Days of rest after „Später“. */
export const putOffDays = 7

export interface Stake {
  /** When each event happened, milliseconds since 1970. */
  events: readonly { at: number }[]
  /** When the last backup was saved; undefined before the first. */
  lastBackup: number | undefined
  /** „Später“ holds until then. */
  quietUntil: number | undefined
  /** Whether the browser has promised to keep the storage, and both stores work. */
  kept: boolean
}

/** True when the oldest event that no backup holds has waited too long. */
export function backupDue({ events, lastBackup, quietUntil, kept }: Stake, now: number): boolean {
  if (quietUntil !== undefined && now < quietUntil) return false
  const unsaved = events.map(({ at }) => at).filter((at) => at > (lastBackup ?? -Infinity))
  if (unsaved.length === 0) return false
  const oldest = unsaved.reduce((least, at) => Math.min(least, at))
  return now - oldest > (kept ? patience.kept : patience.evictable) * dayMs
}

export const quietFrom = (now: number): number => now + putOffDays * dayMs
