import { useEffect, useState } from 'react'
import { makeReady, type Readiness, watchReady } from './ready.ts'

/** Whether a module works without a network, kept up to date; undefined until that is known. */
export function useReady(
  id: string,
  language: string,
): { readiness: Readiness | undefined; make: () => void } {
  const [readiness, setReadiness] = useState<Readiness>()
  useEffect(() => watchReady(id, language, setReadiness), [id, language])
  return { readiness, make: () => void makeReady(id, language) }
}
