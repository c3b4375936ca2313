import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { CatalogueEntry } from '../content/catalogue.ts'
import type { Course } from '../content/schema.ts'
import { ReadyMark } from '../content/ready-mark.tsx'
import type { Texts } from '../i18n/keys.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { Icon } from '../ui/icon.tsx'
import { Progress } from '../ui/progress.tsx'
import { pageOf, type Reach, statusOf } from './home.ts'
import styles from './module-list.module.css'
import { useCatalogue } from './use-catalogue.tsx'

export function ModuleList({
  entries,
  reach,
}: {
  entries: readonly CatalogueEntry[]
  reach: Reach
}): ReactNode {
  return (
    <ul className={`plain ${styles.list}`}>
      {entries.map((entry) => (
        <ModuleCard key={entry.id} entry={entry} reach={reach} />
      ))}
    </ul>
  )
}

function ModuleCard({ entry, reach }: { entry: CatalogueEntry; reach: Reach }): ReactNode {
  const t = useTexts('home')
  const language = useLanguage()
  const foreign = entry.language !== language ? entry.language : undefined
  return (
    <li className={`card ${styles.card}`}>
      <h3 lang={foreign}>
        <Link to={`/modules/${entry.id}`}>{entry.title}</Link>
      </h3>
      <p lang={foreign}>{entry.summary}</p>
      <ul className={`plain ${styles.facts}`}>
        <li>
          <Icon name="clock" />
          {t('module.minutes', { count: entry.minutes })}
        </li>
        {entry.status === 'draft' && (
          <li>
            <Icon name="pencil" />
            {t('module.draft')}
          </li>
        )}
        {foreign === 'de' && (
          <li>
            <Icon name="language" />
            {t('module.language')}
          </li>
        )}
      </ul>
      <Progress {...progressWords(entry, reach, t)} />
      <ReadyMark module={entry.id} language={entry.language} title={entry.title} />
    </li>
  )
}

function progressWords(entry: CatalogueEntry, reach: Reach, t: Texts<'home'>) {
  const status = statusOf(entry, reach)
  const max = entry.screens.length
  switch (status.state) {
    case 'untouched':
      return { value: 0, max, words: t('progress.new') }
    case 'begun':
      return {
        value: status.reached,
        max,
        words: t('progress.begun', { seen: status.reached, count: status.of }),
      }
    case 'finished':
      return {
        value: status.way === 'full' ? max : status.reached,
        max,
        words: t(`progress.${status.way}`),
      }
  }
}

interface CataloguePageProps {
  page: number
  course: Course
  reach: Reach
  /** What is shown until the catalogue is there, and when it cannot be had. */
  first: ReactNode
}

export function CataloguePage({ page, course, reach, first }: CataloguePageProps): ReactNode {
  const t = useTexts('home')
  const catalogue = useCatalogue(true, course)
  if (catalogue.state !== 'loaded')
    return (
      <>
        <output>{t(`modules.${catalogue.state}`)}</output>
        {first}
      </>
    )
  const shown = pageOf(catalogue.entries, page)
  const total = catalogue.entries.length
  return (
    <>
      <p>{t('modules.range', { from: shown.from, to: shown.to, total })}</p>
      <ModuleList entries={shown.entries} reach={reach} />
      <nav aria-label={t('modules.pages')} className={styles.pager}>
        {shown.page > 1 && (
          <Link to={`/?page=${shown.page - 1}`} className="button">
            <Icon name="back" />
            {t('modules.previous')}
          </Link>
        )}
        {shown.page < shown.pages && (
          <Link to={`/?page=${shown.page + 1}`} className="button">
            {t('modules.following')}
            <Icon name="arrow" />
          </Link>
        )}
      </nav>
    </>
  )
}
