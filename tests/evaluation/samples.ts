/** Result files of made-up people. */
import fc from 'fast-check'
import {
  type Part,
  type ResultContent,
  type ResultFile,
  type TestCounts,
  withHash,
} from '../../src/evaluation/result-file.ts'
import type { Opened } from '../../src/evaluation/session.ts'

export const aTest = (changes: Partial<TestCounts> = {}): TestCounts => ({
  hits: 4,
  misses: 2,
  falseAlarms: 2,
  correctRejections: 4,
  modules: {
    'signs-in-daily-work': { right: 5, total: 8 },
    'weighing-signs': { right: 4, total: 6 },
  },
  ...changes,
})

export const aContent = (changes: Partial<ResultContent> = {}): ResultContent => ({
  format: 1,
  app: 'hinsehen',
  kind: 'result',
  month: '2026-11',
  language: 'de',
  edition: '0.1.0',
  tests: { before: aTest(), after: aTest({ hits: 5, misses: 1 }) },
  certainty: {
    unsure: { right: 3, total: 8 },
    'fairly-sure': { right: 6, total: 10 },
    'very-sure': { right: 9, total: 10 },
  },
  ...changes,
})

export const aFile = (changes: Partial<ResultContent> = {}): Promise<ResultFile> =>
  withHash(aContent(changes))

/** Files that nobody has to tell apart by their hash. */
export const opened = (content: ResultContent, at: number, times = 1): Opened => ({
  name: `datei-${at}.json`,
  content: { ...content, hash: at.toString(16).padStart(64, '0') },
  times,
})

const upTo = (total: number) => fc.integer({ min: 0, max: total })

/** The extremes come often: that is where numbers give most away. */
const rightOf = (total: number): fc.Arbitrary<Part> =>
  fc.oneof(fc.constant(0), fc.constant(total), upTo(total)).map((right) => ({ right, total }))

/** A test has the same size for everyone who takes it. */
const tests = (size: number): fc.Arbitrary<TestCounts> =>
  fc
    .record({ hit: rightOf(size), alarm: rightOf(size), a: rightOf(size), b: rightOf(4) })
    .map(({ hit, alarm, a, b }) => ({
      hits: hit.right,
      misses: size - hit.right,
      falseAlarms: alarm.right,
      correctRejections: size - alarm.right,
      modules: { 'signs-in-daily-work': a, 'weighing-signs': b },
    }))

const certainty: fc.Arbitrary<Part> = fc.integer({ min: 0, max: 12 }).chain(rightOf)

const contents = (size: number): fc.Arbitrary<ResultContent> =>
  fc
    .record({
      language: fc.constantFrom('de', 'de', 'de', 'en', 'uk'),
      before: tests(size),
      after: fc.option(tests(size), { nil: undefined }),
      later: fc.option(tests(size), { nil: undefined }),
      unsure: certainty,
      fairly: certainty,
      very: certainty,
    })
    .map(({ language, before, after, later, unsure, fairly, very }) =>
      aContent({
        language,
        tests: { before, ...(after && { after }), ...(later && { later }) },
        certainty: { unsure, 'fairly-sure': fairly, 'very-sure': very },
      }),
    )

/** Now and then two people have the same. */
const twins = fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, fc.constant(2))

/** What a trainer opens in one tab: one batch after the other. */
export const sittings: fc.Arbitrary<Opened[][]> = fc
  .integer({ min: 3, max: 9 })
  .chain((size) =>
    fc.array(fc.array(fc.tuple(contents(size), twins), { minLength: 5, maxLength: 14 }), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map((batches) =>
    batches.map((batch, first) =>
      batch.map(([content, times], at) => opened(content, first * 100 + at + 1, times)),
    ),
  )
