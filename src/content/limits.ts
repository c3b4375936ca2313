/** Limits before trust (design section 6): checked before any schema sees the data. */

export const fileLimits = {
  /** Bytes of a file. */
  bytes: 5_000_000,
  depth: 32,
  /** Values of any kind. */
  nodes: 20_000,
  screens: 200,
  items: 500,
  /** UTF-16 units of one text. */
  text: 20_000,
} as const

/** Keys that reach into JavaScript's own objects. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Bytes of the text as UTF-8, counted no further than needed to know that it is too large. */
export function byteLength(text: string): number {
  // Every UTF-16 unit takes at least one byte and at most three.
  if (text.length > fileLimits.bytes || text.length * 3 <= fileLimits.bytes) return text.length
  return new TextEncoder().encode(text).length
}
