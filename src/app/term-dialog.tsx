import { type ReactNode, useEffect, useState } from 'react'
import { Link } from 'react-router'
import { findTerm, glossaryIn } from '../content/glossary.ts'
import type { Term } from '../content/schema.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Markdown } from '../ui/markdown.tsx'
import { useEasy } from '../ui/use-preferences.tsx'
import styles from './term-dialog.module.css'

interface TermDialogProps {
  term: string
  onClose: () => void
}

type Found = { state: 'loading' | 'unreachable' | 'unknown' } | { state: 'found'; term: Term }

/** What a word of the text means, over the page, so that the place is not lost. */
export function TermDialog({ term, onClose }: TermDialogProps): ReactNode {
  const t = useTexts('glossary')
  const easy = useEasy()
  const found = useTerm(term)
  return (
    <Dialog title={found.state === 'found' ? found.term.term : t('title')} onClose={onClose}>
      {found.state === 'found' ? (
        <Markdown text={(easy && found.term.easy) || found.term.text} />
      ) : (
        <p>{t(`term.${found.state}`)}</p>
      )}
      <div className={styles.actions}>
        <button type="button" className="button-primary" onClick={onClose}>
          {t('term.close')}
        </button>
        {found.state === 'found' && (
          <Link to={`/glossary?term=${term}`} onClick={onClose}>
            {t('term.more')}
          </Link>
        )}
      </div>
    </Dialog>
  )
}

function useTerm(id: string): Found {
  const language = useLanguage()
  const [found, setFound] = useState<Found>({ state: 'loading' })
  useEffect(() => {
    let current = true
    void glossaryIn(language).then((glossary) => {
      if (!current) return
      if (!glossary.ok) return setFound({ state: 'unreachable' })
      const term = findTerm(glossary.value, id)
      setFound(term ? { state: 'found', term } : { state: 'unknown' })
    })
    return () => {
      current = false
    }
  }, [id, language])
  return found
}
