import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../i18n/use-texts.tsx'
import { Progress } from '../ui/progress.tsx'
import type { ModuleResult, ObjectiveResult } from './objectives.ts'
import styles from './results.module.css'

export function ObjectivesSection({ modules }: { modules: readonly ModuleResult[] }): ReactNode {
  const t = useTexts('results')
  if (modules.length === 0) return null
  return (
    <section className={`card ${styles.objectiveList}`} aria-labelledby="objectives">
      <h2 id="objectives">{t('objectives.heading')}</h2>
      {modules.map((module) => (
        <section key={module.id} aria-labelledby={`module-${module.id}`}>
          <h3 id={`module-${module.id}`}>
            <Link to={`/modules/${module.id}`}>{module.title}</Link>
          </h3>
          <ul className={`plain ${styles.objectives}`}>
            {module.objectives.map((objective) => (
              <li key={objective.id}>
                <Objective objective={objective} />
              </li>
            ))}
          </ul>
          {module.history > 0 && <p>{t('objectives.history', { count: module.history })}</p>}
        </section>
      ))}
    </section>
  )
}

function Objective({ objective }: { objective: ObjectiveResult }): ReactNode {
  const t = useTexts('results')
  const { text, latest, first, harmful, unscored } = objective
  return (
    <>
      <p className={styles.objective}>{text}</p>
      {latest.of === 0 && unscored === 0 && <p>{t('objectives.none')}</p>}
      {latest.of > 0 && (
        <Progress
          value={latest.count}
          max={latest.of}
          words={t('objectives.latest', { ...latest })}
        />
      )}
      <ul className={`plain ${styles.facts}`}>
        {first.of > 0 && <li>{t('objectives.first', { ...first })}</li>}
        {harmful > 0 && <li>{t('objectives.harmful', { count: harmful })}</li>}
        {unscored > 0 && <li>{t('objectives.unscored', { count: unscored })}</li>}
      </ul>
    </>
  )
}
