import type { ReactNode } from 'react'
import type { Source } from '../content/schema.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { isSafeLink } from '../lib/links.ts'
import { now } from '../lib/platform.ts'
import { isOverdue, longDay } from './days.ts'
import css from './blocks.module.css'

/** Sources with the day they were read; an overdue one says so, offline too. */
export function SourceList({ sources, ids }: { sources: Source[]; ids?: string[] }): ReactNode {
  const t = useTexts('player')
  const language = useLanguage()
  const shown = ids ? sources.filter((source) => ids.includes(source.id)) : sources
  return (
    <ul className={css.sources}>
      {shown.map((source) => (
        <li key={source.id}>
          {source.claim && <p>{source.claim}</p>}
          <p>
            {/* The file may have come another way than through the check. */}
            {isSafeLink(source.url) ? (
              <a href={source.url} rel="noreferrer">
                {source.title}
              </a>
            ) : (
              source.title
            )}
            {source.publisher && `, ${source.publisher}`}
          </p>
          <p className={css.small}>
            {t('source.asOf', { day: longDay(source.retrieved, language) })}
          </p>
          {isOverdue(source.reviewBy, now()) && (
            <p className={css.overdue}>
              {t('source.overdue', { day: longDay(source.reviewBy, language) })}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
