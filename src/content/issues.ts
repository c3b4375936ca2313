/** Turns what valibot found into findings an author can act on. */
import * as v from 'valibot'
import { day, id } from '../items/fields.ts'
import { webAddress } from '../lib/links.ts'
import {
  type Document,
  excerpt,
  type Finding,
  type Path,
  type Report,
  toFinding,
} from './findings.ts'
import { gapsReports, scenarioReports } from './item-checks.ts'
import { isRecord } from './json.ts'
import { descriptionOf, exampleOf, type Shape, shapeAt, wordsOf } from './shape.ts'
import { suggest, toId } from './suggest.ts'

type Issue = v.BaseIssue<unknown>

export function issuesToFindings(
  document: Document,
  schema: v.GenericSchema,
  data: unknown,
  issues: readonly Issue[],
): Finding[] {
  const reports = issues.flatMap((issue) => issueToReports(schema, data, issue))
  // A misspelt key is both unknown and missing: one message is enough.
  const meant = new Set(
    reports.flatMap((report) =>
      report.code === 'unknown-key' && report.meant !== undefined
        ? [JSON.stringify([...(report.at ?? []).slice(0, -1), report.meant])]
        : [],
    ),
  )
  return reports
    .filter((report) => report.code !== 'missing-key' || !meant.has(JSON.stringify(report.at)))
    .map((report) => toFinding(document, report))
}

function issueToReports(schema: Shape, data: unknown, issue: Issue): Report[] {
  const at = pathOf(issue)
  const key = String(at.at(-1) ?? '')
  const origin = issue.path?.at(-1)?.origin
  if (origin === 'key' && issue.expected === 'never')
    return unknownKeys(schema, data, at.slice(0, -1))
  const shape = shapeAt(schema, data, at)
  const field = descriptionOf(shape)
  if (origin === 'key' || (issue.input === undefined && issue.type === 'variant'))
    return [missingKey(schema, data, at)]
  const base = { at, field, values: { key } }
  const text = typeof issue.input === 'string' ? issue.input : ''
  switch (issue.type) {
    case 'strict_object':
      return [{ ...base, code: 'wrong-type.object' }]
    case 'array':
      return [{ ...base, code: 'wrong-type.list', snippet: json(key, [issue.input]) }]
    case 'string':
      return [{ ...base, code: 'wrong-type.text', snippet: json(key, textFrom(issue.input)) }]
    case 'number':
      return [{ ...base, code: 'wrong-type.number', snippet: json(key, numberFrom(issue.input)) }]
    case 'boolean':
      return [{ ...base, code: 'wrong-type.boolean', snippet: json(key, issue.input === 'true') }]
    case 'variant':
    case 'picklist':
    case 'literal':
      return [unknownValue(schema, data, at, issue)]
    case 'regex':
      if (issue.requirement === webAddress) return [badAddress(base, key, text)]
      return [badText(base, key, text, issue)]
    case 'email':
      return [{ ...base, code: 'bad-email' }]
    case 'iso_date':
      return [{ ...base, code: 'bad-date', snippet: json(key, dateFrom(text)) }]
    case 'url':
      return [badAddress(base, key, text)]
    case 'min_length':
    case 'max_length':
    case 'length':
      return [lengthReport(base, issue)]
    case 'min_value':
    case 'max_value':
      return [
        {
          ...base,
          code: issue.type === 'min_value' ? 'too-small' : 'too-large',
          values: { key, limit: Number(issue.requirement) },
          snippet: json(key, issue.requirement),
        },
      ]
    case 'integer':
      return [{ ...base, code: 'not-whole', snippet: json(key, Math.round(Number(issue.input))) }]
    case 'check': {
      const reports = checkReports(issue.message, at, issue.input)
      // What is refused is refused with a reason, also where the finer look finds nothing.
      return reports.length > 0
        ? reports
        : [{ ...base, code: 'schema', values: { key, detail: issue.message } }]
    }
    default:
      return [{ ...base, code: 'schema', values: { key, detail: issue.message } }]
  }
}

/** The schema names only the first unknown key of an object; an author wants all of them at once. */
function unknownKeys(schema: Shape, data: unknown, at: Path): Report[] {
  const entries = shapeAt(schema, data, at)?.entries ?? {}
  const value = valueAt(data, at)
  // valibot takes a list for an object whose keys are its places.
  if (!isRecord(value)) {
    const field = descriptionOf(shapeAt(schema, data, at))
    return [{ code: 'wrong-type.object', at, field, values: { key: String(at.at(-1) ?? '') } }]
  }
  const free = Object.keys(entries).filter((key) => !Object.hasOwn(value, key))
  return Object.keys(value)
    .filter((key) => !Object.hasOwn(entries, key))
    .map((key) => {
      const meant = suggest(key, free)
      return {
        code: 'unknown-key',
        at: [...at, key],
        on: 'key',
        values: { key, keys: Object.keys(entries).join(', ') },
        meant,
        snippet: meant === undefined ? undefined : json(meant, value[key]),
      } as const
    })
}

function missingKey(schema: Shape, data: unknown, at: Path): Report {
  const key = String(at.at(-1) ?? '')
  const parent = valueAt(data, at.slice(0, -1))
  const parentShape = shapeAt(schema, data, at.slice(0, -1))
  const shape = shapeAt(schema, data, at) ?? (parentShape?.key === key ? parentShape : undefined)
  const words = wordsOf(shape)
  return {
    code: words.length > 0 ? 'missing-key.words' : 'missing-key',
    at,
    values: { key, words: words.join(', ') },
    found: isRecord(parent) ? Object.keys(parent).join(', ') || '{}' : '',
    field: descriptionOf(shape),
    snippet: json(key, shape ? (words[0] ?? exampleOf(shape, key)) : '…'),
  }
}

function unknownValue(schema: Shape, data: unknown, at: Path, issue: Issue): Report {
  const key = String(at.at(-1) ?? '')
  const parent = shapeAt(schema, data, at.slice(0, -1))
  const shape = issue.type === 'variant' ? parent : shapeAt(schema, data, at)
  const words = wordsOf(shape)
  const meant = typeof issue.input === 'string' ? suggest(issue.input, words) : undefined
  const literal = shape?.type === 'literal' ? shape.literal : undefined
  return {
    code: 'unknown-value',
    at,
    values: { key, words: words.join(', ') },
    field: issue.type === 'variant' ? undefined : descriptionOf(shape),
    meant,
    snippet: json(key, literal ?? meant ?? words[0]),
  }
}

type Base = { at: Path; field: string | undefined; values: { key: string } }

const badAddress = (base: Base, key: string, text: string): Report => ({
  ...base,
  code: 'bad-address',
  snippet: json(key, addressFrom(text)),
})

function badText(base: Base, key: string, text: string, issue: Issue): Report {
  if (key === 'language') return { ...base, code: 'bad-language', snippet: json(key, 'de') }
  if (key === 'src')
    return { ...base, code: 'bad-file-name', snippet: json(key, fileNameFrom(text)) }
  if (key === 'phone') return { ...base, code: 'bad-phone' }
  const forSources = !v.is(id, 'a') || String(issue.requirement).includes('A-Z')
  const repaired = forSources
    ? text.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
    : toId(text)
  // As long as an id may be, and not ending in the middle of a gap.
  const short = repaired.slice(0, 64).replace(/-+$/, '')
  return { ...base, code: 'bad-id', snippet: json(key, short || 'kennung') }
}

function lengthReport(base: Base, issue: Issue): Report {
  const limit = Number(issue.requirement)
  const isText = typeof issue.input === 'string'
  const count = isText || Array.isArray(issue.input) ? lengthOf(issue.input) : 0
  const values = { ...base.values, limit, count }
  const found = Array.isArray(issue.input) ? String(count) : undefined
  if (isText && count === 0) return { ...base, values, code: 'empty-text' }
  if (isText)
    return { ...base, values, code: issue.type === 'max_length' ? 'too-long' : 'too-short' }
  const code =
    issue.type === 'length' ? 'wrong-count' : issue.type === 'min_length' ? 'too-few' : 'too-many'
  return { ...base, values, code, ...(found !== undefined && { found }) }
}

function checkReports(code: string, at: Path, input: unknown): Report[] {
  switch (code) {
    case 'exactly-one-correct':
      return [{ code: 'solution.one', at, ...correctOnes(input) }]
    case 'some-correct':
      return [{ code: 'solution.some', at, ...correctOnes(input) }]
    case 'case-key':
      return [caseReport(at, input)]
    case 'alt-or-decorative':
      return [altReport(at, input)]
    case 'gaps-match-text':
      return gapsReports(at, input)
    case 'scenario-graph':
      return scenarioReports(at, input)
    default:
      return [{ code: 'schema', at, values: { key: '', detail: code } }]
  }
}

function correctOnes(input: unknown): { found: string; values: { count: number } } {
  const choices = Array.isArray(input) ? input.filter(isRecord) : []
  const right = choices.filter((choice) => choice['correct'] === true)
  return {
    found:
      right.map((choice) => `"id": ${JSON.stringify(choice['id'])}, "correct": true`).join(' / ') ||
      '0',
    values: { count: right.length },
  }
}

function caseReport(at: Path, input: unknown): Report {
  const decisions = isRecord(input) && isRecord(input['decisions']) ? input['decisions'] : {}
  const found = Object.entries(decisions)
    .map(([name, one]) => `${name}: ${isRecord(one) ? String(one['value']) : ''}`)
    .join(', ')
  const ambiguous = isRecord(input) && input['state'] === 'ambiguous'
  return {
    code: ambiguous ? 'solution.ambiguous' : 'solution.case',
    at: [...at, 'decisions'],
    found,
  }
}

function altReport(at: Path, input: unknown): Report {
  const both = isRecord(input) && input['alt'] !== undefined
  return {
    code: both ? 'alt-text.both' : 'alt-text.missing',
    at,
    snippet: both ? '"decorative": true' : '"alt": "…"',
  }
}

/** `"key": value` as it stands in a file; inside a list the value alone. */
export function json(key: string | number, value: unknown): string | undefined {
  if (value === undefined) return undefined
  const text = JSON.stringify(value, null, 2)
  const shown = text.length <= 70 ? JSON.stringify(value) : text
  const short =
    shown.length <= 600 ? spaced(value, shown) : JSON.stringify(shortened(value), null, 2)
  return typeof key === 'number' || /^\d*$/.test(key) ? short : `${JSON.stringify(key)}: ${short}`
}

function spaced(value: unknown, shown: string): string {
  return isRecord(value) && !shown.includes('\n') ? JSON.stringify(value, null, 2) : shown
}

function shortened(value: unknown): unknown {
  if (typeof value === 'string') return excerpt(value, 60)
  if (Array.isArray(value)) return value.slice(0, 2).map(shortened)
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one)]))
  return value
}

function pathOf(issue: Issue): Path {
  return (issue.path ?? []).map((segment) =>
    typeof segment.key === 'number' ? segment.key : String(segment.key),
  )
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data
  for (const segment of path) {
    if (Array.isArray(value)) value = value[Number(segment)]
    else value = isRecord(value) && Object.hasOwn(value, segment) ? value[segment] : undefined
  }
  return value
}

const lengthOf = (value: string | unknown[]): number => value.length

const textFrom = (value: unknown): string | undefined =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : '…'

function numberFrom(value: unknown): number {
  const number = typeof value === 'string' ? Number.parseFloat(value.replace(',', '.')) : Number.NaN
  return Number.isFinite(number) ? number : 15
}

/** `23.11.2026` or `2026/11/23` as an ISO date, where the numbers can be a date. */
function dateFrom(text: string): string {
  const german = /^\s*(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\s*$/.exec(text)
  const parts = german
    ? [german[3], german[2], german[1]]
    : (/^\s*(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(text)?.slice(1) ?? [])
  const date = parts.map((part) => (part ?? '').padStart(2, '0')).join('-')
  return v.is(day, date) ? date : '2026-11-23'
}

function addressFrom(text: string): string {
  const bare = text
    .trim()
    .replace(/^[a-z]*:?\/\//i, '')
    .replace(/\s/g, '%20')
  return /^[\w.-]+\.[a-z]{2,}/i.test(bare) ? `https://${bare}` : 'https://…'
}

function fileNameFrom(text: string): string {
  const file = text.split(/[/\\]/).at(-1) ?? ''
  const match = /^(.*)\.(svg|png|jpe?g|webp|avif)$/i.exec(file)
  return match ? `${toId(match[1] ?? '')}.${(match[2] ?? '').toLowerCase()}` : 'bild.svg'
}
