/** Reads the directory that lies beside the app. */
import { webAddress } from '../lib/links.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Centre } from './schema.ts'

export interface ReadDirectory {
  centres: Centre[]
  /** Entries that could not be read: left out and counted, so that one mistake does not cost the rest. */
  unreadable: number
}

type Loaded = Result<ReadDirectory, 'unreachable' | 'damaged'>

let loading: Promise<Loaded> | undefined

export function loadDirectory(): Promise<Loaded> {
  loading ??= read().then((result) => {
    if (!result.ok) loading = undefined
    return result
  })
  return loading
}

/** The named centres in the named order; without names, emergency numbers and nationwide helplines. */
export function pickCentres(
  { centres }: Pick<ReadDirectory, 'centres'>,
  ids: readonly string[] | undefined,
): Centre[] {
  if (!ids)
    return centres.filter(
      (one) => one.kind === 'emergency' || (one.kind === 'helpline' && one.laender === undefined),
    )
  return ids.flatMap((id) => centres.find((one) => one.id === id) ?? [])
}

/** In the wished language, else German. */
export const inLanguage = (
  texts: { de: string; [language: string]: string | undefined },
  language: string,
): string => texts[language] ?? texts.de

async function read(): Promise<Loaded> {
  try {
    const response = await fetch('centres.json')
    if (!response.ok) return err('unreachable')
    return readDirectory(await response.json())
  } catch (error) {
    return err(error instanceof SyntaxError ? 'damaged' : 'unreachable')
  }
}

/** An operator may have replaced it: every entry is looked at before it is shown. `npm run modules` says what is wrong. */
export function readDirectory(data: unknown): Loaded {
  if (!isObject(data) || data['format'] !== 1 || !Array.isArray(data['centres']))
    return err('damaged')
  const all: unknown[] = data['centres']
  const centres = all.filter(isCentre)
  return ok({ centres, unreadable: all.length - centres.length })
}

const isObject = (data: unknown): data is { [key: string]: unknown } =>
  typeof data === 'object' && data !== null

const isText = (data: unknown): data is string => typeof data === 'string' && data.length > 0
const isTexts = (data: unknown): boolean =>
  isObject(data) && isText(data['de']) && Object.values(data).every(isText)
const isDay = (data: unknown): boolean => isText(data) && !Number.isNaN(Date.parse(data))
const kinds: readonly unknown[] = ['emergency', 'helpline', 'counselling', 'labour', 'directory']

function isCentre(one: unknown): one is Centre {
  if (!isObject(one)) return false
  const maybe = (key: string, fits: (value: unknown) => boolean) =>
    one[key] === undefined || fits(one[key])
  return (
    isText(one['id']) &&
    kinds.includes(one['kind']) &&
    isTexts(one['name']) &&
    isTexts(one['forWhom']) &&
    isObject(one['source']) &&
    isText(one['source']['title']) &&
    isDay(one['asOf']) &&
    maybe('verified', isDay) &&
    maybe('hours', isTexts) &&
    maybe('city', isText) &&
    ['laender', 'forms', 'advises', 'languages'].every((key) => maybe(key, isTextList)) &&
    maybe('phone', (phone) => isText(phone) && /^[0-9 ]+$/.test(phone)) &&
    maybe('website', isAddress)
  )
}

const isTextList = (data: unknown): boolean => Array.isArray(data) && data.every(isText)
function isAddress(data: unknown): boolean {
  try {
    return isText(data) && webAddress.test(data) && new URL(data).protocol === 'https:'
  } catch {
    return false
  }
}
