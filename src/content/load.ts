/** Loads what the build wrote. The build has checked it; here only its shape is looked at. */
import { err, ok, type Result } from '../lib/result.ts'
import type { BuiltItems, BuiltModule } from './built.ts'
import type { Catalogue } from './catalogue.ts'
import type { Course, Glossary } from './schema.ts'
import type { SearchTexts } from './search-texts.ts'

export type LoadFault =
  /** No network and not ready offline. */
  | { code: 'unreachable' }
  | { code: 'not-found' }
  /** Not what the address promises: a portal's page, a cut file, a newer format. */
  | { code: 'damaged' }

/** The module in the wished language, in German where that is missing. */
export async function loadModule(
  id: string,
  language: string,
): Promise<Result<BuiltModule, LoadFault>> {
  if (!/^[a-z0-9-]+$/.test(id)) return err({ code: 'not-found' })
  const wished = await loadJson(`modules/${id}/${language}.json`, isBuiltModule)
  if (wished.ok || wished.error.code !== 'not-found' || language === 'de') return wished
  return loadJson(`modules/${id}/de.json`, isBuiltModule)
}

/** The items of a module that has been loaded, in the language that its file has. */
export const loadItems = (id: string, language: string): Promise<Result<BuiltItems, LoadFault>> =>
  loadJson(`modules/${id}/${language}.items.json`, isBuiltItems)

export const loadCatalogue = (language: string): Promise<Result<Catalogue, LoadFault>> =>
  loadJson(`modules/catalogue.${language}.json`, isCatalogue)

/** An operator may have replaced it, so this is more than a look at its shape. */
export const loadCourse = (): Promise<Result<Course, LoadFault>> =>
  loadJson('course.json', isCourse)

export const loadGlossary = (language: string): Promise<Result<Glossary, LoadFault>> =>
  loadJson(`glossary.${language}.json`, isGlossary)

export const loadSearchTexts = (language: string): Promise<Result<SearchTexts, LoadFault>> =>
  loadJson(`modules/search.${language}.json`, isSearchTexts)

async function loadJson<T>(
  path: string,
  fits: (data: unknown) => data is T,
): Promise<Result<T, LoadFault>> {
  let response: Response
  try {
    response = await fetch(path)
  } catch {
    return err({ code: 'unreachable' })
  }
  if (response.status === 404) return err({ code: 'not-found' })
  if (!response.ok) return err({ code: 'unreachable' })
  try {
    const data: unknown = await response.json()
    return isShallow(data) && fits(data) ? ok(data) : err({ code: 'damaged' })
  } catch {
    return err({ code: 'damaged' })
  }
}

function isBuiltModule(data: unknown): data is BuiltModule {
  if (!isObject(data) || !isObject(data['module'])) return false
  const { module } = data
  return module['format'] === 1 && Array.isArray(module['screens'])
}

const isBuiltItems = (data: unknown): data is BuiltItems =>
  isObject(data) && Array.isArray(data['items']) && isObject(data['contents'])

const isCatalogue = (data: unknown): data is Catalogue =>
  isObject(data) && Array.isArray(data['entries'])

function isCourse(data: unknown): data is Course {
  if (!isObject(data) || data['format'] !== 1 || !Array.isArray(data['modules'])) return false
  const modules: unknown[] = data['modules']
  return modules.every(
    (entry) =>
      isObject(entry) &&
      typeof entry['id'] === 'string' &&
      (entry['track'] === 'core' || entry['track'] === 'more'),
  )
}

const isGlossary = (data: unknown): data is Glossary =>
  isObject(data) && Array.isArray(data['terms'])

const isSearchTexts = (data: unknown): data is SearchTexts =>
  isObject(data) && Array.isArray(data['modules'])

const isObject = (data: unknown): data is { [key: string]: unknown } =>
  typeof data === 'object' && data !== null

/** A file of 32 levels and the trees of its texts stay well below; a browser crashes on ten thousand. */
const deepest = 100

/** Walks level by level, because recursion is what deep data breaks. */
function isShallow(data: unknown): boolean {
  let level: unknown[] = [data]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return false
    level = level.flatMap((value) => (isObject(value) ? Object.values(value) : []))
  }
  return true
}
