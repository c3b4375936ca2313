import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import type { CatalogueEntry } from '../content/catalogue.ts'
import { inCourse } from '../content/course.ts'
import { firstModules, type HomeData } from '../content/home-data.ts'
import type { Course } from '../content/schema.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { Page } from '../ui/page.tsx'
import { BackupReminder } from './backup-reminder.tsx'
import { HomeScene } from './home-scene.tsx'
import { needsWholeCatalogue, nextStep, type Reach } from './home.ts'
import styles from './home-page.module.css'
import { CataloguePage, ModuleList } from './module-list.tsx'
import { NextCard } from './next-card.tsx'
import { PracticeLine } from './practice-line.tsx'
import { useCatalogue, type WholeCatalogue } from './use-catalogue.tsx'
import { type CourseState, useCourse } from './use-course.tsx'
import { useReach } from './use-reach.tsx'

/** Home: where you stopped and all modules. Prerendered at build, so its first render knows no progress. */
export function HomePage({ data }: { data: HomeData }): ReactNode {
  const t = useTexts('home')
  const app = useTexts('shell')
  const reach = useReach()
  const language = useLanguage()
  const catalogue = data.catalogues[language] ?? data.catalogues['de']
  const course = useCourse(data.course)
  const built = catalogue?.entries ?? []
  const reordered = course.state === 'replaced' && built.length < data.total
  const whole = useCatalogue(
    reordered || needsWholeCatalogue(built, data.total, reach),
    course.course,
  )
  const entries = firstEntries(built, whole, course, language)
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
        <div>
          {next && <NextCard step={next} />}
          <PracticeLine course={course.course} />
        </div>
        <BackupReminder />
        <Modules data={data} course={course.course} reach={reach}>
          {entries.length === 0 ? (
            <p>{t('modules.none')}</p>
          ) : (
            <ModuleList entries={entries} reach={reach} />
          )}
          {course.state === 'damaged' && <p>{t('modules.order')}</p>}
        </Modules>
      </Page>
    </div>
  )
}

/** What home lists: the first of the build, unless the operator has put others in front. */
function firstEntries(
  built: readonly CatalogueEntry[],
  whole: WholeCatalogue,
  { state, course }: CourseState,
  language: string,
): readonly CatalogueEntry[] {
  if (state !== 'replaced') return built
  const all = whole.state === 'loaded' ? whole.entries : built
  return inCourse(all, course, language).slice(0, firstModules)
}

interface ModulesProps {
  data: HomeData
  course: Course
  reach: Reach
  /** The first modules. */
  children: ReactNode
}

/** The first modules come with the page; the whole catalogue, in pages, when it is asked for (`#/?page=1`). */
function Modules({ data, course, reach, children }: ModulesProps): ReactNode {
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
        <CataloguePage page={Number(page)} course={course} reach={reach} first={children} />
      )}
      {page === null && data.total > (data.catalogues['de']?.entries.length ?? 0) && (
        <Link to="/?page=1" className="button">
          {t('modules.all', { total: data.total })}
        </Link>
      )}
    </section>
  )
}
