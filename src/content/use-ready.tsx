import { useEffect, useState } from 'react'
import { keyOf, type Readiness, tell, watchReady } from './readiness.ts'

/** Whether a module works without a network, kept up to date; undefined until that is known. */
export function useReady(
  id: string,
  language: string,
): { readiness: Readiness | undefined; make: () => void } {
  const [readiness, setReadiness] = useState<Readiness>()
  useEffect(() => watchReady(id, language, setReadiness), [id, language])
  return { readiness, make: () => void make(id, language) }
}

async function make(id: string, language: string): Promise<void> {
  try {
    const { makeReady } = await import('./make-ready.ts')
    await makeReady(id, language)
  } catch {
    // The code for it did not come.
    tell(keyOf(id, language), {
      state: 'not-ready',
      fault: { code: 'unreachable', path: 'modules/files.json' },
    })
  }
}
