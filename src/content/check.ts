/** Everything the check says about a folder of modules; files are handed in, so that it runs anywhere. */
import { freshUntil, isExpired } from '../centres/find.ts'
import { err, type Result } from '../lib/result.ts'
import { compareGlossaries, compareModules } from './compare.ts'
import { type Finding, type Report, toDocument, toFinding } from './findings.ts'
import { type MediaFile, type Rule, toSubject, type World } from './lint/rule.ts'
import { rules } from './lint/rules.ts'
import {
  byPlace,
  parseCourse,
  parseDirectory,
  parseGlossary,
  type ParsedModule,
  parseModule,
  parseSite,
} from './parse.ts'
import { listOf } from './references.ts'
import { suggest } from './suggest.ts'

export interface TextFile {
  path: string
  bytes: Uint8Array
}

export interface ModuleFolder {
  /** Name of the folder. */
  id: string
  path: string
  /** By language, German among them. */
  files: ReadonlyMap<string, TextFile>
  media: ReadonlyMap<string, MediaFile>
}

/** What lies around a module folder. */
export interface Around extends Omit<World, 'media' | 'terms'> {
  termsOf: (language: string) => ReadonlySet<string> | undefined
}

/** Findings for the languages asked for, all when none is named. */
export function checkFolder(
  folder: ModuleFolder,
  around: Around,
  languages: readonly string[] = [...folder.files.keys()],
): Finding[] {
  const german = folder.files.get('de')
  const source = german && parseModule(german.bytes, german.path)
  const missing = german ? [] : [noGerman(folder)]
  const found = languages.flatMap((language) => {
    const file = folder.files.get(language)
    if (!file) return []
    const parsed = language === 'de' && source ? source : parseModule(file.bytes, file.path)
    if (!parsed.ok) return parsed.error
    const terms = around.termsOf(language)
    const world = { ...around, media: folder.media, ...(terms && { terms }) }
    return byPlace([
      ...nameFindings(parsed.value, folder.id, language),
      ...checkModule(parsed.value, world),
      ...(language === 'de' || !source ? [] : comparison(source, parsed.value)),
    ])
  })
  return [...missing, ...found]
}

/** One parsed module: what it names outside its file, and the rules for authors. */
export function checkModule(parsed: ParsedModule, world: World): Finding[] {
  const subject = toSubject(parsed, world)
  const list: [string, Rule][] = Object.entries(rules)
  const findings = list.flatMap(([, rule]) =>
    rule
      .check(subject)
      .map((report) => toFinding(parsed.document, { level: rule.level, ...report })),
  )
  return explain(findings, parsed)
}

/** A note in the module turns a warning into an explained one. It still counts, and a note without a warning is one itself. */
function explain(findings: readonly Finding[], parsed: ParsedModule): Finding[] {
  const notes = parsed.source.lintNotes ?? []
  const used = new Set<number>()
  const explained = findings.map((finding) => {
    const index = notes.findIndex(
      (note) =>
        note.rule === finding.rule &&
        (note.at === undefined ||
          note.at === finding.at ||
          finding.at.split('.').includes(note.at)),
    )
    const note = notes[index]
    if (!note) return finding
    used.add(index)
    return finding.level === 'warning' ? { ...finding, note: note.note } : finding
  })
  const idle = notes.flatMap((note, index) =>
    used.has(index) ? [] : [toFinding(parsed.document, idleNote(note.rule, index))],
  )
  return [...explained, ...idle]
}

function idleNote(rule: string, index: number): Report {
  const names = Object.keys(rules)
  if (names.includes(rule))
    return { code: 'lint-note.idle', level: 'warning', at: ['lintNotes', index], values: { rule } }
  const meant = suggest(rule, names)
  return {
    code: 'lint-note.rule',
    at: ['lintNotes', index, 'rule'],
    values: { rule, rules: names.join(', ') },
    meant,
    ...(meant !== undefined && { snippet: `"rule": ${JSON.stringify(meant)}` }),
  }
}

function nameFindings({ source, document }: ParsedModule, id: string, language: string): Finding[] {
  const reports: Report[] = []
  if (source.id !== id)
    reports.push({
      code: 'file-name.folder',
      at: ['id'],
      values: { id },
      snippet: `"id": ${JSON.stringify(id)}`,
    })
  if (source.language !== language)
    reports.push({
      code: 'file-name.language',
      at: ['language'],
      values: { language },
      snippet: `"language": ${JSON.stringify(language)}`,
    })
  return reports.map((report) => toFinding(document, report))
}

function comparison(german: Result<ParsedModule, Finding[]>, other: ParsedModule): Finding[] {
  if (german.ok) return compareModules(german.value, other)
  const [first] = german.error
  const found = first ? `${first.path}:${first.line}:${first.column} ${first.rule}` : ''
  return [toFinding(other.document, { code: 'translation.no-source', found })]
}

function noGerman(folder: ModuleFolder): Finding {
  const document = toDocument(`${folder.path}/de.json`, '')
  const found = [...folder.files.keys()].map((language) => `${language}.json`).join(', ') || '–'
  return toFinding(document, { code: 'file-name.german', values: { id: folder.id }, found })
}

/** Glossaries by language, each compared with the German one. */
export function checkGlossaries(files: ReadonlyMap<string, TextFile>): Finding[] {
  const german = files.get('de')
  const source = german ? parseGlossary(german.bytes, german.path) : err<Finding[]>([])
  return [...files].flatMap(([language, file]) => {
    const parsed = language === 'de' ? source : parseGlossary(file.bytes, file.path)
    if (!parsed.ok) return parsed.error
    const { value, document } = parsed.value
    const own: Report[] = [
      ...repeated(
        value.terms.map((term) => term.id),
        (index) => ['terms', index, 'id'],
      ),
      ...(value.language === language
        ? []
        : [
            {
              code: 'file-name.language',
              at: ['language'],
              values: { language },
              snippet: `"language": ${JSON.stringify(language)}`,
            } as const,
          ]),
    ]
    const compared =
      language === 'de' || !source.ok ? [] : compareGlossaries(source.value, parsed.value)
    return byPlace([...own.map((report) => toFinding(document, report)), ...compared])
  })
}

/** The order of the course names modules that exist, each once. */
export function checkCourse(file: TextFile, modules: readonly string[]): Finding[] {
  const parsed = parseCourse(file.bytes, file.path)
  if (!parsed.ok) return parsed.error
  const ids = parsed.value.value.modules.map((module) => module.id)
  const unknown = ids.flatMap((id, index): Report[] => {
    if (modules.includes(id)) return []
    const meant = suggest(id, modules)
    const place = { at: ['modules', index, 'id'], values: { id, ids: listOf(modules) }, meant }
    return [
      {
        code: 'dead-reference.module',
        ...place,
        ...(meant !== undefined && { snippet: `"id": ${JSON.stringify(meant)}` }),
      },
    ]
  })
  const again = repeated(ids, (index) => ['modules', index, 'id'])
  return byPlace([...unknown, ...again].map((report) => toFinding(parsed.value.document, report)))
}

export function checkSite(file: TextFile): Finding[] {
  const parsed = parseSite(file.bytes, file.path)
  return parsed.ok ? [] : parsed.error
}

/** Each place once, and none that nobody has looked at for too long: a warning, before a release an error. */
export function checkDirectory(file: TextFile, today: string, release: boolean): Finding[] {
  const parsed = parseDirectory(file.bytes, file.path)
  if (!parsed.ok) return parsed.error
  const { value, document } = parsed.value
  const again = repeated(
    value.centres.map(({ id }) => id),
    (index) => ['centres', index, 'id'],
  )
  const old = value.centres.flatMap((centre, index): Report[] =>
    centre.kind !== 'emergency' && isExpired(centre, today)
      ? [
          {
            code: 'contact-expired',
            level: release ? 'error' : 'warning',
            at: ['centres', index, centre.verified === undefined ? 'asOf' : 'verified'],
            values: { day: freshUntil(centre), name: centre.name.de },
          },
        ]
      : [],
  )
  const lost = value.centres.flatMap((centre, index): Report[] =>
    centre.phone === undefined && centre.website === undefined
      ? [
          {
            code: 'contact-missing',
            at: ['centres', index],
            values: { name: centre.name.de },
            found: centre.id,
          },
        ]
      : [],
  )
  return byPlace([...again, ...old, ...lost].map((report) => toFinding(document, report)))
}

function repeated(
  ids: readonly string[],
  pathTo: (index: number) => (string | number)[],
): Report[] {
  const seen = new Set<string>()
  return ids.flatMap((id, index): Report[] => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ code: 'duplicate-id', at: pathTo(index), values: { id } }]
  })
}
