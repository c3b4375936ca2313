/** Holds a translation beside the German source: same ids, same keys, same order, same solution; only words differ. */
import type * as v from 'valibot'
import { type Finding, type Path, type Report, toFinding } from './findings.ts'
import { json } from './issues.ts'
import { isRecord } from './json.ts'
import type { Parsed, ParsedModule } from './parse.ts'
import { glossaryFile, moduleFile } from './schema.ts'
import { isProse, resolve, type Shape } from './shape.ts'

/** Fields that belong to one language: its words, its links, its own review. */
const free: ReadonlySet<string> = new Set([
  '$schema',
  'aliases',
  'alt',
  'label',
  'language',
  'lintNotes',
  'retrieved',
  'review',
  'reviewBy',
  'status',
  'updated',
  'url',
])

export function compareModules(german: ParsedModule, other: ParsedModule): Finding[] {
  const reports = compareValues(moduleFile, german.source, other.source, [])
  const outdated: Report[] =
    other.source.updated < german.source.updated
      ? [
          {
            code: 'translation.outdated',
            level: 'warning',
            at: ['updated'],
            values: { day: german.source.updated },
          },
        ]
      : []
  return [...reports, ...outdated].map((report) => toFinding(other.document, report))
}

type ParsedGlossary = Parsed<v.InferOutput<typeof glossaryFile>, v.InferInput<typeof glossaryFile>>

export function compareGlossaries(german: ParsedGlossary, other: ParsedGlossary): Finding[] {
  return compareValues(glossaryFile, german.source, other.source, [])
    .filter((report) => report.code !== 'translation.order')
    .map((report) => toFinding(other.document, report))
}

function compareValues(schema: Shape, german: unknown, other: unknown, at: Path): Report[] {
  const shape = resolve(schema, german)
  if (Array.isArray(german) && Array.isArray(other)) {
    const item = shape.item
    if (!item) return []
    return hasIds(german) || hasIds(other)
      ? compareById(item, german, other, at)
      : compareInOrder(item, german, other, at)
  }
  if (isRecord(german) && isRecord(other)) return compareRecords(shape, german, other, at)
  return german === other || isProse(shape) ? [] : [differs(german, at)]
}

function compareRecords(
  shape: Shape,
  german: { [key: string]: unknown },
  other: { [key: string]: unknown },
  at: Path,
): Report[] {
  // Of another type everything differs; one message says it.
  if (shape.key === undefined && german['type'] !== other['type'])
    return [differs(german['type'], [...at, 'type'])]
  const keys = [...new Set([...Object.keys(german), ...Object.keys(other)])]
  return keys.flatMap((key): Report[] => {
    if (free.has(key)) return []
    const place = [...at, key]
    if (!Object.hasOwn(other, key))
      return [
        {
          code: 'translation.missing',
          at: place,
          values: { key },
          found: Object.keys(other).join(', '),
          snippet: json(key, german[key]),
        },
      ]
    if (!Object.hasOwn(german, key))
      return [{ code: 'translation.extra', at: place, on: 'key', values: { key } }]
    const entry = shape.entries?.[key]
    return entry ? compareValues(entry, german[key], other[key], place) : []
  })
}

function compareById(
  item: Shape,
  german: readonly unknown[],
  other: readonly unknown[],
  at: Path,
): Report[] {
  const wanted = german.map(idOf)
  const found = other.map(idOf)
  const missing = wanted.flatMap((id, index): Report[] =>
    found.includes(id)
      ? []
      : [
          {
            code: 'translation.missing-entry',
            at: [...at, other.length],
            values: { id },
            found: found.join(', ') || '[]',
            snippet: json('', german[index]),
          },
        ],
  )
  const extra = found.flatMap((id, index): Report[] =>
    wanted.includes(id)
      ? []
      : [{ code: 'translation.extra-entry', at: [...at, index], values: { id }, found: id }],
  )
  const inner = other.flatMap((one, index) => {
    const source = german[wanted.indexOf(idOf(one))]
    return source === undefined ? [] : compareValues(item, source, one, [...at, index])
  })
  return [...missing, ...extra, ...order(wanted, found, at), ...inner]
}

function order(wanted: readonly string[], found: readonly string[], at: Path): Report[] {
  const shared = wanted.filter((id) => found.includes(id))
  const actual = found.filter((id) => wanted.includes(id))
  const index = actual.findIndex((id, place) => id !== shared[place])
  if (index < 0) return []
  const values = { ids: shared.join(', ') }
  const place = [...at, found.indexOf(actual[index] ?? ''), 'id']
  return [{ code: 'translation.order', at: place, values, found: found.join(', ') }]
}

function compareInOrder(
  item: Shape,
  german: readonly unknown[],
  other: readonly unknown[],
  at: Path,
): Report[] {
  if (german.length !== other.length) {
    const values = { key: String(at.at(-1) ?? ''), count: german.length }
    return [{ code: 'translation.count', at, values, found: String(other.length) }]
  }
  return german.flatMap((value, index) => compareValues(item, value, other[index], [...at, index]))
}

function differs(german: unknown, at: Path): Report {
  const key = at.at(-1) ?? ''
  const value = JSON.stringify(german)
  return { code: 'translation.differs', at, values: { key, value }, snippet: json(key, german) }
}

const hasIds = (list: readonly unknown[]): boolean =>
  list.some((one) => isRecord(one) && 'id' in one)
const idOf = (value: unknown): string => (isRecord(value) ? String(value['id']) : '')
