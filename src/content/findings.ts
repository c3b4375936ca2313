/** What the check has to say: codes and data here, words only in `locales/<language>/check.json`. */
import type { Key, Texts } from '../i18n/keys.ts'
import { visible } from './characters.ts'
import { isRecord, type JsonFault, type JsonNode, rawOffset } from './json.ts'

/** Each code has three texts: `<code>.message`, `<code>.expected` and `<code>.repair`. */
export type Code =
  Key<'check'> extends infer K ? (K extends `${infer C}.message` ? C : never) : never

export type Level = 'error' | 'warning'
/** Keys and indexes from the root to a value. */
export type Path = readonly (string | number)[]
export type Values = { [name: string]: string | number }

export interface Finding {
  path: string
  /** Both begin at 1; columns count UTF-16 units, as editors do. */
  line: number
  column: number
  level: Level
  rule: string
  code: Code
  values: Values
  /** The way to the place, with ids instead of indexes: `items.van-at-five.choices.b`. */
  at: string
  found: string
  /** The allowed word that is nearest to the one found. */
  meant?: string
  /** Repaired JSON to copy. */
  snippet?: string
  /** The field's own description from the schema, in German. */
  field?: string
  /** The author's reason from `lintNotes`: the warning is known and meant. */
  note?: string
}

/** A file as text with the places of its values. */
export interface Document {
  path: string
  text: string
  /** Absent when the text is no JSON. */
  root?: JsonNode
  lineStarts: number[]
}

export function toDocument(path: string, text: string, root?: JsonNode): Document {
  return { path, text, lineStarts: lineStarts(text), ...(root && { root }) }
}

export interface Report {
  code: Code
  level?: Level
  at?: Path
  /** Point at the key instead of the value. */
  on?: 'key' | 'value'
  /** A place inside a text value: index into the decoded text. */
  index?: number
  values?: Values
  found?: string
  meant?: string | undefined
  snippet?: string | undefined
  field?: string | undefined
}

/** Characters of a value inside a sentence, and of JSON to copy: more than that nobody reads in a message. */
const longestValue = 900
const longestSnippet = 1_000

const shortened = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > longestValue
        ? excerpt(value, longestValue)
        : value,
    ]),
  )

export function toFinding(document: Document, report: Report): Finding {
  const at = report.at ?? []
  const { start, end } = spanOf(document, at, report.on ?? 'value', report.index)
  return {
    ...placeOf(document, start),
    level: report.level ?? 'error',
    rule: ruleOf(report.code),
    code: report.code,
    values: shortened(report.values ?? {}),
    at: readablePath(document.root?.value, at),
    found:
      report.found === undefined
        ? excerpt(document.text.slice(start, end))
        : excerpt(report.found, longestValue),
    ...(report.meant !== undefined && { meant: report.meant }),
    ...(report.snippet !== undefined &&
      report.snippet.length <= longestSnippet && { snippet: report.snippet }),
    ...(report.field !== undefined && { field: report.field }),
  }
}

export function faultToFinding(document: Document, fault: JsonFault): Finding {
  return {
    ...placeOf(document, fault.start),
    level: 'error',
    rule: ruleOf(fault.code),
    code: fault.code,
    values: fault.values ?? {},
    at: '',
    found: excerpt(lineAt(document, fault.start)),
    ...(fault.fix && withSnippet(repairedLine(document, fault.fix))),
  }
}

/** `json.comma` belongs to the rule `json`. */
export const ruleOf = (code: Code): string => code.split('.')[0] ?? code

/** Ids instead of indexes, so that a person finds the place without counting. */
export function readablePath(data: unknown, path: Path): string {
  let value = data
  return path
    .map((segment) => {
      value = childOf(value, segment)
      if (typeof segment === 'string') return segment
      const id = isRecord(value) ? value['id'] : undefined
      return typeof id === 'string' ? excerpt(id, 64) : String(segment + 1)
    })
    .join('.')
}

/** One finding in words: a line that tools understand, then lines for people. */
export function describe(finding: Finding, t: Texts<'check'>, withField: boolean): string {
  const { values } = finding
  const head = `${finding.path}:${finding.line}:${finding.column} ${finding.level} ${finding.rule} ${t(`${finding.code}.message`, values)}`
  // The author has answered already: one line is enough.
  if (finding.note !== undefined) return visible(`${head}\n  ${t('label.note')} ${finding.note}`)
  const lines = [
    ['label.place', finding.at],
    ['label.found', finding.found],
    ['label.expected', t(`${finding.code}.expected`, values)],
    ['label.field', withField ? (finding.field ?? '') : ''],
    [
      'label.meant',
      finding.meant === undefined ? '' : t('meant.question', { word: finding.meant }),
    ],
    ['label.repair', t(`${finding.code}.repair`, values)],
  ] as const
  const body = lines
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `  ${t(label)} ${text}`)
  const snippet = finding.snippet?.split('\n').map((line) => `    ${line}`) ?? []
  return visible([head, ...body, ...snippet].join('\n'))
}

/** One line, short enough to read. */
export function excerpt(text: string, length = 120): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`
}

function spanOf(
  document: Document,
  path: Path,
  on: 'key' | 'value',
  index: number | undefined,
): { start: number; end: number } {
  let node = document.root
  let span = { start: node?.start ?? 0, end: node?.end ?? document.text.length }
  for (const [depth, segment] of path.entries()) {
    const entry = typeof segment === 'string' ? node?.entries?.get(segment) : undefined
    const next =
      entry?.node ?? (typeof segment === 'number' ? node?.elements?.[segment] : undefined)
    // The value is missing: its nearest existing parent is the place.
    if (!next) return { start: span.start, end: Math.min(span.end, span.start + 1) }
    const last = depth === path.length - 1
    span =
      last && on === 'key' && entry
        ? { start: entry.keyStart, end: next.end }
        : { start: next.start, end: next.end }
    node = next
  }
  if (index === undefined) return span
  const start = span.start + rawOffset(document.text.slice(span.start, span.end), index)
  return { start, end: span.end }
}

function placeOf(
  document: Document,
  offset: number,
): { path: string; line: number; column: number } {
  let low = 0
  let high = document.lineStarts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((document.lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return {
    path: document.path,
    line: low + 1,
    column: offset - (document.lineStarts[low] ?? 0) + 1,
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineAt(document: Document, offset: number): string {
  const from = document.text.lastIndexOf('\n', offset - 1) + 1
  const to = document.text.indexOf('\n', offset)
  return document.text.slice(from, Math.min(to === -1 ? document.text.length : to, from + 2000))
}

/** A repaired line that is empty, such as a deleted comment, needs no showing. */
const withSnippet = (snippet: string): { snippet?: string } => (snippet === '' ? {} : { snippet })

function repairedLine(
  document: Document,
  fix: { start: number; end: number; text: string },
): string {
  const from = document.text.lastIndexOf('\n', fix.start - 1) + 1
  const before = document.text.slice(Math.max(from, fix.start - 200), fix.start)
  const rest = /^[^\r\n]{0,200}/.exec(document.text.slice(fix.end, fix.end + 200))?.[0] ?? ''
  return `${before}${fix.text}${rest}`.trim()
}

function childOf(value: unknown, segment: string | number): unknown {
  if (Array.isArray(value)) return typeof segment === 'number' ? value[segment] : undefined
  return isRecord(value) && Object.hasOwn(value, segment) ? value[segment] : undefined
}
