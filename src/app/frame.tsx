import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Link, NavLink, useLocation } from 'react-router'
import { offered } from '../i18n/languages.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Logo } from '../ui/logo.tsx'
import { noteMove } from '../ui/navigation.ts'
import { setPreferences } from '../ui/preferences.ts'
import styles from './frame.module.css'
import { Terms } from './terms.tsx'
import { UpdateNotice } from './update-notice.tsx'

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
            <NavEntry to="/search" icon="search" name={t('nav.search')} />
            <NavEntry to="/glossary" icon="book" name={t('nav.glossary')} />
            <NavEntry to="/settings" icon="settings" name={t('nav.settings')} />
          </ul>
        </nav>
      </header>
      <main ref={main} tabIndex={-1} className={styles.main}>
        <Terms>{children}</Terms>
      </main>
      <footer className={styles.footer}>
        <div className={styles.width}>
          <p>{t('footer.promise')}</p>
          <Link to="/about">{t('nav.about')}</Link>
        </div>
      </footer>
      <UpdateNotice />
    </>
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
  const { pathname } = useLocation()
  const first = useRef(true)
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
