/**
 * Which source goes into which file. Without this, parts that several pages use would be a dozen small
 * files, each with a round trip of its own on a slow network.
 */
import { resolve } from 'node:path'
import type { Rolldown } from 'vite'

/** Changes rarely, so returning visitors keep it when our own code changes. */
const vendor = /node_modules[\\/](?:react|react-dom|scheduler|react-router|i18next|zustand)[\\/]/

/** A group takes what its members import along, so what is shared most is taken first. */
export const groups = [
  { name: nameOfWords, debugName: 'words', priority: 4 },
  { name: 'vendor', test: vendor, priority: 3 },
  { name: nameOfStart, debugName: 'start', priority: 2 },
  { name: nameOfLesson, debugName: 'lesson', priority: 1 },
]

/**
 * The record is opened while the person reads, and its opening runs nearly all of this file: without the hint each of
 * its functions is compiled when it is first called, on the page's thread, before which a press has to wait. Chromium
 * from 136 on compiles them while they load, beside that thread (V8, “Explicit compile hints”); others see a comment.
 */
export const compileAhead = ({ name }: Pick<Rolldown.RenderedChunk, 'name'>): string =>
  name === 'kept-store' ? '//# allFunctionsCalledOnLoad' : ''

/** The words of the first page, home or a lesson: one file for each language. */
function nameOfWords(id: string): string | null {
  const [, language] = /locales[\\/](\w+)[\\/](?:shell|home|player)\.json$/.exec(id) ?? []
  return language === undefined ? null : `words-${language}`
}

/** `start` is what every page needs. */
function nameOfStart(id: string, context: Rolldown.ChunkingContext): string | null {
  start ??= startOf(context)
  return start.has(id) ? 'start' : null
}
let start: ReadonlySet<string> | undefined

function startOf(context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const found = reachable(context, 'src/main.tsx')
  const home = reachable(context, 'src/app/home-page.tsx')
  for (const id of reachable(context, 'src/player/lesson-pages.tsx')) {
    // Shared with home, or with the pages that use the same accessible parts.
    if (home.has(id) || id.startsWith(resolve('src/ui'))) found.add(id)
  }
  return found
}

/** What a lesson needs stays one file, also where other pages use parts of it. */
function nameOfLesson(id: string, context: Rolldown.ChunkingContext): string | null {
  lesson ??= reachable(context, 'src/player/lesson-pages.tsx')
  return lesson.has(id) ? 'lesson' : null
}
let lesson: ReadonlySet<string> | undefined

/** Everything imported statically, directly or through others. */
function reachable(context: Rolldown.ChunkingContext, ...entries: string[]): Set<string> {
  const found = new Set<string>()
  const open = entries.map((entry) => resolve(entry))
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...(context.getModuleInfo(id)?.importedIds ?? []))
  }
  return found
}
