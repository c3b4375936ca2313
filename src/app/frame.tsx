import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { useTexts } from '../i18n/use-texts.tsx'
import { noteMove } from '../ui/navigation.ts'

/** What surrounds every page. */
export function Frame({ children }: { children: ReactNode }): ReactNode {
  const t = useTexts('shell')
  const main = useRef<HTMLElement>(null)
  useScrollToTop()
  return (
    <>
      {/* Under a hash router a link to #main would change the route, so this is a button. */}
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {t('skip.content')}
      </button>
      <header>
        <Link to="/">{t('app.name')}</Link>
        <nav aria-label={t('nav.label')}>
          <ul>
            <li>
              <Link to="/search">{t('nav.search')}</Link>
            </li>
            <li>
              <Link to="/glossary">{t('nav.glossary')}</Link>
            </li>
            <li>
              <Link to="/settings">{t('nav.settings')}</Link>
            </li>
          </ul>
        </nav>
      </header>
      <main ref={main} tabIndex={-1}>
        {children}
      </main>
      <footer>
        <Link to="/about">{t('nav.about')}</Link>
      </footer>
    </>
  )
}

function useScrollToTop(): void {
  const { pathname } = useLocation()
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    noteMove()
    window.scrollTo(0, 0)
  }, [pathname])
}
