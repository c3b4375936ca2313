/** Which modules, in which order: the build uses it, and home again where an operator has put another `course.json`. */
import type { CatalogueEntry } from './catalogue.ts'
import type { Course } from './schema.ts'

/** In the order of the course; modules that it does not name follow by their title. Ids without a module are left out. */
export function inCourse(
  entries: readonly CatalogueEntry[],
  course: Course,
  language: string,
): CatalogueEntry[] {
  const place = new Map(course.modules.map(({ id, track }, index) => [id, { index, track }]))
  const rank = ({ id }: CatalogueEntry) => place.get(id)?.index ?? place.size
  return entries
    .map((entry) => ({ ...entry, track: place.get(entry.id)?.track ?? ('more' as const) }))
    .sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, language))
}

/** Whether both put the same modules in the same order. */
export const isSameCourse = (one: Course, other: Course): boolean =>
  one.modules.length === other.modules.length &&
  one.modules.every(
    ({ id, track }, index) =>
      id === other.modules[index]?.id && track === other.modules[index]?.track,
  )
