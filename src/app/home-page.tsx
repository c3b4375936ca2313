import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import type { HomeData } from '../content/home-data.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { Page } from '../ui/page.tsx'
import { HomeScene } from './home-scene.tsx'
import { needsWholeCatalogue, nextStep, type Reach } from './home.ts'
import styles from './home-page.module.css'
import { CataloguePage, ModuleList } from './module-list.tsx'
import { NextCard } from './next-card.tsx'
import { useCatalogue } from './use-catalogue.tsx'
import { useReach } from './use-reach.tsx'

/** Home: where you stopped and all modules. Prerendered at build, so its first render knows no progress. */
export function HomePage({ data }: { data: HomeData }): ReactNode {
  const t = useTexts('home')
  const app = useTexts('shell')
  const reach = useReach()
  const catalogue = data.catalogues[useLanguage()] ?? data.catalogues['de']
  const entries = catalogue?.entries ?? []
  const whole = useCatalogue(needsWholeCatalogue(entries, data.total, reach))
  const next = nextStep(whole.state === 'loaded' ? whole.entries : entries, reach)
  return (
    <div className={styles.home}>
      <Page
        title={t('title')}
        documentTitle={app('app.name')}
        lead={t('lead')}
        before={
          <div className={styles.picture}>
            <HomeScene />
          </div>
        }
      >
        {next && <NextCard step={next} />}
        <Modules data={data} reach={reach}>
          {entries.length === 0 ? (
            <p>{t('modules.none')}</p>
          ) : (
            <ModuleList entries={entries} reach={reach} />
          )}
        </Modules>
      </Page>
    </div>
  )
}

interface ModulesProps {
  data: HomeData
  reach: Reach
  /** The first modules. */
  children: ReactNode
}

/** The first modules come with the page; the whole catalogue, in pages, when it is asked for (`#/?page=1`). */
function Modules({ data, reach, children }: ModulesProps): ReactNode {
  const t = useTexts('home')
  const page = new URLSearchParams(useLocation().search).get('page')
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView()
  }, [page])
  return (
    <section className={styles.modules} aria-labelledby="modules">
      <h2 id="modules" ref={heading} tabIndex={-1}>
        {t('modules.heading')}
      </h2>
      {page === null ? (
        children
      ) : (
        <CataloguePage page={Number(page)} reach={reach} first={children} />
      )}
      {page === null && data.total > (data.catalogues['de']?.entries.length ?? 0) && (
        <Link to="/?page=1" className="button">
          {t('modules.all', { total: data.total })}
        </Link>
      )}
    </section>
  )
}
