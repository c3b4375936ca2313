import { type ReactNode, useEffect } from 'react'
import { useStore } from 'zustand'
import { useTexts } from '../i18n/use-texts.tsx'
import { busy } from '../ui/busy.ts'
import { Icon } from '../ui/icon.tsx'
import { postponeUpdate, update } from './update.ts'
import styles from './update-notice.module.css'

/** Offers a new version, but never to someone who is in the middle of an item. */
export function UpdateNotice(): ReactNode {
  const t = useTexts('shell')
  const offered = useStore(update)
  const isBusy = useStore(busy, ({ reasons }) => reasons.length > 0)
  const shown = !isBusy && (offered.state === 'waiting' || offered.state === 'taken-elsewhere')
  useRoomBelow(shown)
  return (
    <div role="status" className={styles.place}>
      {shown && (
        <div className={styles.notice}>
          <Icon name="info" />
          <p>{t(`update.${offered.state}.text`)}</p>
          <div className={styles.choices}>
            <button type="button" className="button-primary" onClick={offered.load}>
              {t('update.load.action')}
            </button>
            <button type="button" className="button-quiet" onClick={postponeUpdate}>
              {t('update.later.action')}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}

/** The notice stays in view at the bottom; what has the focus is scrolled to a place above it. */
function useRoomBelow(shown: boolean): void {
  useEffect(() => {
    const root = document.documentElement
    root.dataset['notice'] = shown ? 'shown' : ''
    return () => {
      delete root.dataset['notice']
    }
  }, [shown])
}
