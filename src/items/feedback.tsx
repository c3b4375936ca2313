import { type ReactNode, type RefObject, useId } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import { InlineMarkdown, Markdown } from '../ui/markdown.tsx'
import type { Certainty, FeedbackLine, RowAnswer, Score } from './contract.ts'
import styles from './items.module.css'
import { outcomeOf } from './outcome.ts'
import type { Item, ItemType } from './schema.ts'
import { VerdictMark } from './verdict.tsx'

interface FeedbackProps {
  item: Item
  lines: readonly FeedbackLine[]
  score: Score
  certainty: Certainty | undefined
  headingLevel: 2 | 3
  /** Takes the focus after checking and is the announcement, so nothing else repeats it. */
  heading: RefObject<HTMLHeadingElement | null>
  /** Says whether the answer is kept. */
  saved?: ReactNode
  onRetry?: () => void
}

export function Feedback({ item, lines, score, certainty, ...props }: FeedbackProps): ReactNode {
  const { headingLevel, heading, saved, onRetry } = props
  const t = useTexts('items')
  const id = useId()
  const outcome = outcomeOf(item, score)
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  const Below = headingLevel === 2 ? 'h3' : 'h4'
  const others = lines.filter((line) => !line.chosen && !line.elsewhere)
  const elsewhere = lines.filter((line) => line.elsewhere)
  return (
    <section className={styles.feedback} aria-labelledby={id}>
      <Heading id={id} ref={heading} tabIndex={-1} className={styles.outcome}>
        {t(outcome.key, outcome.values)}
      </Heading>
      {certainty && <p className={styles.sure}>{t(`certainty.was.${certainty}`)}</p>}
      <Lines type={item.type} lines={lines.filter((line) => line.chosen)} />
      {others.length > 0 && (
        <>
          <Below>{t('feedback.others')}</Below>
          <Lines type={item.type} lines={others} />
        </>
      )}
      {elsewhere.length > 0 && (
        <>
          <Below>{t('feedback.elsewhere')}</Below>
          <Lines type={item.type} lines={elsewhere} />
        </>
      )}
      {item.explanation && (
        <div className={styles.explanation}>
          <Below>{t('feedback.explanation')}</Below>
          <Markdown text={item.explanation} />
        </div>
      )}
      {callsForAction(item) && (
        <p>
          {/* Below the app there is no router; the hash is the address. */}
          <a href="#/help">{t('feedback.help')}</a>
        </p>
      )}
      {saved}
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {t('retry.button')}
        </button>
      )}
    </section>
  )
}

/** A case in which someone should do something shows the way to those who help. */
const callsForAction = (item: Item): boolean =>
  item.type === 'case' && item.decisions.nothing.value !== 'best'

function Lines({ type, lines }: { type: ItemType; lines: readonly FeedbackLine[] }): ReactNode {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.id} className={line.chosen ? styles.lineChosen : styles.line}>
          <Line type={type} line={line} />
        </li>
      ))}
    </ul>
  )
}

function Line({ type, line }: { type: ItemType; line: FeedbackLine }): ReactNode {
  const t = useTexts('items')
  const gap = line.gap
  return (
    <>
      <p className={styles.lineLabel}>
        {gap && (
          <span className={styles.who}>
            {t('gap.before', { gap: gap.label ?? t('gap.name', { number: gap.number }) })}{' '}
          </span>
        )}
        <Label label={line.label} />
      </p>
      <VerdictMark type={type} line={line} />
      <Compared line={line} />
      <Markdown text={line.text} />
    </>
  )
}

function Label({ label }: { label: FeedbackLine['label'] }): ReactNode {
  const t = useTexts('items')
  if (typeof label === 'object' && 'decision' in label) return t(`decision.${label.decision}`)
  return <InlineMarkdown text={label} />
}

/** Given and fitting answer of a row, side by side where they differ. */
function Compared({ line }: { line: FeedbackLine }): ReactNode {
  const t = useTexts('items')
  if (line.solution === undefined) return null
  return (
    <dl className={styles.compared}>
      {line.given !== undefined && (
        <div>
          <dt>{t('feedback.given')}</dt>
          <dd>
            <RowAnswerText value={line.given} />
          </dd>
        </div>
      )}
      {line.verdict === 'wrong' && (
        <div>
          <dt>{t('feedback.solution')}</dt>
          <dd>
            <RowAnswerText value={line.solution} />
          </dd>
        </div>
      )}
    </dl>
  )
}

function RowAnswerText({ value }: { value: RowAnswer }): ReactNode {
  const t = useTexts('items')
  if (typeof value === 'string') return value
  if ('reads' in value) return t(`reads.${value.reads}`)
  return t('order.position', { position: value.position })
}
