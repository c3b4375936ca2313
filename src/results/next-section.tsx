import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../i18n/use-texts.tsx'
import type { Next, Open } from './objectives.ts'
import styles from './results.module.css'

interface NextProps {
  next: readonly Next[]
  /** Whether there are answers that could have been wrong. */
  known: boolean
}

export function NextSection({ next, known }: NextProps): ReactNode {
  const t = useTexts('results')
  return (
    <section className="card" aria-labelledby="next">
      <h2 id="next">{t('next.heading')}</h2>
      {next.length === 0 && <p>{t(known ? 'next.none' : 'next.unknown')}</p>}
      <ol className={`plain ${styles.steps}`}>
        {next.map(({ module, objective }) => (
          <li key={`${module.id}/${objective.id}`}>
            <strong>{objective.text}</strong>
            <p>
              <OpenWords open={objective.open} />
            </p>
            <Link to={`/modules/${module.id}`} className={styles.lead}>
              {t('next.module', { title: module.title })}
            </Link>
          </li>
        ))}
      </ol>
      <Link to="/practice" className="button button-primary">
        {t('next.practice')}
      </Link>
    </section>
  )
}

function OpenWords({ open }: { open: Open }): ReactNode {
  const t = useTexts('results')
  return [
    t('next.wrong', { count: open.wrong }),
    open.missed > 0 && t('next.missed', { count: open.missed }),
    open.alarms > 0 && t('next.alarms', { count: open.alarms }),
    open.verySure > 0 && t('next.sure', { count: open.verySure }),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ')
}
