import { type ReactNode, useState } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import { now, saveFile } from '../lib/platform.ts'
import { cardsOf } from '../review/cards.ts'
import css from './practice.module.css'
import type { Read } from './learned.ts'

/** The next days for the person's own calendar. What makes the file loads when it is asked for. */
export function CalendarFile({ read }: { read: Read }): ReactNode {
  const t = useTexts('practice')
  const [outcome, setOutcome] = useState<'saved' | 'failed'>()
  const save = async () => {
    try {
      const { reviewCalendar } = await import('./calendar.ts')
      const time = now()
      const text = reviewCalendar(cardsOf(read.attempts, time), time, t('calendar.event'))
      saveFile(`${t('calendar.file')}.ics`, text, 'text/calendar')
      setOutcome('saved')
    } catch {
      // The code did not come, as after an update: said, and a reload helps.
      setOutcome('failed')
    }
  }
  return (
    <details className={css.calendar}>
      <summary>{t('calendar.summary')}</summary>
      <p>{t('calendar.text')}</p>
      <button type="button" onClick={() => void save()}>
        {t('calendar.save')}
      </button>
      <p role="status">{outcome && t(`calendar.${outcome}`)}</p>
    </details>
  )
}
