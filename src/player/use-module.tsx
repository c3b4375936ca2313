import { useEffect, useState } from 'react'
import type { BuiltModule } from '../content/built.ts'
import { type LoadFault, loadModule } from '../content/load.ts'
import { makeReadyWhenIdle } from '../content/ready-when-idle.ts'
import { useLanguage } from '../i18n/use-texts.tsx'

type Loaded =
  | { state: 'loading' }
  | { state: 'ready'; id: string; built: BuiltModule }
  | { state: 'fault'; fault: LoadFault }

const kept = new Map<string, BuiltModule>()

/** For the start: what is here before the first render needs no second one. Faults show up where it is read. */
export async function loadAhead(id: string, language: string): Promise<BuiltModule | undefined> {
  const result = await loadModule(id, language)
  if (!result.ok) return undefined
  keep(id, language, result.value)
  return result.value
}

function keep(id: string, language: string, built: BuiltModule): void {
  rememberModule(id, language, built)
  void makeReadyWhenIdle(id, built.module.language)
}

/** From here on `useModule` has it at the first render. */
export function rememberModule(id: string, language: string, built: BuiltModule): void {
  kept.set(`${id}/${language}`, built)
}

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
      if (result.ok) keep(id, language, result.value)
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
