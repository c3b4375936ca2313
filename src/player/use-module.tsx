import { useEffect, useState } from 'react'
import type { BuiltModule } from '../content/built.ts'
import { type LoadFault, loadModule } from '../content/load.ts'
import { makeReadyWhenIdle } from '../content/ready.ts'
import { useLanguage } from '../i18n/use-texts.tsx'

type Loaded =
  | { state: 'loading' }
  | { state: 'ready'; id: string; built: BuiltModule }
  | { state: 'fault'; fault: LoadFault }

const kept = new Map<string, BuiltModule>()

/** The module in the language shown now. While another language loads, the old one stays in view. */
export function useModule(id: string): [loaded: Loaded, retry: () => void] {
  const language = useLanguage()
  const [loaded, setLoaded] = useState<Loaded>(() => fromMemory(id, language))
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = true
    const known = kept.get(`${id}/${language}`)
    if (known) {
      setLoaded({ state: 'ready', id, built: known })
      return
    }
    void loadModule(id, language).then((result) => {
      if (result.ok) {
        kept.set(`${id}/${language}`, result.value)
        void makeReadyWhenIdle(id, result.value.module.language)
      }
      if (!current) return
      setLoaded(
        result.ok
          ? { state: 'ready', id, built: result.value }
          : { state: 'fault', fault: result.error },
      )
    })
    return () => {
      current = false
    }
  }, [id, language, attempt])
  const fits = loaded.state !== 'ready' || loaded.id === id
  return [fits ? loaded : { state: 'loading' }, () => setAttempt((count) => count + 1)]
}

function fromMemory(id: string, language: string): Loaded {
  const built = kept.get(`${id}/${language}`)
  return built ? { state: 'ready', id, built } : { state: 'loading' }
}
