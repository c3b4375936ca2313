/** One item as a learner meets it: prompt, controls, check, feedback, try again. */
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import { Markdown } from '../ui/markdown.tsx'
import type { Answer, Certainty, Score } from './contract.ts'
import { Feedback } from './feedback.tsx'
import styles from './items.module.css'
import { feedbackOf, firstAnswer, isComplete, scoreItem, usableAnswer } from './model.ts'
import { missingIn } from './outcome.ts'
import { Option } from './parts.tsx'
import type { Item } from './schema.ts'
import { ItemLead, ItemView, shownOf } from './views.tsx'

/** What was chosen so far; the player's session holds it. */
export interface Draft {
  answer?: Answer | undefined
  certainty?: Certainty | undefined
}

/** A checked answer, ready to become an attempt. */
export interface Checked {
  answer: Answer
  certainty?: Certainty
  score: Score
}

export interface AskItemProps {
  item: Item
  easy: boolean
  /** The same seed shows the same order again; a new try brings a new one. */
  seed: number
  /** Level of the heading over the feedback. */
  headingLevel: 2 | 3
  draft: Draft
  onDraft: (draft: Draft) => void
  /** True once `draft` was checked: its feedback is shown and nothing can be changed. */
  checked: boolean
  onCheck: (checked: Checked) => void
  /** Empty the draft, set `checked` to false and give a new seed. Missing where only the first answer counts. */
  onRetry?: () => void
  /** A `SavedNote` that follows how far keeping this answer has come: by itself, so that only it is drawn anew. */
  saved?: ReactNode
  /** Cases always ask how sure the person is; a test may ask it everywhere. */
  asksCertainty?: boolean
  /** In a test there is no feedback before its end: the answer is handed in, and nothing is said about it. */
  feedback?: 'at-once' | 'later'
}

export function AskItem(props: AskItemProps): ReactNode {
  const { item, easy, seed, draft, onDraft, headingLevel } = props
  const shown = shownOf(item)
  const promptId = useId()
  const [pointing, setPointing] = useState(false)
  const answer = usableAnswer(item, draft.answer) ?? firstAnswer(item, seed)
  const complete = isComplete(item, answer)
  const checked = props.checked && complete
  const later = props.feedback === 'later'
  const lines = checked && !later && answer !== undefined ? feedbackOf(item, answer) : undefined
  const asksCertainty = props.asksCertainty ?? shown.asksCertainty === true
  const sure = !asksCertainty || draft.certainty !== undefined
  const { prompt, outcome, expect } = useFocusAfter(checked)

  const check = () => {
    setPointing(!complete || !sure)
    if (answer === undefined || !complete || !sure) return
    expect(true)
    props.onCheck({
      answer,
      ...(draft.certainty && { certainty: draft.certainty }),
      score: scoreItem(item, answer),
    })
  }
  const { onRetry } = props
  const retry =
    onRetry &&
    (() => {
      expect(false)
      onRetry()
    })

  return (
    <div className={styles.item} data-item={item.id}>
      <ItemLead item={item} easy={easy} />
      <Prompt id={promptId} item={item} easy={easy} place={prompt} />
      <ItemView
        item={item}
        answer={answer}
        onAnswer={(next) => onDraft({ ...draft, answer: next })}
        disabled={checked}
        seed={seed}
        easy={easy}
        revealed={lines}
        labelledBy={promptId}
        pointing={pointing}
      />
      {asksCertainty && !checked && (
        <CertaintyQuestion
          value={draft.certainty}
          onChange={(certainty) => onDraft({ ...draft, certainty })}
        />
      )}
      {!checked && (shown.check === undefined || (shown.check === 'at-the-end' && complete)) && (
        <CheckButton
          words={later ? 'check.later' : 'check.button'}
          onCheck={check}
          missing={pointing && <Missing item={item} answer={answer} sure={sure} />}
        />
      )}
      {lines && answer !== undefined && (
        <Feedback
          item={item}
          lines={lines}
          score={scoreItem(item, answer)}
          certainty={asksCertainty ? draft.certainty : undefined}
          headingLevel={headingLevel}
          heading={outcome}
          saved={props.saved}
          {...(retry && { onRetry: retry })}
        />
      )}
    </div>
  )
}

/**
 * The pressed button is gone after checking and after „Noch einmal versuchen“. Only such a press
 * moves the focus: an answer that was checked before must not pull it when the screen opens.
 */
function useFocusAfter(checked: boolean) {
  const prompt = useRef<HTMLDivElement>(null)
  const outcome = useRef<HTMLHeadingElement>(null)
  const expected = useRef<boolean>(undefined)
  useEffect(() => {
    if (expected.current !== checked) return
    expected.current = undefined
    const target = checked ? outcome.current : prompt.current
    target?.focus({ preventScroll: true })
    target?.scrollIntoView({ block: 'start' })
  }, [checked])
  const expect = (next: boolean) => {
    expected.current = next
  }
  return { prompt, outcome, expect }
}

interface PromptProps {
  id: string
  item: Item
  easy: boolean
  place: RefObject<HTMLDivElement | null>
}

function Prompt({ id, item, easy, place }: PromptProps): ReactNode {
  return (
    <div id={id} className={styles.prompt} ref={place} tabIndex={-1}>
      <Markdown text={(easy && item.easy?.prompt) || item.prompt} />
    </div>
  )
}

const certainties = ['unsure', 'fairly-sure', 'very-sure'] as const satisfies readonly Certainty[]

interface CertaintyProps {
  value: Certainty | undefined
  onChange: (certainty: Certainty) => void
}

function CertaintyQuestion({ value, onChange }: CertaintyProps): ReactNode {
  const t = useTexts('items')
  const name = useId()
  return (
    <fieldset className={styles.certainty}>
      <legend className={styles.certaintyLegend}>{t('certainty.question')}</legend>
      <div className={styles.rowChoices}>
        {certainties.map((certainty) => (
          <Option
            key={certainty}
            type="radio"
            name={name}
            checked={value === certainty}
            onChange={() => onChange(certainty)}
            hint={t(`certainty.hint.${certainty}`)}
          >
            {t(`certainty.${certainty}`)}
          </Option>
        ))}
      </div>
    </fieldset>
  )
}

interface CheckProps {
  words: 'check.button' | 'check.later'
  onCheck: () => void
  missing: ReactNode
}

/** Never disabled: pressed too early, it says what is missing. */
function CheckButton({ words, onCheck, missing }: CheckProps): ReactNode {
  const t = useTexts('items')
  const id = useId()
  return (
    <div className={styles.check}>
      <button type="button" className="button-primary" aria-describedby={id} onClick={onCheck}>
        {t(words)}
      </button>
      <output id={id} className={styles.missing}>
        {missing}
      </output>
    </div>
  )
}

interface MissingProps {
  item: Item
  answer: Answer | undefined
  sure: boolean
}

function Missing({ item, answer, sure }: MissingProps): ReactNode {
  const t = useTexts('items')
  const words = isComplete(item, answer) ? undefined : missingIn(item, answer)
  return (
    <>
      {words && <span>{t(words.key, words.values)}</span>}
      {!sure && <span>{t('missing.certainty')}</span>}
    </>
  )
}
