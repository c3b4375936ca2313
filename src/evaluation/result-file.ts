/**
 * What a learner may hand on for an evaluation: counts of three tests, and nothing that says who, when or where.
 * The plain type and the way to write it; the check for those who are given one is in schema.ts.
 */
import type { Certainty } from '../items/contract.ts'
import { type Canonical, canonicalBytes } from '../lib/canonical.ts'
import { sha256 } from '../lib/platform.ts'
import { sha256Here } from '../progress/sha256.ts'

export const resultFormat = 1

/** The three tests of the same objectives: before the course, after it, and eight weeks later. */
export const testNames = ['before', 'after', 'later'] as const
export type TestName = (typeof testNames)[number]

export const certainties = ['unsure', 'fairly-sure', 'very-sure'] as const satisfies Certainty[]

/** Types, not interfaces: only those fit `Canonical`. */
export type Part = { right: number; total: number }

/** Decisions in cases: with signs (`hits`, `misses`), and without (`falseAlarms`, `correctRejections`). */
export type TestCounts = {
  hits: number
  misses: number
  falseAlarms: number
  correctRejections: number
  /** All scored items, by module. */
  modules: { [module: string]: Part }
}

export type ResultContent = {
  format: typeof resultFormat
  app: 'hinsehen'
  kind: 'result'
  /** When the file was made: `YYYY-MM`, no day. */
  month: string
  /** Of the interface. */
  language: string
  /** Edition of the course; its modules stand in the tests. */
  edition: string
  tests: { [T in TestName]?: TestCounts }
  /** Of all three tests together. */
  certainty: { [C in Certainty]: Part }
}

export type ResultFile = ResultContent & {
  /** SHA-256 in hex over the canonical text of everything else: two files with the same content have the same one. */
  hash: string
}

export const withHash = async (content: ResultContent): Promise<ResultFile> => ({
  ...content,
  hash: await contentHash(content),
})

export const resultText = (file: ResultFile): string => `${JSON.stringify(file, undefined, 2)}\n`

/** Works without a secure context too. */
export async function contentHash(content: Canonical): Promise<string> {
  const bytes = canonicalBytes(content)
  return (await sha256(bytes)) ?? sha256Here(bytes)
}
