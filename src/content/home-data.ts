/** The first modules of the course, written into `index.html` by the build, so that home needs no request. */
import type { Catalogue } from './catalogue.ts'
import { loadCatalogue } from './load.ts'
import type { Course } from './schema.ts'

/** How many modules home shows before „Alle Module“ is asked for. */
export const firstModules = 24

export interface HomeData {
  /** Entries cut to `firstModules`. */
  catalogues: { [language: string]: Catalogue }
  /** How many modules there are in all. */
  total: number
  /** What the build has sorted them by. */
  course: Course
}

let embedded: HomeData | undefined

export async function loadHomeData(language: string): Promise<HomeData> {
  embedded ??= readEmbedded()
  if (embedded.catalogues[language]) return embedded
  const loaded = await loadCatalogue(language)
  if (!loaded.ok) return embedded
  const first = { ...loaded.value, entries: loaded.value.entries.slice(0, firstModules) }
  embedded = {
    ...embedded,
    catalogues: { ...embedded.catalogues, [language]: first },
    total: loaded.value.entries.length,
  }
  return embedded
}

function readEmbedded(): HomeData {
  const text = document.getElementById('home-data')?.textContent
  if (!text) return { catalogues: {}, total: 0, course: { format: 1, modules: [] } }
  // The build wrote this element itself, in exactly this shape.
  const data: HomeData = JSON.parse(text)
  return data
}
