/** Turns `modules/` into what `dist/modules/` holds: checked, Markdown parsed, with an index per language. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuiltItems, BuiltModule } from '../../src/content/built.ts'
import type {
  Catalogue,
  CatalogueEntry,
  FileList,
  ModuleFile,
} from '../../src/content/catalogue.ts'
import { inCourse } from '../../src/content/course.ts'
import type { Finding } from '../../src/content/findings.ts'
import { type Parsed, parseCourse, parseGlossary, parseModule } from '../../src/content/parse.ts'
import type { Course, Module, ModuleSource } from '../../src/content/schema.ts'
import { searchTexts } from '../../src/content/search-texts.ts'
import type { Result } from '../../src/lib/result.ts'

/** Path below `dist/` to content. */
export type Files = Map<string, Uint8Array>

export const listPath = 'modules/files.json'

export interface BuiltContent {
  files: Files
  /** Every module in every language it has. */
  modules: { module: BuiltModule; items: BuiltItems }[]
  catalogues: { [language: string]: Catalogue }
  course: Course
  /** What `modules/files.json` holds. */
  list: FileList
}

export function buildContent(
  folders: readonly string[],
  languages: readonly string[],
): BuiltContent {
  const files: Files = new Map()
  const built: BuiltContent['modules'] = []
  const modules = new Map<string, Map<string, Module>>()
  for (const folder of folders) {
    for (const id of moduleIds(folder)) modules.set(id, buildModule(folder, id, files, built))
  }
  const [main] = folders
  if (main === undefined) throw new Error('No folder of modules was named.')
  buildGlossaries(main, files)
  const course = readCourse(main)
  put(files, 'course.json', course)
  const catalogues = Object.fromEntries(
    languages.map((language) => [language, catalogueOf(modules, course, language)]),
  )
  for (const [language, catalogue] of Object.entries(catalogues)) {
    put(files, `modules/catalogue.${language}.json`, catalogue)
    const inOrder = catalogue.entries.flatMap(
      (entry) => modules.get(entry.id)?.get(entry.language) ?? [],
    )
    put(files, `modules/search.${language}.json`, searchTexts(language, inOrder))
  }
  const list = fileList(modules, files)
  put(files, listPath, list)
  return { files, modules: built, catalogues, course, list }
}

function moduleIds(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'de.json')))
    .map((entry) => entry.name)
    .sort()
}

function buildModule(
  folder: string,
  id: string,
  files: Files,
  built: BuiltContent['modules'],
): Map<string, Module> {
  const byLanguage = new Map<string, Module>()
  const media = join(folder, id, 'media')
  const mediaFiles = existsSync(media) ? readdirSync(media).sort() : []
  for (const name of mediaFiles)
    files.set(`modules/${id}/media/${name}`, readFileSync(join(media, name)))
  for (const name of readdirSync(join(folder, id)).sort()) {
    const language = /^([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.json$/.exec(name)?.[1]
    if (language === undefined) continue
    const path = join(folder, id, name)
    const { value, source } = taken(parseModule(readFileSync(path), path))
    const module = withImageSizes(value, media)
    byLanguage.set(language, module)
    const { items, ...rest } = module
    const lesson: BuiltModule = { module: rest }
    const questions: BuiltItems = { items, contents: contentHashes(source.items) }
    put(files, `modules/${id}/${language}.json`, lesson)
    put(files, `modules/${id}/${language}.items.json`, questions)
    built.push({ module: lesson, items: questions })
  }
  return byLanguage
}

/** The hash names the item exactly as its author wrote it. */
function contentHashes(items: ModuleSource['items']): { [item: string]: string } {
  return Object.fromEntries(
    items.map((item) => [item.id, sha256(JSON.stringify(item)).slice(0, 16)]),
  )
}

/** An SVG knows its size; written into the module, the page keeps room for it before it is there. */
function withImageSizes(module: Module, media: string): Module {
  const sized = (blocks: Module['screens'][number]['blocks']) =>
    blocks.map((block) => {
      if (block.type !== 'image' || block.width !== undefined || !block.src.endsWith('.svg'))
        return block
      const svg = readFileSync(join(media, block.src), 'utf8')
      const box = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)
      if (!box)
        throw new Error(
          `${join(media, block.src)}: the drawing needs viewBox="0 0 <width> <height>"`,
        )
      return { ...block, width: Number(box[1]), height: Number(box[2]) }
    })
  const screens = module.screens.map((screen) => ({
    ...screen,
    blocks: sized(screen.blocks),
    ...(screen.easy && { easy: { ...screen.easy, blocks: sized(screen.easy.blocks) } }),
  }))
  return { ...module, screens }
}

function buildGlossaries(folder: string, files: Files): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!/^glossary\.[a-zA-Z-]+\.json$/.test(name)) continue
    const path = join(folder, name)
    put(files, name, taken(parseGlossary(readFileSync(path), path)).value)
  }
}

function readCourse(folder: string): Course {
  const path = join(folder, 'course.json')
  if (!existsSync(path)) return { format: 1, modules: [] }
  return taken(parseCourse(readFileSync(path), path)).value
}

function catalogueOf(
  modules: Map<string, Map<string, Module>>,
  course: Course,
  language: string,
): Catalogue {
  const entries = [...modules].flatMap(([id, byLanguage]): CatalogueEntry[] => {
    const module = byLanguage.get(language) ?? byLanguage.get('de')
    if (!module) return []
    return [
      {
        id,
        title: module.title,
        summary: module.summary,
        minutes: module.minutes,
        status: module.status,
        updated: module.updated,
        track: 'more',
        screens: module.screens.map((screen) => screen.id),
        asking: module.screens
          .filter((screen) => screen.blocks.some((block) => 'item' in block))
          .map((screen) => screen.id),
        language: module.language,
      },
    ]
  })
  return { language, entries: inCourse(entries, course, language) }
}

function fileList(modules: Map<string, Map<string, Module>>, files: Files): FileList {
  const byModule = new Map<string, ModuleFile[]>()
  for (const [path, bytes] of files) {
    const id = /^modules\/([^/]+)\//.exec(path)?.[1]
    if (id === undefined) continue
    const kept = byModule.get(id) ?? []
    byModule.set(id, [...kept, listed(path, bytes)])
  }
  const list: FileList = {}
  for (const [id, byLanguage] of modules) {
    for (const language of byLanguage.keys()) {
      const mine = [`modules/${id}/${language}.`, `modules/${id}/media/`]
      list[`${id}/${language}`] = (byModule.get(id) ?? []).filter(({ path }) =>
        mine.some((beginning) => path.startsWith(beginning)),
      )
    }
  }
  return list
}

/** A file that belongs to a module and is kept with it. */
export const listed = (path: string, bytes: Uint8Array): ModuleFile => ({
  path,
  sha256: sha256(bytes),
  bytes: bytes.byteLength,
})

/** The build stops at the first file that does not pass the door; the check says more. */
function taken<T, S>(parsed: Result<Parsed<T, S>, Finding[]>): Parsed<T, S> {
  if (parsed.ok) return parsed.value
  const places = parsed.error.map(
    (one) => `${one.path}:${one.line}:${one.column} ${one.rule} ${one.at}`,
  )
  throw new Error(`${places.join('\n')}\nnpm run modules says how to repair it.`)
}

function put(files: Files, path: string, data: unknown): void {
  files.set(path, new TextEncoder().encode(JSON.stringify(data)))
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
