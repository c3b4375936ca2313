import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Link, NavLink, useLocation } from 'react-router'
import { offered } from '../i18n/languages.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Logo } from '../ui/logo.tsx'
import { noteMove, notePlace } from '../ui/navigation.ts'
import { setPreferences } from '../ui/preferences.ts'
import { Cover } from './cover.tsx'
import styles from './frame.module.css'
import { RecordNotice } from './record-notice.tsx'
import { Terms } from './terms.tsx'
import { UpdateNotice } from './update-notice.tsx'

/** What surrounds every page. */
export function Frame({ children }: { children: ReactNode }): ReactNode {
  const t = useTexts('shell')
  const main = useRef<HTMLElement>(null)
  useScrollToTop()
  return (
    <Cover>
      {/* Under a hash router a link to #main would change the route, so this is a button. */}
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {t('skip.content')}
      </button>
      <button type="button" className="skip" data-leave>
        {t('leave.skip')}
      </button>
      <header className={styles.header}>
        <div className={styles.band}>
          <div className={styles.width}>
            <Link to="/" className={styles.brand}>
              <Logo />
              {t('app.name')}
            </Link>
            <LanguageSwitch />
          </div>
        </div>
        <nav aria-label={t('nav.label')} className={styles.nav}>
          <ul className={`plain ${styles.width}`}>
            <NavEntry to="/" icon="home" name={t('nav.home')} />
            <NavEntry to="/practice" icon="practice" name={t('nav.practice')} />
            <NavEntry to="/results" icon="results" name={t('nav.results')} />
            <NavEntry to="/help" icon="phone" name={t('nav.help')} />
            <NavEntry to="/search" icon="search" name={t('nav.search')} />
            <NavEntry to="/glossary" icon="book" name={t('nav.glossary')} />
            <NavEntry to="/settings" icon="settings" name={t('nav.settings')} />
          </ul>
        </nav>
      </header>
      <RecordNotice />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <Terms>{children}</Terms>
      </main>
      <footer className={styles.footer}>
        <div className={styles.width}>
          <p>{t('footer.promise')}</p>
          <Link to="/about">{t('nav.about')}</Link>
          <Link to="/about/accessibility">{t('nav.accessibility')}</Link>
          <Link to="/about/imprint">{t('nav.imprint')}</Link>
        </div>
      </footer>
      <UpdateNotice />
      {/* The handler is in boot/leave.ts: it works before the app does. */}
      <button type="button" className={`${styles.leave} no-print`} data-leave>
        {t('leave.button')}
      </button>
    </Cover>
  )
}

function NavEntry({ to, icon, name }: { to: string; icon: IconName; name: string }): ReactNode {
  return (
    <li>
      <NavLink to={to} end className={`${styles.entry}`}>
        <Icon name={icon} />
        {name}
      </NavLink>
    </li>
  )
}

/** Every language names itself, so that people find the way back. */
function LanguageSwitch(): ReactNode {
  const t = useTexts('shell')
  const shown = useLanguage()
  const names: { [language: string]: string } = {
    de: t('language.de'),
    en: t('language.en'),
  }
  return offered
    .filter((language) => language !== shown)
    .map((language) => (
      <button
        key={language}
        type="button"
        lang={language}
        className={styles.language}
        onClick={() => setPreferences({ language })}
      >
        <Icon name="language" />
        {names[language] ?? language}
      </button>
    ))
}

function useScrollToTop(): void {
  const { pathname, search } = useLocation()
  const first = useRef(true)
  useLayoutEffect(() => notePlace(pathname + search), [pathname, search])
  // Before the effects of the page: its heading asks whether someone has moved.
  useLayoutEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    noteMove()
    window.scrollTo(0, 0)
  }, [pathname])
}
