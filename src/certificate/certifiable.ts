/** Gathers what a certificate is made of: the course, its modules, and what the record says of them. */
import type { CatalogueEntry } from '../content/catalogue.ts'
import { inCourse } from '../content/course.ts'
import { loadCatalogue, loadCourse, loadModule } from '../content/load.ts'
import type { Attempt, LearnerEvent } from '../progress/events.ts'
import { openRecord, recordExists } from '../progress/open.ts'
import { certifiedModule, readiness } from './certificate.ts'
import { type FinalCounts, finalCounts } from './final-counts.ts'
import type { CertifiedModule } from './schema.ts'

export type Certifiable =
  /** The list of modules, or the text of one, cannot be read now. */
  | { state: 'unreachable' }
  | { state: 'no-course' }
  | { state: 'missing'; entries: CatalogueEntry[]; of: number }
  | { state: 'ready'; language: string; modules: CertifiedModule[]; test: FinalCounts | undefined }

export async function certifiable(language: string): Promise<Certifiable> {
  const [catalogue, course] = await Promise.all([catalogueIn(language), loadCourse()])
  if (!catalogue.ok) return { state: 'unreachable' }
  const { entries } = catalogue.value
  // Without an order of the operator's own the one of the build counts.
  const ordered = course.ok ? inCourse(entries, course.value, language) : entries
  const events = await everything()
  const found = readiness(ordered, events)
  return found.state === 'ready' ? withObjectives(found.entries, events, language) : found
}

/** In German where the language has none, as each module by itself. */
async function catalogueIn(language: string): ReturnType<typeof loadCatalogue> {
  const wished = await loadCatalogue(language)
  return wished.ok || wished.error.code !== 'not-found' ? wished : loadCatalogue('de')
}

/** On a device without a record nothing is opened, and so nothing is made. */
async function everything(): Promise<LearnerEvent[]> {
  if (!(await recordExists())) return []
  const record = await openRecord()
  const [finishes, attempts] = await Promise.all([
    record.read({ kind: 'finished' }),
    record.read({ kind: 'attempt' }),
  ])
  return [...finishes, ...attempts]
}

async function withObjectives(
  entries: readonly CatalogueEntry[],
  events: readonly LearnerEvent[],
  language: string,
): Promise<Certifiable> {
  const loaded = await Promise.all(
    entries.map(async (entry) => ({ entry, built: await loadModule(entry.id, language) })),
  )
  const modules: CertifiedModule[] = []
  for (const { entry, built } of loaded) {
    if (!built.ok) return { state: 'unreachable' }
    const objectives = built.value.module.objectives.map(({ text }) => text)
    modules.push(certifiedModule({ entry, objectives }, events))
  }
  // A title that is missing in a language is shown in German, and so is the whole list then.
  const [first] = entries
  return {
    state: 'ready',
    language: first?.language ?? language,
    modules,
    test: finalCounts(events.filter((event): event is Attempt => event.kind === 'attempt')),
  }
}
