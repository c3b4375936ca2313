/** Fetches the modules that rounds draw from; what the service worker keeps comes without a network. */
import type { Catalogue, CatalogueEntry } from '../content/catalogue.ts'
import { inCourse } from '../content/course.ts'
import {
  type LoadFault,
  loadCatalogue,
  loadCourse,
  loadItems,
  loadModule,
} from '../content/load.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Learned } from './draw.ts'
import type { Pool, PoolModule } from './pool.ts'
import type { RoundKind } from './round.ts'

export interface Loaded {
  pool: Pool
  /** Modules that could not be had. */
  missing: Missing[]
}

type Missing = Pick<CatalogueEntry, 'id' | 'track'>

/** Whether all is there that a round of this kind is drawn from; from less it would be another round. */
export function isWhole(
  kind: RoundKind,
  missing: readonly Missing[],
  { finished, attempts }: Pick<Learned, 'finished' | 'attempts'>,
): boolean {
  switch (kind) {
    case 'mixed':
    case 'rare':
      return missing.every(({ id }) => finished.every(({ module }) => module !== id))
    case 'review':
      return missing.every(({ id }) => attempts.every(({ module }) => module !== id))
    case 'before':
    case 'after':
    case 'later':
    case 'final':
      return missing.every(({ track }) => track !== 'core')
  }
}

/** Modules of the course, and of the others those that the record knows: a thousand may lie there. */
export async function loadPool(
  language: string,
  known: ReadonlySet<string>,
): Promise<Result<Loaded, LoadFault>> {
  const [catalogue, course] = await Promise.all([catalogueIn(language), loadCourse()])
  if (!catalogue.ok) return catalogue
  if (!course.ok) return err(course.error)
  const entries = inCourse(catalogue.value.entries, course.value, language).filter(
    ({ id, track }) => track === 'core' || known.has(id),
  )
  const loaded = await Promise.all(
    entries.map(async (entry) => ({ entry, result: await loadOne(entry) })),
  )
  return ok({
    pool: loaded.flatMap(({ result }) => (result.ok ? result.value : [])),
    missing: loaded.flatMap(({ entry, result }) => (result.ok ? [] : entry)),
  })
}

/** In German where nothing was translated. */
async function catalogueIn(language: string): Promise<Result<Catalogue, LoadFault>> {
  const wished = await loadCatalogue(language)
  return wished.ok || wished.error.code !== 'not-found' ? wished : loadCatalogue('de')
}

async function loadOne({ id, title, track, language }: CatalogueEntry) {
  const [built, items] = await Promise.all([loadModule(id, language), loadItems(id, language)])
  if (!built.ok) return built
  if (!items.ok) return items
  const { module } = built.value
  const shown = module.screens.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ('item' in block ? block.item : [])),
  )
  return ok<PoolModule>({
    id,
    title,
    track,
    language: module.language,
    draft: module.status === 'draft',
    objectives: module.objectives,
    items: items.value.items,
    contents: items.value.contents,
    shown: new Set(shown),
  })
}
