import { type ReactNode, useEffect, useState } from 'react'
import { Link, useParams } from 'react-router'
import { ReadyMark } from '../content/ready-mark.tsx'
import type { ModuleWithoutItems } from '../content/built.ts'
import type { Texts } from '../i18n/keys.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { lastPlace, type ModuleStatus, moduleStatus, visitedScreens } from '../progress/folds.ts'
import { isKept, type Kept } from '../progress/keep.ts'
import { openRecord } from '../progress/open.ts'
import { useEvents } from '../progress/use-record.tsx'
import { Markdown } from '../ui/markdown.tsx'
import { Page } from '../ui/page.tsx'
import { useEasy } from '../ui/use-preferences.tsx'
import { longDay } from './days.ts'
import { DraftNote, EasySwitch, LanguageNote } from './reading.tsx'
import { ModuleFault } from './module-fault.tsx'
import css from './player.module.css'
import { SourceList } from './source-list.tsx'
import { Takeaways } from './takeaways.tsx'
import { useModule } from './use-module.tsx'
import { readAs, screenAddress, screensOf, shortMinutes } from './way.ts'

/** Where a module begins: what it is about, how long it takes, where one stopped. */
export function ModulePage(): ReactNode {
  const { module: id = '' } = useParams()
  const [loaded, retry] = useModule(id)
  const t = useTexts('player')
  switch (loaded.state) {
    case 'loading':
      return <p role="status">{t('loading')}</p>
    case 'fault':
      return <ModuleFault fault={loaded.fault} onRetry={retry} />
    case 'ready':
      return <Start module={loaded.built.module} />
  }
}

function Start({ module }: { module: ModuleWithoutItems }): ReactNode {
  const t = useTexts('player')
  const easy = useEasy()
  const { status, visited, resume } = useProgress(module)
  const place = module.screens[resume]?.id ?? ''
  return (
    <Page title={module.title}>
      <p className={css.lead}>{module.summary}</p>
      <LanguageNote module={module} />
      <DraftNote module={module} />
      <p>{t('start.minutes', { count: module.minutes })}</p>
      <div className={css.ready}>
        <ReadyMark module={module.id} language={module.language} title={module.title} />
      </div>
      <aside className={css.topic}>
        <Markdown text={(easy && module.notice.easy) || module.notice.text} />
      </aside>
      {status.state === 'finished' && <Finished module={module} />}
      <div className={css.actions}>
        <Link className="button button-primary" to={screenAddress(module.id, place, 'full')}>
          {beginText(status, resume, t)}
        </Link>
        <ShortLink module={module} />
      </div>
      <EasySwitch />
      <section>
        <h2>{t('start.objectives')}</h2>
        <ul>
          {module.objectives.map((objective) => (
            <li key={objective.id}>{objective.text}</li>
          ))}
        </ul>
      </section>
      <ScreenList module={module} visited={visited} />
      <Reviews module={module} />
      <details>
        <summary>{t('sources.count', { count: module.sources.length })}</summary>
        <SourceList sources={module.sources} />
      </details>
    </Page>
  )
}

function beginText(status: ModuleStatus, resume: number, t: Texts<'player'>): string {
  switch (status.state) {
    case 'untouched':
      return t('start.begin')
    case 'begun':
      return t('start.resume', { number: resume + 1 })
    case 'finished':
      return t('start.again')
  }
}

function Finished({ module }: { module: ModuleWithoutItems }): ReactNode {
  const t = useTexts('player')
  return (
    <section className={css.finished}>
      <h2>{t('finished.title')}</h2>
      <p>{t('finished.takeaways')}</p>
      <Takeaways module={module} />
      <KeptLine />
      <button type="button" className="button no-print" onClick={() => window.print()}>
        {t('print')}
      </button>
    </section>
  )
}

/** What the browser answered when it was asked to keep the answers. */
function KeptLine(): ReactNode {
  const t = useTexts('player')
  const [kept, setKept] = useState<Kept>()
  useEffect(() => void isKept().then(setKept), [])
  return <p role="status">{kept && t(`finished.${kept}`)}</p>
}

function ShortLink({ module }: { module: ModuleWithoutItems }): ReactNode {
  const t = useTexts('player')
  const [first] = screensOf(module, 'short')
  if (!first) return null
  return (
    <Link className="button" to={screenAddress(module.id, first.id, 'short')}>
      {t('start.short', { count: shortMinutes(module) })}
    </Link>
  )
}

function ScreenList({
  module,
  visited,
}: {
  module: ModuleWithoutItems
  visited: ReadonlySet<string>
}): ReactNode {
  const t = useTexts('player')
  const easy = useEasy()
  return (
    <section>
      <h2>{t('screens.title')}</h2>
      <p>
        {t('screens.visited', {
          done: module.screens.filter((screen) => visited.has(screen.id)).length,
          all: module.screens.length,
        })}
      </p>
      <ol className={css.screens}>
        {module.screens.map((screen) => (
          <li key={screen.id} data-visited={visited.has(screen.id)}>
            <Link to={screenAddress(module.id, screen.id, 'full')}>
              {readAs(screen, easy).title}
            </Link>
            {visited.has(screen.id) && <span className={css.seen}>{t('screens.seen')}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Reviews({ module }: { module: ModuleWithoutItems }): ReactNode {
  const t = useTexts('player')
  const language = useLanguage()
  if (module.status !== 'reviewed' || !module.review) return null
  return (
    <section>
      <h2>{t('review.title')}</h2>
      <ul>
        {module.review.map((review) => (
          <li key={`${review.role}-${review.name}`}>
            {t('review.entry', {
              role: t(`review.role.${review.role}`),
              name: review.name,
              day: longDay(review.date, language),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function useProgress(module: ModuleWithoutItems) {
  useEffect(() => void openRecord(), [])
  // Two queries and not one: attempts can be many, and none is needed here.
  const visits = useEvents({ kind: 'visit', module: module.id }) ?? []
  const finishes = useEvents({ kind: 'finished', module: module.id }) ?? []
  const events = [...visits, ...finishes]
  const screens = module.screens.map((screen) => screen.id)
  const status = moduleStatus(events, module.id, screens)
  const place = screens.indexOf(lastPlace(events)?.screen ?? '')
  return { status, visited: visitedScreens(events, module.id), resume: Math.max(place, 0) }
}
