/** From the record to a certificate: what is missing until there can be one, and what it says. */
import type { CatalogueEntry } from '../content/catalogue.ts'
import { dayOf } from '../player/days.ts'
import type { Finished, LearnerEvent } from '../progress/events.ts'
import type { Certificate, CertifiedModule } from './schema.ts'

export type Readiness =
  /** There is no core track: nothing can be certified. */
  | { state: 'no-course' }
  | { state: 'missing'; entries: CatalogueEntry[]; of: number }
  | { state: 'ready'; entries: CatalogueEntry[] }

/** Both ways finish a module, as everywhere; the certificate says which it was. */
export function readiness(
  entries: readonly CatalogueEntry[],
  events: readonly LearnerEvent[],
): Readiness {
  const core = entries.filter((entry) => entry.track === 'core')
  if (core.length === 0) return { state: 'no-course' }
  const missing = core.filter(({ id }) => finishesOf(events, id).length === 0)
  return missing.length > 0
    ? { state: 'missing', entries: missing, of: core.length }
    : { state: 'ready', entries: core }
}

/** What the module's own file adds to its entry. */
export interface ModuleFacts {
  entry: CatalogueEntry
  objectives: readonly string[]
}

/** With the day it was first finished; by the short version only where it was never worked through in full. */
export function certifiedModule(
  { entry, objectives }: ModuleFacts,
  events: readonly LearnerEvent[],
): CertifiedModule {
  const finishes = finishesOf(events, entry.id)
  const full = finishes.filter(({ way }) => way === 'full')
  const [first] = full.length > 0 ? full : finishes
  if (!first) throw new Error(`Not finished: ${entry.id}`)
  const { id, title, minutes, updated } = entry
  const { way, at } = first
  return { id, title, objectives: [...objectives], minutes, updated, way, finished: dayOf(at) }
}

function finishesOf(events: readonly LearnerEvent[], module: string): Finished[] {
  return events
    .filter((event) => event.kind === 'finished')
    .filter((event) => event.module === module)
    .toSorted((a, b) => a.at - b.at)
}

export interface CertificateFacts {
  name: string
  course: string
  language: string
  modules: readonly CertifiedModule[]
  edition: { version: string; day: string }
  /** Counts of the final test; only where the person wants them in it. */
  test?: { right: number; total: number } | undefined
}

export function makeCertificate(facts: CertificateFacts, now: number): Certificate {
  const { name, course, language, modules, edition, test } = facts
  return {
    format: 1,
    app: 'hinsehen',
    kind: 'certificate',
    name: cleanName(name),
    course,
    language,
    modules: [...modules],
    minutes: modules.reduce((sum, { way, minutes }) => sum + (way === 'full' ? minutes : 0), 0),
    issued: dayOf(now),
    version: edition.version,
    versionDay: edition.day,
    ...(test && { test: { right: test.right, total: test.total } }),
  }
}

/** One line, in the composed form, without signs that nobody sees. */
export const cleanName = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()

/** Planned minutes are estimates: they are said in steps of five, and never rounded up. */
const step = 5

export function spokenTime(minutes: number): { hours: number; minutes: number } {
  const rounded = Math.floor(minutes / step) * step
  return { hours: Math.floor(rounded / 60), minutes: rounded % 60 }
}
