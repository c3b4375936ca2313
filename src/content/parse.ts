/**
 * The door: the only way from the text of a module file to a `Module`.
 * Size, JSON, limits, older formats, schema, references inside the module — in this order. Nothing is thrown.
 */
import * as v from 'valibot'
import { type Directory, directoryFile } from '../centres/schema.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { decodeText } from './decode.ts'
import {
  type Document,
  faultToFinding,
  type Finding,
  type Report,
  toDocument,
  toFinding,
} from './findings.ts'
import { issuesToFindings } from './issues.ts'
import { isRecord, readJson } from './json.ts'
import { byteLength, fileLimits } from './limits.ts'
import { formatOf, migrate } from './migrations.ts'
import { referenceReports } from './references.ts'
import {
  type Course,
  courseFile,
  currentFormat,
  type Glossary,
  glossaryFile,
  type Module,
  moduleFile,
  type ModuleSource,
} from './schema.ts'
import { type Site, siteFile } from './site.ts'

export interface Parsed<T, S> {
  /** Checked; Markdown is a tree of plain data. */
  value: T
  /** The same as it stands in the file, older formats already migrated. */
  source: S
  document: Document
}
export type ParsedModule = Parsed<Module, ModuleSource>

/** `path` is only shown in findings. Bytes are best: they also tell of a wrong encoding. */
export function parseModule(
  input: string | Uint8Array,
  path: string,
): Result<ParsedModule, Finding[]> {
  const parsed = parseFile<typeof moduleFile>(moduleFile, input, path, countReports)
  if (!parsed.ok) return parsed
  const reports = referenceReports(parsed.value.source)
  if (reports.length === 0) return parsed
  return err(byPlace(reports.map((report) => toFinding(parsed.value.document, report))))
}

export function parseGlossary(
  input: string | Uint8Array,
  path: string,
): Result<Parsed<Glossary, v.InferInput<typeof glossaryFile>>, Finding[]> {
  return parseFile<typeof glossaryFile>(glossaryFile, input, path)
}

export function parseCourse(
  input: string | Uint8Array,
  path: string,
): Result<Parsed<Course, v.InferInput<typeof courseFile>>, Finding[]> {
  return parseFile<typeof courseFile>(courseFile, input, path)
}

/** The directory of places that help (design section 4: operators replace it). */
export function parseDirectory(
  input: string | Uint8Array,
  path: string,
): Result<Parsed<Directory, v.InferInput<typeof directoryFile>>, Finding[]> {
  return parseFile<typeof directoryFile>(directoryFile, input, path)
}

/** What the operator says of itself (design section 4). */
export function parseSite(
  input: string | Uint8Array,
  path: string,
): Result<Parsed<Site, v.InferInput<typeof siteFile>>, Finding[]> {
  return parseFile<typeof siteFile>(siteFile, input, path)
}

function parseFile<S extends v.GenericSchema>(
  schema: S,
  input: string | Uint8Array,
  path: string,
  count: (data: { [key: string]: unknown }) => Report[] = () => [],
): Result<Parsed<v.InferOutput<S>, v.InferInput<S>>, Finding[]> {
  const read = readDocument(input, path)
  if (!read.ok) return read
  const document = read.value
  const data = document.root?.value
  if (!isRecord(data)) return fail(document, { code: 'wrong-type.root', values: { key: '' } })
  const early = [...formatReports(data), ...count(data)]
  if (early.length > 0) return fail(document, ...early)
  const migrated = migrate(data)
  const result = v.safeParse(schema, migrated)
  if (!result.success)
    return err(byPlace(issuesToFindings(document, schema, migrated, result.issues)))
  // The schema has just accepted it, so it has the schema's input type.
  const source = migrated as v.InferInput<S>
  return ok({ value: result.output, source, document })
}

function readDocument(input: string | Uint8Array, path: string): Result<Document, Finding[]> {
  const bytes = typeof input === 'string' ? byteLength(input) : input.byteLength
  if (bytes > fileLimits.bytes) {
    const values = { max: fileLimits.bytes / 1e6, count: Math.ceil(bytes / 1e6) }
    return fail(toDocument(path, ''), { code: 'limit.bytes', values, found: `${bytes} B` })
  }
  const text = typeof input === 'string' ? ok(input) : decodeText(input)
  if (!text.ok) return err([faultToFinding(toDocument(path, text.error.text), text.error)])
  const bare = toDocument(path, text.value)
  if (text.value.startsWith('\ufeff')) return fail(bare, { code: 'encoding.mark', found: 'U+FEFF' })
  const json = readJson(text.value)
  if (!json.ok) return err([faultToFinding(bare, json.error)])
  return ok({ ...bare, root: json.value })
}

/** Which format the file says it has; older ones pass, newer ones need a newer Hinsehen. */
function formatReports(data: { [key: string]: unknown }): Report[] {
  const { state } = formatOf(data)
  const snippet = `"format": ${currentFormat}`
  const values = { format: currentFormat, found: String(data['format']) }
  if (state === 'missing')
    return [
      {
        code: 'format.missing',
        at: ['format'],
        values,
        snippet,
        found: Object.keys(data).join(', ') || '{}',
      },
    ]
  if (state === 'invalid') return [{ code: 'format.invalid', at: ['format'], values, snippet }]
  return state === 'newer' ? [{ code: 'format.newer', at: ['format'], values }] : []
}

/** Too many screens or items are refused before the schema walks through them. */
function countReports(data: { [key: string]: unknown }): Report[] {
  return (['screens', 'items'] as const).flatMap((key) => {
    const list = data[key]
    const limit = fileLimits[key]
    if (!Array.isArray(list) || list.length <= limit) return []
    const values = { key, limit, count: list.length }
    return [{ code: 'too-many', at: [key], values, found: String(list.length) } as const]
  })
}

function fail(document: Document, ...reports: Report[]): Result<never, Finding[]> {
  return err(reports.map((report) => toFinding(document, report)))
}

export function byPlace(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.line - b.line || a.column - b.column)
}
