/** The trainer's door for result files. Nothing is thrown, and one bad file stops no other. */
import * as v from 'valibot'
import { err, ok, type Result } from '../lib/result.ts'
import { contentHash, resultFormat, type ResultFile } from './result-file.ts'

/** Bytes; a result of fifty modules and three tests has about ten thousand. */
const largest = 100_000
/** Of one count: no test has more items than that. */
const most = 200

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))
const moduleId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(64))
const part = v.pipe(
  v.strictObject({ right: count, total: count }),
  v.check(({ right, total }) => right <= total, 'right'),
)
const test = v.strictObject({
  hits: count,
  misses: count,
  falseAlarms: count,
  correctRejections: count,
  modules: v.record(moduleId, part),
})

const resultFile = v.strictObject({
  format: v.literal(resultFormat),
  app: v.literal('hinsehen'),
  kind: v.literal('result'),
  month: v.pipe(v.string(), v.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)),
  edition: v.pipe(v.string(), v.regex(/^[0-9A-Za-z.+-]{1,40}$/)),
  tests: v.strictObject({
    before: v.exactOptional(test),
    after: v.exactOptional(test),
    later: v.exactOptional(test),
  }),
  certainty: v.strictObject({ unsure: part, 'fairly-sure': part, 'very-sure': part }),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})

/** Why a file is refused. */
export type FileFault =
  | { code: 'unreadable' | 'too-large' | 'not-json' | 'foreign' }
  /** One of our other files. */
  | { code: 'other-kind'; kind: string }
  | { code: 'newer'; found: string }
  /** `where` is the way to the field; `found` and `expected` are as the file would write them. */
  | { code: 'field'; where: string; found: string; expected: string }
  /** A field that does not belong there. */
  | { code: 'unknown-field'; where: string }
  /** Everything has its shape, and yet it is not what was written. */
  | { code: 'changed' }

export async function readResultFile(file: Blob): Promise<Result<ResultFile, FileFault>> {
  if (file.size > largest) return err({ code: 'too-large' })
  const text = await file.text().catch(() => undefined)
  return text === undefined ? err({ code: 'unreadable' }) : parseResultFile(text)
}

export async function parseResultFile(text: string): Promise<Result<ResultFile, FileFault>> {
  if (text.length > largest) return err({ code: 'too-large' })
  const data = parseJson(text)
  if (data === undefined) return err({ code: 'not-json' })
  const strange = strangeFile(data)
  if (strange) return err(strange)
  const parsed = v.safeParse(resultFile, data, { abortEarly: true })
  if (!parsed.success) return err(fieldFault(parsed.issues[0]))
  const { hash, ...content } = parsed.output
  return hash === (await contentHash(content)) ? ok(parsed.output) : err({ code: 'changed' })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The caller names the fault.
    return undefined
  }
}

function strangeFile(data: unknown): FileFault | undefined {
  if (!v.is(v.looseObject({ app: v.literal('hinsehen') }), data)) return { code: 'foreign' }
  // A backup has no kind; what is locked says nothing of itself.
  if (data['kind'] !== 'result') return { code: 'other-kind', kind: shown(data['kind']) }
  const { format } = data
  if (typeof format === 'number' && format > resultFormat)
    return { code: 'newer', found: String(format) }
  return undefined
}

function fieldFault(issue: v.BaseIssue<unknown>): FileFault {
  const where = v.getDotPath(issue) ?? ''
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { code: 'unknown-field', where }
  return {
    code: 'field',
    where,
    found: shown(issue.input),
    expected: expectedOf(issue),
  }
}

/** In the signs of the file, so that it reads the same in every language. */
function expectedOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'check') return 'right ≤ total'
  if (['integer', 'min_value', 'max_value', 'number'].includes(issue.type)) return `0 … ${most}`
  if (issue.type === 'max_length') return '≤ 64'
  return issue.expected ?? issue.type
}

/** Short, and never more than the value itself. */
const shown = (value: unknown): string => (JSON.stringify(value) ?? '–').slice(0, 60)
