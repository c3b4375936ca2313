import { useEffect, useMemo, useState } from 'react'
import { useLanguage } from '../i18n/use-texts.tsx'
import { now } from '../lib/platform.ts'
import { record } from '../progress/current.ts'
import { openRecord, recordExists } from '../progress/open.ts'
import { type Content, loadContent, moduleIds } from './content.ts'
import { readTally, withNewer } from './read.ts'
import { type Results, resultsOf } from './results.ts'
import { emptyTally, type Tally } from './tally.ts'

export type Shown = { state: 'loading' } | { state: 'empty' } | { state: 'ready'; results: Results }

/** The results of the profile that learns now; answers given in other tabs are added. */
export function useResults(): Shown {
  const tally = useTally()
  const content = useContent(tally)
  const results = useMemo(
    () => tally && content && resultsOf(tally, content, now()),
    [tally, content],
  )
  if (tally?.count === 0) return { state: 'empty' }
  return results ? { state: 'ready', results } : { state: 'loading' }
}

function useTally(): Tally | undefined {
  const [tally, setTally] = useState<Tally>()
  const [failed, setFailed] = useState<{ error: unknown }>()
  useEffect(() => {
    let stop: (() => void) | undefined
    let current = true
    const read = async () => {
      // Nothing to read and no code to fetch on a first visit. What is open may hold a sitting that nothing else keeps.
      if (!record.current && !(await recordExists())) return setTally(emptyTally())
      const opened = await openRecord()
      const first = await readTally(opened)
      if (!current) return
      setTally(first)
      stop = opened.watch({ kind: 'attempt', after: first.seq }, (events) => {
        setTally(events.length === 0 ? first : withNewer(first, events))
      })
    }
    read().catch((error: unknown) => setFailed({ error }))
    return () => {
      current = false
      stop?.()
    }
  }, [])
  // For the page that says so.
  if (failed) throw failed.error
  return tally
}

/** While a language or a new module loads, what was there stays in view. */
function useContent(tally: Tally | undefined): Content | undefined {
  const language = useLanguage()
  const [content, setContent] = useState<Content>()
  const ids = tally && moduleIds(tally).join(' ')
  useEffect(() => {
    if (ids === undefined || ids === '') return
    let current = true
    void loadContent(ids.split(' '), language).then((loaded) => {
      if (current) setContent(loaded)
    })
    return () => {
      current = false
    }
  }, [ids, language])
  return content
}
