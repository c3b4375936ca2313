import { type ReactNode, useEffect, useRef } from 'react'
import { useTexts } from '../../i18n/use-texts.tsx'
import { shuffle } from '../../lib/shuffle.ts'
import { Markdown } from '../../ui/markdown.tsx'
import type { FeedbackLine } from '../contract.ts'
import styles from '../items.module.css'
import { VerdictMark } from '../verdict.tsx'
import type { ViewProps } from '../view-contract.ts'
import type { Scenario } from './schema.ts'
import { type Choice, type Node, type Walk, walk } from './walk.ts'

/** A conversation: what was said so far, where it stands, and always a step back. */
export function ScenarioView(props: ViewProps<Scenario, readonly string[]>): ReactNode {
  const { item, answer = [], disabled, seed, easy, labelledBy } = props
  const t = useTexts('items')
  const target = useRef<HTMLDivElement>(null)
  const acted = useRef(false)
  // The pressed button is gone after a choice, so reading goes on at what it led to.
  useEffect(() => {
    if (acted.current) target.current?.focus()
    acted.current = false
  }, [answer.length])

  const go = (path: readonly string[]) => {
    acted.current = true
    props.onAnswer(path)
  }
  const way = walk(item, answer)
  if (!way) return null
  const choices = shuffle(way.at.choices, seed + item.nodes.indexOf(way.at))
  return (
    <fieldset className={styles.talk} aria-labelledby={labelledBy}>
      <Trail way={way} easy={easy} withFeedback={!disabled} newest={target} />
      <div className={styles.now} {...(answer.length === 0 && { ref: target, tabIndex: -1 })}>
        <NodeText node={way.at} easy={easy} />
        {choices.length === 0 ? (
          !disabled && <p className={styles.hint}>{t('scenario.end')}</p>
        ) : (
          <ul className={styles.replies} aria-label={t('scenario.choices')}>
            {choices.map((choice) => (
              <li key={choice.id}>
                <button
                  type="button"
                  className={styles.reply}
                  onClick={() => go([...answer, choice.id])}
                >
                  {choice.text}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      {answer.length > 0 && !disabled && (
        <button type="button" onClick={() => go(answer.slice(0, -1))}>
          {t('scenario.back')}
        </button>
      )}
    </fieldset>
  )
}

interface TrailProps {
  way: Walk
  easy: boolean
  /** After checking, the feedback stands below and nowhere else. */
  withFeedback: boolean
  newest: React.RefObject<HTMLDivElement | null>
}

function Trail({ way, easy, withFeedback, newest }: TrailProps): ReactNode {
  const t = useTexts('items')
  if (way.steps.length === 0) return null
  return (
    <ol className={styles.trail} aria-label={t('scenario.trail')}>
      {way.steps.map(({ node, choice }, index) => (
        <li key={choice.id}>
          <NodeText node={node} easy={easy} />
          <div
            className={styles.said}
            tabIndex={-1}
            {...(index === way.steps.length - 1 && { ref: newest })}
          >
            <p>
              <span className={styles.who}>{t('scenario.you')}</span> {choice.text}
            </p>
            {withFeedback && (
              <>
                <VerdictMark type="scenario" line={lineOf(choice)} />
                <Markdown text={choice.feedback} />
              </>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function NodeText({ node, easy }: { node: Node; easy: boolean }): ReactNode {
  return (
    <div className={styles.node}>
      <Markdown text={(easy && node.easy) || node.text} />
    </div>
  )
}

const lineOf = (choice: Choice): FeedbackLine => ({
  id: choice.id,
  label: choice.text,
  chosen: true,
  verdict: choice.value,
  text: choice.feedback,
})

export function ScenarioLead({ item, easy }: { item: Scenario; easy: boolean }): ReactNode {
  const vignette = (easy && item.easy?.vignette) || item.vignette
  if (!vignette) return null
  return (
    <div className={styles.vignette}>
      <Markdown text={vignette} />
    </div>
  )
}
