import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { HomeData } from '../content/home-data.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { Page } from '../ui/page.tsx'

/** Home: where you stopped and all modules. Prerendered at build, so its first render knows no progress. */
export function HomePage({ data }: { data: HomeData }): ReactNode {
  const t = useTexts('home')
  const app = useTexts('shell')
  const catalogue = data.catalogues[useLanguage()] ?? data.catalogues['de']
  return (
    <Page title={t('title')} documentTitle={app('app.name')}>
      <ul>
        {catalogue?.entries.map((entry) => (
          <li key={entry.id}>
            <h2>
              <Link to={`/modules/${entry.id}`}>{entry.title}</Link>
            </h2>
            <p>{entry.summary}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
