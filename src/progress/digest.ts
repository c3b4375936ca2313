/** A short account of all events of a store: two stores with the same one hold the same. */
import type { LearnerEvent } from './events.ts'
import { crc32 } from './journal-format.ts'

export interface Digest {
  count: number
  /** Sum of the checksums of all events modulo 2³²: the same whatever their order. */
  sum: number
}

export const noEvents = (): Digest => ({ count: 0, sum: 0 })

export function addToDigest(digest: Digest, event: LearnerEvent): void {
  digest.count++
  digest.sum = (digest.sum + crc32(encoder.encode(JSON.stringify(event)))) >>> 0
}

export const sameDigest = (a: Digest, b: Digest): boolean => a.count === b.count && a.sum === b.sum

const encoder = new TextEncoder()
