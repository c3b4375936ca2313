/** Reads the directory that lies beside the app. */
import { err, ok, type Result } from '../lib/result.ts'
import type { Centre, Directory } from './schema.ts'

let loading: Promise<Result<Directory, 'unreachable' | 'damaged'>> | undefined

export function loadDirectory(): Promise<Result<Directory, 'unreachable' | 'damaged'>> {
  loading ??= read().then((result) => {
    if (!result.ok) loading = undefined
    return result
  })
  return loading
}

/** The named centres in the named order; without names, emergency numbers and nationwide helplines. */
export function pickCentres(directory: Directory, ids: readonly string[] | undefined): Centre[] {
  if (!ids)
    return directory.centres.filter((one) => one.kind === 'emergency' || one.kind === 'helpline')
  return ids.flatMap((id) => directory.centres.find((one) => one.id === id) ?? [])
}

/** In the wished language, else German. */
export const inLanguage = (texts: { [language: string]: string }, language: string): string =>
  texts[language] ?? texts['de'] ?? ''

async function read(): Promise<Result<Directory, 'unreachable' | 'damaged'>> {
  try {
    const response = await fetch('centres.json')
    if (!response.ok) return err('unreachable')
    const data: unknown = await response.json()
    return isDirectory(data) ? ok(data) : err('damaged')
  } catch (error) {
    return err(error instanceof SyntaxError ? 'damaged' : 'unreachable')
  }
}

const isObject = (data: unknown): data is { [key: string]: unknown } =>
  typeof data === 'object' && data !== null

/** A light look at what the screen reads; `npm run modules` checks the whole file. */
function isDirectory(data: unknown): data is Directory {
  if (!isObject(data) || data['format'] !== 1 || !Array.isArray(data['centres'])) return false
  return data['centres'].every(
    (one: unknown) =>
      isObject(one) &&
      typeof one['id'] === 'string' &&
      isObject(one['name']) &&
      isObject(one['forWhom']) &&
      isObject(one['source']) &&
      typeof one['asOf'] === 'string' &&
      (one['phone'] === undefined ||
        (typeof one['phone'] === 'string' && /^[0-9 ]+$/.test(one['phone']))) &&
      (one['website'] === undefined ||
        (typeof one['website'] === 'string' && one['website'].startsWith('https://'))),
  )
}
