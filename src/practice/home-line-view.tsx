import { type ReactNode, useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { Course } from '../content/schema.ts'
import { useTexts } from '../i18n/use-texts.tsx'
import { now } from '../lib/platform.ts'
import { roundAddress } from './begin.ts'
import { homeLine } from './home-line.ts'
import css from './home-line.module.css'
import { useLearned } from './use-practice.tsx'

interface HomeLineProps {
  course: Course
  /** The offer of the questions before the course. */
  before: ReactNode
}

/** In small print: a round that waits, and what is worth refreshing; else the way to practice. */
export function HomeLine({ course, before }: HomeLineProps): ReactNode {
  const t = useTexts('practice')
  const read = useLearned()
  const [today] = useState(now)
  const said = useMemo(() => read && homeLine(course, read, today), [course, read, today])
  if (!said) return null
  const { begun, due, offersBefore } = said
  if (!begun && due === 0 && offersBefore) return before
  return (
    <ul className={`plain ${css.lines}`}>
      {begun && (
        <li>
          <Link to={roundAddress(begun.name)}>
            {t('home.begun', {
              kind: t(`kind.${begun.round.kind}`),
              answered: begun.answered,
              size: begun.round.size,
            })}
          </Link>
        </li>
      )}
      {due > 0 && (
        <li>
          <Link to="/practice">{t('home.due', { count: due })}</Link>
        </li>
      )}
      {!begun && due === 0 && (
        <li>
          <Link to="/practice">{t('home.practice')}</Link>
        </li>
      )}
    </ul>
  )
}
