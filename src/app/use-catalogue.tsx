import { useEffect, useState } from 'react'
import type { CatalogueEntry } from '../content/catalogue.ts'
import { inCourse } from '../content/course.ts'
import { loadCatalogue } from '../content/load.ts'
import type { Course } from '../content/schema.ts'
import { useLanguage } from '../i18n/use-texts.tsx'

export type WholeCatalogue =
  { state: 'loading' | 'failed' } | { state: 'loaded'; entries: readonly CatalogueEntry[] }

/** All modules in the language shown now, in the order of the course; fetched once `wanted`. */
export function useCatalogue(wanted: boolean, course: Course): WholeCatalogue {
  const language = useLanguage()
  const [catalogue, setCatalogue] = useState<WholeCatalogue>({ state: 'loading' })
  useEffect(() => {
    if (!wanted) return undefined
    let current = true
    void loadCatalogue(language).then((loaded) => {
      if (!current) return
      setCatalogue(
        loaded.ok
          ? { state: 'loaded', entries: inCourse(loaded.value.entries, course, language) }
          : { state: 'failed' },
      )
    })
    return () => {
      current = false
    }
  }, [language, wanted, course])
  return catalogue
}
