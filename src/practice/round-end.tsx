import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../i18n/use-texts.tsx'
import { AskItem } from '../items/asked.tsx'
import { usableAnswer } from '../items/model.ts'
import { outcomeOf } from '../items/outcome.ts'
import type { Attempt } from '../progress/events.ts'
import { Page } from '../ui/page.tsx'
import { useEasy } from '../ui/use-preferences.tsx'
import { certaintyCounts, otherCounts, signalCounts } from './counts.ts'
import { Dots } from './dots.tsx'
import type { Drawn } from './draw.ts'
import { finalOutcome, type FinalOutcome, safetyIn } from './final.ts'
import { findItem, type Pool } from './pool.ts'
import css from './practice.module.css'
import { modeOf, type Round, roundName } from './round.ts'

interface RoundEndProps {
  round: Round
  pool: Pool
  drawn: readonly Drawn[]
  answers: readonly Attempt[]
}

/** What came of a round, in counts, and every answer with its feedback. */
export function RoundEnd({ round, pool, drawn, answers }: RoundEndProps): ReactNode {
  const t = useTexts('practice')
  const final = finalOutcome(roundName(round), answers, safetyIn(pool))
  return (
    <Page
      title={t(`end.${titleOf(round, final)}.title`)}
      before={<p className={css.kind}>{t(`kind.${round.kind}`)}</p>}
    >
      {final && <FinalWords final={final} />}
      <Signals answers={answers} pool={pool} />
      {round.kind === 'rare' && <Dots />}
      <Certainties answers={answers} />
      <section aria-labelledby="answers">
        <h2 id="answers">{t('end.answers.heading')}</h2>
        {answers.map((answer, index) => (
          <Answer
            key={answer.id}
            answer={answer}
            number={index + 1}
            pool={pool}
            seed={drawn[index]?.seed ?? round.seed}
          />
        ))}
      </section>
      <Next final={final} />
    </Page>
  )
}

function titleOf({ kind }: Round, final: FinalOutcome | undefined) {
  if (final) return final.passed ? 'passed' : 'open'
  return modeOf[kind] === 'test' ? 'measure' : 'practice'
}

function FinalWords({ final }: { final: FinalOutcome }): ReactNode {
  const t = useTexts('practice')
  const { points, size, needed, partly, harmful, passed } = final
  return (
    <div className={passed ? css.passed : css.open}>
      <p className={css.count}>{t('end.final.points', { points, size, needed })}</p>
      {partly > 0 && <p>{t('end.final.share', { count: partly })}</p>}
      {harmful > 0 && <p>{t('end.final.harmful', { count: harmful })}</p>}
      {!passed && <p>{t('end.final.again')}</p>}
    </div>
  )
}

interface AnswersProps {
  answers: readonly Attempt[]
  pool: Pool
}

/** Missing someone and worrying without cause, side by side and alike in weight. */
function Signals({ answers, pool }: AnswersProps): ReactNode {
  const t = useTexts('practice')
  const { present, noticed, absent, alarms } = signalCounts(answers, pool)
  const others = otherCounts(answers, pool)
  return (
    <>
      {present + absent > 0 && (
        <section aria-labelledby="signals">
          <h2 id="signals">{t('end.signals.heading')}</h2>
          <div className={css.signals}>
            {present > 0 && (
              <div>
                <p>
                  <strong>{t('end.noticed.count', { count: noticed, all: present })}</strong>{' '}
                  {t('end.noticed.text')}
                </p>
                <p className={css.small}>{t('end.noticed.why')}</p>
              </div>
            )}
            {absent > 0 && (
              <div>
                <p>
                  <strong>{t('end.alarms.count', { count: alarms, all: absent })}</strong>{' '}
                  {t('end.alarms.text')}
                </p>
                <p className={css.small}>{t('end.alarms.why')}</p>
              </div>
            )}
          </div>
        </section>
      )}
      {others.all > 0 && <p>{t('end.others', { ...others })}</p>}
    </>
  )
}

function Certainties({ answers }: { answers: readonly Attempt[] }): ReactNode {
  const t = useTexts('practice')
  const items = useTexts('items')
  const counts = certaintyCounts(answers)
  if (counts.length === 0) return null
  return (
    <section aria-labelledby="certainty">
      <h2 id="certainty">{t('end.certainty.heading')}</h2>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('end.certainty.level')}</th>
            <th scope="col">{t('end.certainty.all')}</th>
            <th scope="col">{t('end.certainty.right')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ certainty, all, right }) => (
            <tr key={certainty}>
              <th scope="row">
                {items(`certainty.${certainty}`)}
                <span className={css.small}>{items(`certainty.hint.${certainty}`)}</span>
              </th>
              <td>{all}</td>
              <td>{right}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface AnswerProps {
  answer: Attempt
  number: number
  pool: Pool
  seed: number
}

/** Closed until asked for: twenty items with all their feedback would be a wall. */
function Answer({ answer, number, pool, seed }: AnswerProps): ReactNode {
  const t = useTexts('practice')
  const items = useTexts('items')
  const easy = useEasy()
  const [open, setOpen] = useState(false)
  const item = findItem(pool, answer.module, answer.item)?.item
  if (!item || usableAnswer(item, answer.answer) === undefined)
    return <p className={css.gone}>{t('end.answers.gone')}</p>
  const outcome = outcomeOf(item, answer.score)
  return (
    <details className={css.answer} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('end.answers.number', { number })} {items(outcome.key, outcome.values)}
      </summary>
      {open && (
        <AskItem
          item={item}
          easy={easy}
          seed={seed}
          headingLevel={3}
          draft={answer}
          onDraft={ignore}
          checked
          onCheck={ignore}
          asksCertainty={answer.certainty !== undefined}
        />
      )}
    </details>
  )
}

/** What was handed in stays as it is. */
const ignore = () => undefined

function Next({ final }: { final: FinalOutcome | undefined }): ReactNode {
  const t = useTexts('practice')
  return (
    <section aria-labelledby="next">
      <h2 id="next">{t('end.next.heading')}</h2>
      <div className={css.actions}>
        {final?.passed && (
          <Link className="button button-primary" to="/certificate">
            {t('final.certificate')}
          </Link>
        )}
        <Link className={`button ${final?.passed ? '' : 'button-primary'}`} to="/practice">
          {t('end.next.practice')}
        </Link>
        <Link className="button" to="/results">
          {t('end.next.results')}
        </Link>
        <Link className="button" to="/">
          {t('end.next.home')}
        </Link>
      </div>
    </section>
  )
}
