/** Broken module files: a good one with one small edit, and what the check says about it, word for word. */
import { readFileSync } from 'node:fs'
import { checkFolder, type ModuleFolder } from '../../src/content/check.ts'
import { describe } from '../../src/content/findings.ts'
import { loadAreas, switchLanguage, textsOf } from '../../src/i18n/texts.ts'

export const example = 'docs/autoren/beispiel/genau-hinsehen'
export const exampleText = readFileSync(`${example}/de.json`, 'utf8')
export const everythingText = readFileSync('tests/compat/modules/format-1/everything.json', 'utf8')
const drawing = readFileSync(`${example}/media/notizbuch.svg`, 'utf8')

export type Edit = readonly [from: string, to: string]

export function edited(text: string, ...edits: readonly Edit[]): string {
  return edits.reduce((current, [from, to]) => {
    if (!current.includes(from)) throw new Error(`The good file does not hold: ${from}`)
    return current.replace(from, () => to)
  }, text)
}

/** What the command prints for the example module after the edits. */
export const messages = (...edits: readonly Edit[]): Promise<string> =>
  messagesFor(edited(exampleText, ...edits))

/** The same for the module that holds every kind of block and item. */
export const messagesInEverything = (...edits: readonly Edit[]): Promise<string> =>
  messagesFor(edited(everythingText, ...edits), { id: 'everything' })

export async function messagesFor(
  file: string | Uint8Array,
  more: { id?: string; svg?: string; language?: string; translation?: string } = {},
): Promise<string> {
  const language = more.language ?? 'de'
  await loadAreas('check')
  await switchLanguage(language)
  const findings = checkFolder(folderOf(file, more), around, more.translation ? ['en'] : ['de'])
  const t = textsOf('check')
  return findings.map((finding) => describe(finding, t, language === 'de')).join('\n\n')
}

function folderOf(
  file: string | Uint8Array,
  more: { id?: string; svg?: string; translation?: string },
): ModuleFolder {
  const encode = (text: string) => new TextEncoder().encode(text)
  const bytes = typeof file === 'string' ? encode(file) : file
  const svg = more.svg ?? drawing
  const files = new Map([['de', { path: 'de.json', bytes }]])
  if (more.translation !== undefined)
    files.set('en', { path: 'en.json', bytes: encode(more.translation) })
  return {
    id: more.id ?? 'genau-hinsehen',
    path: '.',
    files,
    media: new Map([['notizbuch.svg', { bytes: encode(svg).length, svg }]]),
  }
}

const around = {
  today: '2026-11-23',
  termsOf: () => new Set(['fachberatungsstelle']),
  screensOf: (id: string) => (id === 'other-module' ? new Set(['first', 'second']) : undefined),
  modules: ['genau-hinsehen', 'other-module'],
  centres: new Set(['ban-ying', 'jadwiga']),
}
