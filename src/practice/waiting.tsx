import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import { Page } from '../ui/page.tsx'
import css from './practice.module.css'

export function Loading(): ReactNode {
  const t = useTexts('practice')
  return (
    <p role="status" aria-busy="true">
      {t('loading')}
    </p>
  )
}

/** What is to be asked could not be had; nothing is lost by it. */
export function Fault({ onRetry }: { onRetry: () => void }): ReactNode {
  const t = useTexts('practice')
  return (
    <Page title={t('fault.title')}>
      <p>{t('fault.text')}</p>
      <div className={css.actions}>
        <button type="button" className="button button-primary" onClick={onRetry}>
          {t('fault.retry')}
        </button>
      </div>
    </Page>
  )
}
