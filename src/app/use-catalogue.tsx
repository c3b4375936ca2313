import { useEffect, useState } from 'react'
import type { CatalogueEntry } from '../content/catalogue.ts'
import { loadCatalogue } from '../content/load.ts'
import { useLanguage } from '../i18n/use-texts.tsx'

export type WholeCatalogue =
  { state: 'loading' | 'failed' } | { state: 'loaded'; entries: readonly CatalogueEntry[] }

/** All modules in the language shown now, fetched once `wanted`. */
export function useCatalogue(wanted: boolean): WholeCatalogue {
  const language = useLanguage()
  const [catalogue, setCatalogue] = useState<WholeCatalogue>({ state: 'loading' })
  useEffect(() => {
    if (!wanted) return undefined
    let current = true
    void loadCatalogue(language).then((loaded) => {
      if (!current) return
      setCatalogue(
        loaded.ok ? { state: 'loaded', entries: loaded.value.entries } : { state: 'failed' },
      )
    })
    return () => {
      current = false
    }
  }, [language, wanted])
  return catalogue
}
