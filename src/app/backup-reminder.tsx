import { type ReactNode, useEffect, useState } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../i18n/use-texts.tsx'
import { now } from '../lib/platform.ts'
import { isKept, type Kept } from '../progress/keep.ts'
import { backupDue, quietFrom } from '../progress/reminder.ts'
import { useEvents, useRecordState } from '../progress/use-record.tsx'
import { Notice } from '../ui/notice.tsx'
import { setPreferences } from '../ui/preferences.ts'
import { usePreferences } from '../ui/use-preferences.tsx'

/** A calm word when answers have waited long for a backup; it can be put off. */
export function BackupReminder(): ReactNode {
  const t = useTexts('home')
  const { lastBackup, quietUntil } = usePreferences()
  const record = useRecordState()
  const visits = useEvents({ kind: 'visit' })
  const [kept, setKept] = useState<Kept>()
  const [today] = useState(now)
  useEffect(() => void isKept().then(setKept), [])
  if (!visits || !kept) return null
  const stake = {
    events: visits,
    lastBackup,
    quietUntil,
    kept: kept === 'kept' && record.state !== 'once',
  }
  if (!backupDue(stake, today)) return null
  return (
    <Notice tone="info">
      <p>{t('reminder.text')}</p>
      <p>
        <Link to="/settings">{t('reminder.save')}</Link>{' '}
        <button
          type="button"
          className="button-quiet"
          onClick={() => setPreferences({ quietUntil: quietFrom(now()) })}
        >
          {t('reminder.later')}
        </button>
      </p>
    </Notice>
  )
}
