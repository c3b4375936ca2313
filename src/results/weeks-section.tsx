import type { ReactNode } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { longDay } from '../player/days.ts'
import { TimeLine } from './charts/time-line.tsx'
import { type Weeks, weeksShown } from './weeks.ts'

export function WeeksSection({ weeks: found }: { weeks: Weeks }): ReactNode {
  const t = useTexts('results')
  const language = useLanguage()
  const { weeks, shown, elsewhere } = found
  const answers = (count: number) => t('answers', { count })
  const dayOf = (monday: number) => longDay(new Date(monday).toISOString().slice(0, 10), language)
  const most = Math.max(...weeks.map(({ count }) => count))
  const fullest = weeks.findLast(({ count }) => count === most)
  return (
    <section className="card" aria-labelledby="weeks">
      <h2 id="weeks">{t('weeks.heading')}</h2>
      {shown === 0 || !fullest ? (
        <p>{t('weeks.none', { weeks: weeksShown })}</p>
      ) : (
        <TimeLine
          title={t('weeks.finding', {
            weeks: weeksShown,
            answers: answers(shown),
            day: dayOf(fullest.monday),
          })}
          points={weeks.map(({ monday, count }, at) => ({
            label: dayOf(monday),
            value: count,
            ...(isFirstOfMonth(weeks[at - 1]?.monday, monday) && {
              tick: monthOf(monday, language),
            }),
          }))}
          head={[t('weeks.head.week'), t('weeks.head.count')]}
        />
      )}
      {elsewhere > 0 && <p>{t('weeks.elsewhere', { answers: answers(elsewhere) })}</p>}
    </section>
  )
}

/** The first week shown has no tick: its month may be nearly over. */
const isFirstOfMonth = (before: number | undefined, monday: number) =>
  before !== undefined && new Date(before).getUTCMonth() !== new Date(monday).getUTCMonth()

const monthOf = (monday: number, language: string) =>
  new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(monday)
