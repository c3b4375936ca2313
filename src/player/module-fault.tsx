import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { LoadFault } from '../content/load.ts'
import { useTexts } from '../i18n/use-texts.tsx'
import { Page } from '../ui/page.tsx'
import css from './player.module.css'

/** A module that cannot be shown: why, that nothing is lost, and what to do. */
export function ModuleFault({
  fault,
  onRetry,
}: {
  fault: LoadFault
  onRetry: () => void
}): ReactNode {
  const t = useTexts('player')
  return (
    <Page title={t(`fault.${fault.code}.title`)}>
      <p>{t(`fault.${fault.code}.text`)}</p>
      <div className={css.actions}>
        {fault.code !== 'not-found' && (
          <button type="button" className="button button-primary" onClick={onRetry}>
            {t('fault.retry')}
          </button>
        )}
        <Link className="button" to="/">
          {t('fault.home')}
        </Link>
      </div>
    </Page>
  )
}
