import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { byLetter, glossaryIn, termsWith } from '../content/glossary.ts'
import type { Term } from '../content/schema.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { Markdown } from '../ui/markdown.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { useEasy } from '../ui/use-preferences.tsx'
import styles from './glossary-page.module.css'

/** All terms; `?term=<id>` leads to one of them, `?letter=<A>` to the first under a letter. */
export function GlossaryPage(): ReactNode {
  const t = useTexts('glossary')
  const terms = useTerms()
  return (
    <Page title={t('title')} lead={t('lead')}>
      {terms === 'loading' && <output>{t('loading')}</output>}
      {terms === 'unreachable' && <Notice tone="warn">{t('unreachable')}</Notice>}
      {Array.isArray(terms) && <TermList terms={terms} />}
    </Page>
  )
}

function useTerms(): readonly Term[] | 'loading' | 'unreachable' {
  const language = useLanguage()
  const [terms, setTerms] = useState<readonly Term[] | 'loading' | 'unreachable'>('loading')
  useEffect(() => {
    let current = true
    void glossaryIn(language).then((glossary) => {
      if (current) setTerms(glossary.ok ? glossary.value.terms : 'unreachable')
    })
    return () => {
      current = false
    }
  }, [language])
  return terms
}

function TermList({ terms }: { terms: readonly Term[] }): ReactNode {
  const t = useTexts('glossary')
  const language = useLanguage()
  const [query, setQuery] = useState('')
  const place = useRef<HTMLDivElement>(null)
  useLeadTo(place, () => setQuery(''))
  const groups = byLetter(termsWith(terms, query), language)
  const count = groups.reduce((sum, group) => sum + group.terms.length, 0)
  return (
    <div ref={place}>
      <div className={styles.tools}>
        <label className={styles.filter}>
          {t('filter.label')}
          <input
            type="search"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            autoComplete="off"
          />
        </label>
        <output>{query.trim() !== '' && t('filter.count', { count })}</output>
      </div>
      <nav aria-label={t('letters')}>
        <ul className={`plain ${styles.letters}`}>
          {groups.map(({ letter }) => (
            <li key={letter}>
              <Link to={`/glossary?letter=${encodeURIComponent(letter)}`}>{letter}</Link>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map((group) => (
        <section key={group.letter} aria-labelledby={`letter-${group.letter}`}>
          <h2 id={`letter-${group.letter}`} tabIndex={-1} className={styles.letter}>
            {group.letter}
          </h2>
          {group.terms.map((term) => (
            <TermEntry key={term.id} term={term} />
          ))}
        </section>
      ))}
    </div>
  )
}

function TermEntry({ term }: { term: Term }): ReactNode {
  const t = useTexts('glossary')
  const easy = useEasy()
  return (
    <article className={styles.entry} aria-labelledby={`term-${term.id}`}>
      <h3 id={`term-${term.id}`} tabIndex={-1}>
        {term.term}
      </h3>
      <Markdown text={(easy && term.easy) || term.text} />
      {term.aliases && (
        <p className={styles.aliases}>{t('aliases', { words: term.aliases.join(', ') })}</p>
      )}
    </article>
  )
}

/** Brings the term or letter of the address into view and gives it the focus. */
function useLeadTo(place: { current: HTMLElement | null }, showAll: () => void): void {
  const { search, key } = useLocation()
  const reveal = useRef(showAll)
  useEffect(() => {
    const wish = new URLSearchParams(search)
    const [term, letter] = [wish.get('term'), wish.get('letter')]
    if (term === null && letter === null) return
    if (term !== null) reveal.current()
    const id = term === null ? `letter-${letter}` : `term-${term}`
    // One frame later, when a filter that hid the term is gone.
    const frame = requestAnimationFrame(() => {
      const target = place.current?.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`)
      target?.focus({ preventScroll: true })
      target?.scrollIntoView({ block: 'start' })
    })
    return () => cancelAnimationFrame(frame)
  }, [search, key, place])
}
