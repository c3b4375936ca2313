import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Texts } from '../i18n/keys.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { Icon } from '../ui/icon.tsx'
import type { NextStep } from './home.ts'
import styles from './next-card.module.css'

/** The one thing to do next. Its lines keep their room, so that nothing jumps when progress is known. */
export function NextCard({ step }: { step: NextStep }): ReactNode {
  const t = useTexts('home')
  const { to, place, action } = words(step, t)
  const { title, language } = step.entry
  const foreign = language === useLanguage() ? undefined : language
  return (
    <section className={`card ${styles.next}`} aria-labelledby="next">
      <h2 id="next">{t(step.kind === 'done' ? 'next.done.heading' : 'next.heading')}</h2>
      <p className={styles.title} lang={foreign}>
        {title}
      </p>
      <p className={styles.place}>{place}</p>
      <Link to={to} className="button button-primary">
        {action}
        <span className="visually-hidden">{t('next.which', { title, place })}</span>
        <Icon name="arrow" />
      </Link>
    </section>
  )
}

function words(step: NextStep, t: Texts<'home'>) {
  const { id, screens, minutes } = step.entry
  switch (step.kind) {
    case 'begin':
      return {
        to: `/modules/${id}`,
        place: t('next.begin.place', {
          count: screens.length,
          minutes: t('module.minutes', { count: minutes }),
        }),
        action: t('next.begin.action'),
      }
    case 'resume':
      return {
        to: `/modules/${id}/${step.screen}`,
        place: t('next.resume.place', { page: step.page, pages: screens.length }),
        action: t('next.resume.action'),
      }
    case 'done':
      return { to: `/modules/${id}`, place: t('next.done.place'), action: t('next.done.action') }
  }
}
