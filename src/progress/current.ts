/** The record of this page, once something has opened it; views follow it from here. */
import type { LearnerRecord, RecordState } from './record.ts'

const opening: RecordState = { state: 'opening' }
const listeners = new Set<() => void>()

export const record: { readonly current: LearnerRecord | undefined } = {
  get current() {
    return current
  },
}
let current: LearnerRecord | undefined

export function setRecord(next: LearnerRecord): LearnerRecord {
  current = next
  next.onState(tell)
  tell()
  return next
}

/** Called when the record is there and whenever its state changes. */
export function onRecord(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const recordState = (): RecordState => current?.state() ?? opening

function tell(): void {
  for (const listener of listeners) listener()
}
