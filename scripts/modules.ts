/** `npm run modules [-- <path> …] [--json] [--language en] [--report] [--release]`: checks module files and says how to repair them. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, normalize } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type Around,
  checkCourse,
  checkDirectory,
  checkFolder,
  checkGlossaries,
  checkSite,
  type ModuleFolder,
  type TextFile,
} from '../src/content/check.ts'
import { describe, type Finding } from '../src/content/findings.ts'
import { isRecord } from '../src/content/json.ts'
import type { MediaFile } from '../src/content/lint/rule.ts'
import { parseCourse, parseGlossary, parseModule } from '../src/content/parse.ts'
import { languages } from '../src/i18n/languages.ts'
import { loadAreas, switchLanguage, textsOf } from '../src/i18n/texts.ts'
import { now } from '../src/lib/platform.ts'
import { type ReportedModule, reportPage } from './report.ts'

const languageFile = /^([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.json$/
/** Lies beside the app, because operators replace it there. */
const directory = 'public/centres.json'
const site = 'public/site.json'
const glossaryName = /^glossary\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.json$/

export async function main(args: string[]): Promise<number> {
  await loadAreas('check')
  await switchLanguage('de')
  const wish = readWish(args)
  if (typeof wish === 'string') return refuse(wish)
  await switchLanguage(wish.language)
  const checked = checkPaths(wish.paths, today(), wish.release)
  if (typeof checked === 'string') return refuse(checked)
  const answer = wish.json ? asJson(checked) : asText(checked, wish.language)
  process.stdout.write(`${answer}\n`)
  if (wish.report) writeReport(wish, checked.findings)
  return checked.findings.some((finding) => finding.level === 'error') ? 1 : 0
}

interface Wish {
  paths: string[]
  json: boolean
  language: string
  /** Before a release: contacts that nobody has looked at for too long are errors. */
  release: boolean
  /** Also writes the page about the whole course. */
  report: boolean
}

function readWish(args: string[]): Wish | string {
  const t = textsOf('check')
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        language: { type: 'string' },
        report: { type: 'boolean' },
        release: { type: 'boolean' },
      },
    })
    const language = values.language ?? 'de'
    if (!languages.some((one) => one === language))
      return t('command.language', { language, languages: languages.join(', ') })
    return {
      paths: positionals.length > 0 ? positionals : ['modules', directory, site],
      json: values.json === true,
      language,
      report: values.report === true,
      release: values.release === true,
    }
  } catch {
    return t('command.usage', { args: args.join(' ') })
  }
}

const reportFile = 'modules-report.html'

/** Of every module below the paths that is a folder of modules; broken ones are left out, their errors are told above. */
function writeReport({ paths, language }: Wish, findings: readonly Finding[]): void {
  const t = textsOf('check')
  const modules = paths
    .filter((path) => existsSync(path) && statSync(path).isDirectory())
    .flatMap((root) =>
      inCourseOrder(root).flatMap((id): ReportedModule[] => {
        const path = join(root, id, 'de.json')
        if (!existsSync(path)) return []
        const parsed = parseModule(readFileSync(path), shown(path))
        const own = findings.filter((finding) => finding.path.startsWith(shown(join(root, id))))
        return parsed.ok ? [{ path, parsed: parsed.value, findings: own }] : []
      }),
    )
  writeFileSync(reportFile, reportPage({ modules, language, today: today(), t }))
  process.stdout.write(`${t('command.report', { path: reportFile })}\n`)
}

function inCourseOrder(root: string): string[] {
  const path = join(root, 'course.json')
  const parsed = existsSync(path) ? parseCourse(readFileSync(path), shown(path)) : undefined
  const named = parsed?.ok ? parsed.value.value.modules.map(({ id }) => id) : []
  const ids = moduleIds(root)
  return [...named.filter((id) => ids.includes(id)), ...ids.filter((id) => !named.includes(id))]
}

const today = (): string => new Date(now()).toISOString().slice(0, 10)

function refuse(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}

interface Checked {
  findings: Finding[]
  files: number
}

/** A path is a folder of modules, the folder of one module, or one file. A sentence says why nothing could be checked. */
export function checkPaths(
  paths: readonly string[],
  today: string,
  release = false,
): Checked | string {
  const t = textsOf('check')
  const all: Checked = { findings: [], files: 0 }
  for (const path of paths.map((one) => normalize(one).replace(/[/\\]$/, ''))) {
    if (!existsSync(path)) return t('command.no-path', { path })
    const checked = checkPath(path, today, release)
    if (checked.files === 0) return t('command.no-modules', { path })
    all.findings.push(...checked.findings)
    all.files += checked.files
  }
  return all
}

function checkPath(path: string, today: string, release: boolean): Checked {
  if (statSync(path).isDirectory())
    return isModuleFolder(path) ? checkOne(path, today) : checkRoot(path, today)
  const name = basename(path)
  if (name === 'course.json') {
    const root = dirname(path)
    return { findings: checkCourse(readText(path), moduleIds(root)), files: 1 }
  }
  if (name === basename(directory))
    return { findings: checkDirectory(readText(path), today, release), files: 1 }
  if (name === basename(site)) return { findings: checkSite(readText(path)), files: 1 }
  const glossary = glossaryName.exec(name)?.[1]
  if (glossary !== undefined) {
    const findings = checkGlossaries(glossaries(dirname(path)))
    return { findings: findings.filter((finding) => finding.path === shown(path)), files: 1 }
  }
  const language = languageFile.exec(name)?.[1]
  return language === undefined
    ? { findings: [], files: 0 }
    : checkOne(dirname(path), today, [language])
}

function checkRoot(root: string, today: string): Checked {
  const around = aroundOf(root, today)
  const ids = moduleIds(root)
  const terms = glossaries(root)
  const course = join(root, 'course.json')
  const findings = [
    ...checkGlossaries(terms),
    ...(existsSync(course) ? checkCourse(readText(course), ids) : []),
  ]
  let files = 0
  for (const id of ids) {
    const folder = readFolder(join(root, id))
    files += folder.files.size
    findings.push(...checkFolder(folder, around))
  }
  return { findings, files: files === 0 ? 0 : files + terms.size + (existsSync(course) ? 1 : 0) }
}

function checkOne(path: string, today: string, only?: string[]): Checked {
  const folder = readFolder(path)
  const findings = checkFolder(folder, aroundOf(dirname(path), today), only)
  return { findings, files: only?.length ?? folder.files.size }
}

function aroundOf(root: string, today: string): Around {
  const terms = glossaries(root)
  const termIds = new Map([...terms].map(([language, file]) => [language, idsIn(file, 'terms')]))
  const screens = new Map<string, ReadonlySet<string> | undefined>()
  return {
    today,
    modules: moduleIds(root),
    ...(existsSync(directory) && { centres: idsIn(readText(directory), 'centres') }),
    // A term that is not translated yet is shown in German.
    termsOf: (language) => termIds.get(language) ?? termIds.get('de') ?? new Set(),
    termWords: (language) => {
      const file = terms.get(language)
      return file && wordsOfTerms(file)
    },
    screensOf: (id) => {
      if (!screens.has(id)) {
        const path = join(root, id, 'de.json')
        screens.set(id, existsSync(path) ? idsIn(readText(path), 'screens') : undefined)
      }
      return screens.get(id)
    },
  }
}

/** A glossary that is broken has its own findings. */
function wordsOfTerms(file: TextFile): ReadonlyMap<string, string> | undefined {
  const parsed = parseGlossary(file.bytes, file.path)
  if (!parsed.ok) return undefined
  return new Map(parsed.value.value.terms.map(({ id, term }) => [id, term]))
}

/** Ids of a list in a file that has its own findings when it is broken. */
function idsIn(file: TextFile, list: string): ReadonlySet<string> {
  try {
    const data: unknown = JSON.parse(new TextDecoder().decode(file.bytes))
    const entries = isRecord(data) ? data[list] : undefined
    return new Set(
      (Array.isArray(entries) ? entries : []).flatMap((entry: unknown) =>
        isRecord(entry) && typeof entry['id'] === 'string' ? [entry['id']] : [],
      ),
    )
  } catch {
    return new Set()
  }
}

function isModuleFolder(path: string): boolean {
  return readdirSync(path).some((name) => name !== 'course.json' && languageFile.test(name))
}

function moduleIds(root: string): string[] {
  if (!existsSync(root)) return []
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isModuleFolder(join(root, entry.name)))
    .map((entry) => entry.name)
    .sort()
}

function readFolder(path: string): ModuleFolder {
  const files = new Map<string, TextFile>()
  for (const name of readdirSync(path).sort()) {
    const language = languageFile.exec(name)?.[1]
    if (language !== undefined) files.set(language, readText(join(path, name)))
  }
  return { id: basename(path), path: shown(path), files, media: readMedia(join(path, 'media')) }
}

function readMedia(path: string): Map<string, MediaFile> {
  if (!existsSync(path)) return new Map()
  return new Map(
    readdirSync(path).map((name) => {
      const bytes = readFileSync(join(path, name))
      const isDrawing = extname(name) === '.svg'
      return [name, { bytes: bytes.length, ...(isDrawing && { svg: bytes.toString('utf8') }) }]
    }),
  )
}

function glossaries(root: string): Map<string, TextFile> {
  const files = new Map<string, TextFile>()
  for (const name of existsSync(root) ? readdirSync(root).sort() : []) {
    const language = glossaryName.exec(name)?.[1]
    if (language !== undefined) files.set(language, readText(join(root, name)))
  }
  return files
}

const readText = (path: string): TextFile => ({ path: shown(path), bytes: readFileSync(path) })

/** The same on every system, so that editors and tests can use it. */
const shown = (path: string): string => path.replaceAll('\\', '/')

function count({ findings }: Checked): { errors: number; warnings: number; explained: number } {
  return {
    errors: findings.filter((one) => one.level === 'error').length,
    warnings: findings.filter((one) => one.level === 'warning' && one.note === undefined).length,
    explained: findings.filter((one) => one.note !== undefined).length,
  }
}

function asText(checked: Checked, language: string): string {
  const t = textsOf('check')
  const { errors, warnings, explained } = count(checked)
  const parts = [
    t('summary.files', { count: checked.files }),
    t('summary.errors', { count: errors }),
    t('summary.warnings', { count: warnings }),
    ...(explained > 0 ? [t('summary.explained', { count: explained })] : []),
  ]
  const texts = checked.findings.map((finding) => describe(finding, t, language === 'de'))
  return [...texts, parts.join(' · ')].join('\n\n')
}

function asJson(checked: Checked): string {
  const t = textsOf('check')
  const findings = checked.findings.map(({ values, ...finding }) => ({
    ...finding,
    message: t(`${finding.code}.message`, values),
    expected: t(`${finding.code}.expected`, values),
    repair: t(`${finding.code}.repair`, values),
  }))
  return JSON.stringify({ files: checked.files, ...count(checked), findings }, null, 2)
}
