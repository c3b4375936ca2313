import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { useTexts } from '../i18n/use-texts.tsx'
import { Page } from '../ui/page.tsx'

export function NotFoundPage(): ReactNode {
  const t = useTexts('shell')
  const { pathname } = useLocation()
  return (
    <Page title={t('notFound.title')}>
      <p>{t('notFound.text', { address: `#${pathname}` })}</p>
      <p>
        <Link to="/" className="button button-primary">
          {t('notFound.home')}
        </Link>
      </p>
      <p>
        <Link to="/search">{t('notFound.search')}</Link>
      </p>
    </Page>
  )
}
