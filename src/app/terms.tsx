import { lazy, type ReactNode, Suspense, useState } from 'react'
import { loadAreas } from '../i18n/texts.ts'
import { TermContext } from '../ui/markdown.tsx'
import styles from './terms.module.css'

const TermDialog = lazy(async () => {
  const [{ TermDialog: component }] = await Promise.all([
    import('./term-dialog.tsx'),
    loadAreas('glossary'),
  ])
  return { default: component }
})

/** Makes the glossary terms in texts buttons that open their explanation; it is fetched only then. */
export function Terms({ children }: { children: ReactNode }): ReactNode {
  const [open, setOpen] = useState<string>()
  // Made once: a new function would draw every text of the page again.
  const [show] = useState(() => (term: string, words: ReactNode) => (
    <button
      type="button"
      className={styles.term}
      aria-haspopup="dialog"
      onClick={() => setOpen(term)}
    >
      {words}
    </button>
  ))
  return (
    <TermContext value={show}>
      {children}
      {open !== undefined && (
        <Suspense>
          <TermDialog term={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </TermContext>
  )
}
