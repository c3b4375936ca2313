import { type ReactNode, useMemo, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { newSeed, now } from '../lib/platform.ts'
import { longDay } from '../player/days.ts'
import { Page } from '../ui/page.tsx'
import { newRound, roundAddress } from './begin.ts'
import { CalendarFile } from './calendar-file.tsx'
import { localDay } from './days.ts'
import { rareSize } from './draw.ts'
import { passMark } from './final.ts'
import type { Measure } from './forms.ts'
import type { Read } from './learned.ts'
import { isWhole, type Loaded } from './load-pool.ts'
import { type Measured, type Offers, offersOf } from './offers.ts'
import css from './practice.module.css'
import type { RoundKind } from './round.ts'
import { usePractice } from './use-practice.tsx'
import { Fault, Loading } from './waiting.tsx'

/** What one can do now, and what it needs first. */
export function PracticePage(): ReactNode {
  const [practice, retry] = usePractice()
  switch (practice.state) {
    case 'loading':
      return <Loading />
    case 'fault':
      return <Fault onRetry={retry} />
    case 'ready':
      return <Choices loaded={practice.loaded} read={practice.read} />
  }
}

interface ChoicesProps {
  loaded: Loaded
  read: Read
}

/** Draws a round and goes to it. `size` is what is wished for. */
type Begin = (kind: RoundKind, size: number) => void

function Choices({ loaded, read }: ChoicesProps): ReactNode {
  const t = useTexts('practice')
  const navigate = useNavigate()
  const [today] = useState(now)
  const { pool, missing } = loaded
  const offers = useMemo(() => offersOf(pool, read, today), [pool, read, today])
  const hasTests = isWhole('final', missing, read)
  const begin: Begin = (kind, size) => {
    const round = newRound(kind, size, pool, read, now(), newSeed())
    void navigate(roundAddress(round))
  }
  return (
    <Page title={t('page.title')} lead={t('page.lead')}>
      {!hasTests && <p className={css.note}>{t('page.missing')}</p>}
      <BegunRounds offers={offers} />
      <div className={css.choices}>
        <Review offers={offers} read={read} begin={begin} />
        <Mixed offers={offers} begin={begin} />
        <Rare offers={offers} begin={begin} />
        {/* A test that lacks a module would not be the test. */}
        {hasTests && <Measures offers={offers} begin={begin} />}
        {hasTests && <Final offers={offers} begin={begin} />}
      </div>
      {pool.some(({ draft }) => draft) && <p className={css.note}>{t('page.draft')}</p>}
    </Page>
  )
}

function BegunRounds({ offers }: { offers: Offers }): ReactNode {
  const t = useTexts('practice')
  if (offers.begun.length === 0) return null
  return (
    <section className={`card ${css.begun}`} aria-labelledby="begun">
      <h2 id="begun">{t('begun.heading')}</h2>
      <ul className="plain">
        {offers.begun.map(({ name, round, answered }) => (
          <li key={name}>
            <Link className="button button-primary" to={roundAddress(name)}>
              {t('begun.action', { kind: t(`kind.${round.kind}`) })}
            </Link>
            <span>{t('begun.place', { answered, size: round.size })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ChoiceProps {
  offers: Offers
  begin: Begin
}

function Review({ offers, begin, read }: ChoiceProps & { read: Read }): ReactNode {
  const t = useTexts('practice')
  const language = useLanguage()
  const { due, next } = offers.review
  const day = next === undefined ? undefined : longDay(localDay(next), language)
  return (
    <section className="card" aria-labelledby="review">
      <h2 id="review">{t('review.heading')}</h2>
      <p>{t('review.why')}</p>
      {due > 0 && <p className={css.count}>{t('review.due', { count: due })}</p>}
      {due === 0 && day !== undefined && (
        <p>
          {t('review.none')} {t('review.next', { day })}
        </p>
      )}
      {due === 0 && day === undefined && <p>{t('review.empty')}</p>}
      {due > 0 && (
        <button
          type="button"
          className="button button-primary"
          onClick={() => begin('review', due)}
        >
          {t('review.start')}
        </button>
      )}
      {(due > 0 || day !== undefined) && <CalendarFile read={read} />}
    </section>
  )
}

/** Issue „Practice that lasts“, part A. */
const sizes = [5, 10]

function Mixed({ offers, begin }: ChoiceProps): ReactNode {
  const t = useTexts('practice')
  return (
    <section className="card" aria-labelledby="mixed">
      <h2 id="mixed">{t('mixed.heading')}</h2>
      <p>{t('mixed.text')}</p>
      {offers.mixed === 0 && <p className={css.wait}>{t('mixed.wait')}</p>}
      {offers.mixed > 0 && (
        <div className={css.actions}>
          {sizes.map((size) => (
            <button
              key={size}
              type="button"
              aria-describedby="mixed"
              onClick={() => begin('mixed', size)}
            >
              {t('mixed.start', { count: Math.min(size, offers.mixed) })}
            </button>
          ))}
        </div>
      )}
    </section>
  )
}

function Rare({ offers, begin }: ChoiceProps): ReactNode {
  const t = useTexts('practice')
  return (
    <section className="card" aria-labelledby="rare">
      <h2 id="rare">{t('kind.rare')}</h2>
      <p>{t('rare.text')}</p>
      {offers.rare ? (
        <button type="button" aria-describedby="rare" onClick={() => begin('rare', rareSize)}>
          {t('rare.start', { size: rareSize })}
        </button>
      ) : (
        <p className={css.wait}>{t('rare.wait')}</p>
      )}
    </section>
  )
}

const measures = ['before', 'after', 'later'] as const satisfies readonly Measure[]

function Measures({ offers, begin }: ChoiceProps): ReactNode {
  const t = useTexts('practice')
  return (
    <section className={`card ${css.wide}`} aria-labelledby="measure">
      <h2 id="measure">{t('measure.heading')}</h2>
      <p>{t('measure.text')}</p>
      <ol className={`plain ${css.measures}`}>
        {measures.map((kind) => (
          <li key={kind}>
            <h3>{t(`kind.${kind}`)}</h3>
            <MeasureState kind={kind} measured={offers[kind]} />
            {offers[kind].state === 'ready' && (
              <button type="button" onClick={() => begin(kind, most)}>
                {t('measure.start', { kind: t(`kind.${kind}`) })}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** As many as there are objectives; the name of a round holds three digits. */
const most = 999

function MeasureState({ kind, measured }: { kind: Measure; measured: Measured }): ReactNode {
  const t = useTexts('practice')
  const language = useLanguage()
  const dayOf = (time: number) => longDay(localDay(time), language)
  switch (measured.state) {
    case 'ready':
      return (
        <p>
          {t('measure.ready', { count: measured.size })} {kind === 'before' && t('measure.before')}
        </p>
      )
    case 'begun':
      return <p>{t('measure.begun')}</p>
    case 'done':
      return <p>{t('measure.done', { day: dayOf(measured.at) })}</p>
    case 'none':
      return kind === 'before' && <p className={css.wait}>{t('measure.before.none')}</p>
    case 'waiting':
      if (measured.until !== undefined)
        return <p className={css.wait}>{t('measure.until', { day: dayOf(measured.until) })}</p>
      return (
        <p className={css.wait}>
          {kind === 'later' ? t('measure.later.waiting') : t('measure.after.waiting')}
        </p>
      )
  }
}

function Final({ offers, begin }: ChoiceProps): ReactNode {
  const t = useTexts('practice')
  const language = useLanguage()
  const { state, size, best } = offers.final
  return (
    <section className={`card ${css.wide}`} aria-labelledby="final">
      <h2 id="final">{t('kind.final')}</h2>
      <p>{t('final.text', { size, needed: size * passMark })}</p>
      {best && (
        <p className={css.count}>
          {best.passed
            ? t('final.passed', {
                points: best.points,
                size: best.size,
                day: longDay(localDay(best.at), language),
              })
            : t('final.open', { points: best.points, size: best.size })}
        </p>
      )}
      {state === 'waiting' && <p className={css.wait}>{t('final.waiting')}</p>}
      <div className={css.actions}>
        {best?.passed && (
          <Link className="button button-primary" to="/certificate">
            {t('final.certificate')}
          </Link>
        )}
        {state === 'ready' && (
          <button type="button" onClick={() => begin('final', size)}>
            {best ? t('final.again') : t('final.start')}
          </button>
        )}
      </div>
    </section>
  )
}
