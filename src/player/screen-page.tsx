import { type ReactNode, useEffect } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import type { BuiltModule } from '../content/built.ts'
import { useTexts } from '../i18n/use-texts.tsx'
import { askToKeep } from '../progress/keep.ts'
import { openRecord } from '../progress/open.ts'
import { Page } from '../ui/page.tsx'
import { useEasy } from '../ui/use-preferences.tsx'
import css from './player.module.css'
import { BlockView } from './blocks.tsx'
import { loadQuestions } from './item-block.tsx'
import { ModuleFault } from './module-fault.tsx'
import { DraftNote, EasySwitch, LanguageNote } from './reading.tsx'
import { Takeaways } from './takeaways.tsx'
import { useModule } from './use-module.tsx'
import { readAs, screenAddress, type Step, stepAt, type Way } from './way.ts'

/** One screen of a module. */
export function ScreenPage(): ReactNode {
  const { module: id = '', screen = '' } = useParams()
  const [search] = useSearchParams()
  const way: Way = search.get('way') === 'short' ? 'short' : 'full'
  const [loaded, retry] = useModule(id)
  const t = useTexts('player')
  switch (loaded.state) {
    case 'loading':
      return <p role="status">{t('loading')}</p>
    case 'fault':
      return <ModuleFault fault={loaded.fault} onRetry={retry} />
    case 'ready': {
      const step = stepAt(loaded.built.module, screen, way)
      if (!step) return <LostScreen module={id} />
      return <ScreenView key={`${id}/${screen}`} built={loaded.built} step={step} way={way} />
    }
  }
}

function ScreenView({ built, step, way }: { built: BuiltModule; step: Step; way: Way }): ReactNode {
  const { module } = built
  const { screen } = step
  const t = useTexts('player')
  const easy = useEasy()
  const reading = readAs(screen, easy)
  useVisit(module.id, screen.id)
  useEffect(() => void loadQuestions(module.id, module.language), [module])
  return (
    <article className={css.screen}>
      <Page
        title={reading.title}
        documentTitle={`${reading.title} – ${module.title}`}
        before={<Progress module={module} step={step} />}
      >
        {step.number === 1 && (
          <>
            <LanguageNote module={module} />
            <DraftNote module={module} />
          </>
        )}
        {reading.fallback && <p className={css.draft}>{t('easy.missing')}</p>}
        {screen.kind === 'pretest' && <p className={css.topic}>{t('pretest.note')}</p>}
        {reading.blocks.map((block, index) => (
          <BlockView key={index} block={block} module={module} screen={screen} easy={easy} />
        ))}
        {screen.kind === 'takeaways' && <Takeaways module={module} className={css.takeaways} />}
      </Page>
      <StepLinks module={module} step={step} way={way} />
    </article>
  )
}

function Progress({ module, step }: { module: BuiltModule['module']; step: Step }): ReactNode {
  const t = useTexts('player')
  return (
    <div className={css.progress}>
      <p>
        <Link to={`/modules/${module.id}`}>{module.title}</Link>
      </p>
      <p>
        {t('step.place', { number: step.number, count: step.count })}{' '}
        <span className={css.minutes}>{t('step.minutes', { count: step.minutesLeft })}</span>
      </p>
      <progress value={step.number} max={step.count} aria-hidden="true" />
      <EasySwitch />
    </div>
  )
}

function StepLinks({
  module,
  step,
  way,
}: {
  module: BuiltModule['module']
  step: Step
  way: Way
}): ReactNode {
  const t = useTexts('player')
  const navigate = useNavigate()
  const finish = async () => {
    await (await openRecord()).append({ kind: 'finished', module: module.id, way })
    // Now something is at stake; the page of the module shows what the browser said.
    askToKeep()
    await navigate(`/modules/${module.id}`)
  }
  return (
    <nav className={css.steps} aria-label={t('step.nav')}>
      {step.previous ? (
        <Link className="button" rel="prev" to={screenAddress(module.id, step.previous.id, way)}>
          {t('step.previous')}
        </Link>
      ) : (
        <Link className="button" to={`/modules/${module.id}`}>
          {t('step.overview')}
        </Link>
      )}
      {step.next ? (
        <Link
          className="button button-primary"
          rel="next"
          to={screenAddress(module.id, step.next.id, way)}
        >
          {t('step.next')}
        </Link>
      ) : (
        <button type="button" className="button button-primary" onClick={() => void finish()}>
          {way === 'short' ? t('step.finishShort') : t('step.finish')}
        </button>
      )}
    </nav>
  )
}

function LostScreen({ module }: { module: string }): ReactNode {
  const t = useTexts('player')
  return (
    <Page title={t('lost.title')}>
      <p>{t('lost.text')}</p>
      <Link className="button button-primary" to={`/modules/${module}`}>
        {t('step.overview')}
      </Link>
    </Page>
  )
}

/** Notes that the screen was reached, once per showing; the record decides where to go on next time. */
function useVisit(module: string, screen: string): void {
  useEffect(() => {
    void openRecord().then((record) => record.append({ kind: 'visit', module, screen }))
  }, [module, screen])
}
