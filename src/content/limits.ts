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
  /** Marks of Markdown in one text and in the whole file: reading them takes time that grows with their square. */
  marks: 500,
  allMarks: 10_000,
  /** Lists and quotations inside one another. */
  nesting: 10,
} as const

/** Keys that reach into JavaScript's own objects. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Bytes of the text as UTF-8, counted no further than needed to know that it is too large. */
export function byteLength(text: string): number {
  // Every UTF-16 unit takes at least one byte and at most three.
  if (text.length > fileLimits.bytes || text.length * 3 <= fileLimits.bytes) return text.length
  return new TextEncoder().encode(text).length
}

/** Line breaks count as well: each may begin a heading or a list. */
export const countMarks = (text: string): number =>
  text.match(/[*_`~[\]<>!&\\#=|\n-]/g)?.length ?? 0

/** How deep the deepest line stands in lists and quotations: two spaces before it count like one of their marks. */
export function nestingOf(text: string): number {
  let deepest = 0
  for (const [start] of text.matchAll(/^[ \t]*(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)])[ \t]+)+/gm)) {
    const indent = /^[ \t]*/.exec(start)?.[0].replaceAll('\t', '    ').length ?? 0
    const containers = start.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0
    deepest = Math.max(deepest, Math.floor(indent / 2) + containers)
  }
  return deepest
}
