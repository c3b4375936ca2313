import { useEffect, useMemo, useState } from 'react'
import { useLanguage } from '../i18n/use-texts.tsx'
import { openRecord } from '../progress/open.ts'
import { useEvents } from '../progress/use-record.tsx'
import { learnedFrom, type Read } from './learned.ts'
import { type Loaded, loadPool } from './load-pool.ts'

export type Practice =
  | { state: 'loading' }
  /** Not even the list of modules could be had. */
  | { state: 'fault' }
  | { state: 'ready'; loaded: Loaded; read: Read }

/** The record and the modules it speaks of, kept up to date. */
export function usePractice(): [practice: Practice, retry: () => void] {
  const read = useLearned()
  const [loaded, retry] = useLoaded(read && modulesIn(read))
  if (loaded === 'fault') return [{ state: 'fault' }, retry]
  if (!read || !loaded) return [{ state: 'loading' }, retry]
  return [{ state: 'ready', loaded, read }, retry]
}

/** Undefined until the record is open. */
export function useLearned(): Read | undefined {
  useEffect(() => void openRecord(), [])
  const attempts = useEvents({ kind: 'attempt' })
  const finished = useEvents({ kind: 'finished' })
  const visits = useEvents({ kind: 'visit' })
  return useMemo(
    () => (attempts && finished && visits ? learnedFrom(attempts, finished, visits) : undefined),
    [attempts, finished, visits],
  )
}

/** One text for all of them, so that an effect can tell whether they have changed. */
const modulesIn = ({ attempts, finished }: Read): string =>
  [...new Set([...attempts, ...finished].map(({ module }) => module))].sort().join(' ')

function useLoaded(modules: string | undefined): [Loaded | 'fault' | undefined, () => void] {
  const language = useLanguage()
  const [loaded, setLoaded] = useState<Loaded | 'fault'>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (modules === undefined) return undefined
    let current = true
    void loadPool(language, new Set(modules.split(' '))).then((result) => {
      if (current) setLoaded(result.ok ? result.value : 'fault')
    })
    return () => {
      current = false
    }
  }, [modules, language, attempt])
  return [loaded, () => setAttempt((count) => count + 1)]
}
