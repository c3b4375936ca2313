import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './ready-mark.module.css'

export interface ReadyMarkProps {
  state: 'unknown' | 'ready' | 'partly' | 'loading' | 'not-ready'
  /** Names the module for people who hear the button without its card. */
  title: string
  onMakeReady?: (() => void) | undefined
}

/** Whether a module works without a network, in words, and how to make it so. Its height never changes. */
export function ReadyMark({ state, title, onMakeReady }: ReadyMarkProps): ReactNode {
  const t = useTexts('home')
  const can = onMakeReady && (state === 'not-ready' || state === 'partly')
  return (
    <div className={styles.mark}>
      <output className={styles.state}>
        {state === 'ready' && (
          <>
            <Icon name="ready" />
            {t('ready.yes')}
          </>
        )}
        {state === 'loading' && t('ready.loading')}
        {state === 'partly' && t('ready.partly')}
        {state === 'not-ready' && t('ready.no')}
      </output>
      {can && (
        <button type="button" className="button-quiet" onClick={onMakeReady}>
          <Icon name="download" />
          {t('ready.make')}
          <span className="visually-hidden">{t('ready.which', { title })}</span>
        </button>
      )}
    </div>
  )
}
