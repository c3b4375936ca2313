import type { ReactNode } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { longDay } from '../player/days.ts'
import { Changes } from './charts/changes.tsx'
import styles from './results.module.css'
import type { RoundResult, Rounds } from './rounds.ts'

const times = ['before', 'after', 'later'] as const

/** Nothing at all until one of these rounds was taken. */
export function RoundsSection({ rounds }: { rounds: Rounds }): ReactNode {
  const t = useTexts('results')
  const taken = times.flatMap((time) => {
    const round = rounds[time]
    return round ? { time, round } : []
  })
  if (taken.length === 0 && rounds.finals.length === 0) return null
  const finding = taken.map(({ time, round }) => t(`rounds.${time}`, { ...round.right })).join(' ')
  return (
    <section className="card" aria-labelledby="rounds">
      <h2 id="rounds">{t('rounds.heading')}</h2>
      {taken.length > 1 && (
        <Changes
          title={finding}
          what={t('rounds.what')}
          times={taken.map(({ time }) => t(`rounds.time.${time}`))}
          rows={[
            { label: t('rounds.right'), shares: taken.map(({ round }) => round.right) },
            { label: t('noticed.row.present'), shares: taken.map(({ round }) => round.present) },
            { label: t('noticed.row.absent'), shares: taken.map(({ round }) => round.absent) },
          ]}
        />
      )}
      {taken.length === 1 && (
        <p>
          {finding} {t('rounds.alone')}
        </p>
      )}
      {rounds.finals.length > 0 && <Finals finals={rounds.finals} />}
    </section>
  )
}

function Finals({ finals }: { finals: readonly RoundResult[] }): ReactNode {
  const t = useTexts('results')
  const language = useLanguage()
  return (
    <>
      <h3>{t('rounds.finals')}</h3>
      <ul className={`plain ${styles.facts}`}>
        {finals.map(({ at, right }) => (
          <li key={at}>
            {t('rounds.final', {
              day: longDay(new Date(at).toISOString().slice(0, 10), language),
              ...right,
            })}
          </li>
        ))}
      </ul>
    </>
  )
}
