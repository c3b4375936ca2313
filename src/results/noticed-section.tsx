import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import { Shares } from './charts/shares.tsx'
import type { Noticed } from './noticed.ts'
import styles from './results.module.css'

interface NoticedProps {
  since: Noticed
  before: Noticed
}

/** Both errors side by side, as counts (design section 8). */
export function NoticedSection({ since, before }: NoticedProps): ReactNode {
  const t = useTexts('results')
  const { present, absent, ambiguous } = since
  const rows = [
    { label: t('noticed.row.present'), ...present },
    { label: t('noticed.row.absent'), ...absent, filling: 'hatched' as const },
  ].filter(({ of }) => of > 0)
  const early = useFinding(before)
  const finding = useFinding(since)
  return (
    <section className="card" aria-labelledby="noticed">
      <h2 id="noticed">{t('noticed.heading')}</h2>
      <p>{t('noticed.lead')}</p>
      {rows.length === 0 ? (
        <p>{t('noticed.none')}</p>
      ) : (
        <Shares
          title={finding}
          rows={rows}
          head={[t('noticed.head.what'), t('noticed.head.count'), t('noticed.head.of')]}
        />
      )}
      <ul className={`plain ${styles.facts}`}>
        {present.of > 0 && <li>{t('noticed.missed', { count: present.of - present.count })}</li>}
        {absent.of > 0 && <li>{t('noticed.alone', { count: absent.of - absent.count })}</li>}
        {ambiguous > 0 && <li>{t('noticed.ambiguous', { count: ambiguous })}</li>}
      </ul>
      {early !== '' && (
        <p>
          <strong>{t('noticed.before')}</strong> {early}
        </p>
      )}
      <details>
        <summary>{t('noticed.how')}</summary>
        <p>{t('noticed.how.text')}</p>
      </details>
    </section>
  )
}

/** One sentence for each kind of case that was met. */
function useFinding({ present, absent }: Noticed): string {
  const t = useTexts('results')
  return [
    present.of > 0 && t('noticed.present', { ...present }),
    absent.of > 0 && t('noticed.absent', { ...absent }),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ')
}
