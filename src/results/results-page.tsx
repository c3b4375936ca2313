import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { now } from '../lib/platform.ts'
import { longDay } from '../player/days.ts'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { CertaintySection } from './certainty-section.tsx'
import { NextSection } from './next-section.tsx'
import { NoticedSection } from './noticed-section.tsx'
import { ObjectivesSection } from './objectives-section.tsx'
import styles from './results.module.css'
import type { Results } from './results.ts'
import { RoundsSection } from './rounds-section.tsx'
import { useResults } from './use-results.tsx'
import { WeeksSection } from './weeks-section.tsx'

export function ResultsPage(): ReactNode {
  const t = useTexts('results')
  const shown = useResults()
  return (
    <Page title={t('title')} lead={t('lead')}>
      {shown.state === 'loading' && (
        <p role="status" aria-busy="true">
          {t('loading')}
        </p>
      )}
      {shown.state === 'empty' && <Empty />}
      {shown.state === 'ready' && <Sections results={shown.results} />}
    </Page>
  )
}

function Empty(): ReactNode {
  const t = useTexts('results')
  return (
    <section className={`card ${styles.empty}`} aria-labelledby="empty">
      <h2 id="empty">{t('empty.heading')}</h2>
      <p>{t('empty.text')}</p>
      <ul>
        <li>{t('empty.noticed')}</li>
        <li>{t('empty.certainty')}</li>
        <li>{t('empty.objectives')}</li>
      </ul>
      <p>{t('empty.promise')}</p>
      <Link to="/" className="button button-primary">
        {t('empty.begin')}
      </Link>
    </section>
  )
}

function Sections({ results }: { results: Results }): ReactNode {
  const t = useTexts('results')
  const today = new Date(now()).toISOString().slice(0, 10)
  return (
    <div className={styles.results}>
      <p>
        {t('sum', {
          answers: t('answers', { count: results.attempts }),
          items: t('items', { count: results.items }),
        })}
      </p>
      {results.missing.map(({ id, attempts }) => (
        <Notice key={id} tone="info">
          <p>{t('missing', { id, answers: t('answers', { count: attempts }) })}</p>
        </Notice>
      ))}
      <div className={styles.sections}>
        <NoticedSection since={results.since} before={results.before} />
        <NextSection next={results.next} known={results.known} />
        <CertaintySection certainty={results.certainty} />
        <RoundsSection rounds={results.rounds} />
        <WeeksSection weeks={results.weeks} />
      </div>
      <ObjectivesSection modules={results.modules} />
      <button type="button" className="no-print" onClick={() => window.print()}>
        {t('print')}
      </button>
      <p className={styles.made}>{t('print.made', { day: longDay(today, useLanguage()) })}</p>
    </div>
  )
}
