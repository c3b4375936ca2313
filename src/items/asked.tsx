/** One item as a learner meets it: prompt, controls, check, feedback, try again. */
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import { Markdown } from '../ui/markdown.tsx'
import type { Answer, Certainty, Score } from './contract.ts'
import { Feedback, type SaveState } from './feedback.tsx'
import styles from './items.module.css'
import { feedbackOf, firstAnswer, fitsItem, isComplete, scoreItem } from './model.ts'
import { missingIn } from './outcome.ts'
import { Option } from './parts.tsx'
import type { Item } from './schema.ts'
import { ItemLead, ItemView } from './views.tsx'

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
  /** Empty the draft, set `checked` to false and give a new seed. */
  onRetry: () => void
  /** How far keeping this answer has come; undefined while nothing is to be kept. */
  saveState: SaveState | undefined
  /** Cases always ask how sure the person is; a test may ask it everywhere. */
  asksCertainty?: boolean
}

export function AskItem(props: AskItemProps): ReactNode {
  const { item, easy, seed, draft, onDraft, headingLevel } = props
  const promptId = useId()
  const prompt = useRef<HTMLDivElement>(null)
  const outcome = useRef<HTMLHeadingElement>(null)
  const goesTo = useRef<'prompt' | 'outcome'>(undefined)
  const [pointing, setPointing] = useState(false)

  const given = fitsItem(item, draft.answer) ? draft.answer : undefined
  const answer = given ?? firstAnswer(item, seed)
  const checked = props.checked && isComplete(item, answer)
  const lines = checked && answer !== undefined ? feedbackOf(item, answer) : undefined
  const asksCertainty = props.asksCertainty ?? item.type === 'case'

  // Only after a press in this sitting: an answer that was checked before must not pull the focus.
  useEffect(() => {
    const to = goesTo.current === 'outcome' ? outcome.current : prompt.current
    if (goesTo.current === undefined || checked !== (goesTo.current === 'outcome')) return
    goesTo.current = undefined
    to?.focus({ preventScroll: true })
    to?.scrollIntoView({ block: 'start' })
  }, [checked])

  const check = () => {
    const sure = !asksCertainty || draft.certainty !== undefined
    if (answer === undefined || !isComplete(item, answer) || !sure) {
      setPointing(true)
      return
    }
    setPointing(false)
    goesTo.current = 'outcome'
    props.onCheck({
      answer,
      ...(draft.certainty && { certainty: draft.certainty }),
      score: scoreItem(item, answer),
    })
  }
  const retry = () => {
    goesTo.current = 'prompt'
    props.onRetry()
  }

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
      {item.type !== 'reflection' && !checked && (
        <CheckButton
          onCheck={check}
          missing={
            pointing ? (
              <Missing
                item={item}
                answer={answer}
                sure={!asksCertainty || draft.certainty !== undefined}
              />
            ) : undefined
          }
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
          saveState={props.saveState}
          onRetry={retry}
        />
      )}
    </div>
  )
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
          >
            {t(`certainty.${certainty}`)}
          </Option>
        ))}
      </div>
    </fieldset>
  )
}

/** Never disabled: pressed too early, it says what is missing. */
function CheckButton({ onCheck, missing }: { onCheck: () => void; missing: ReactNode }): ReactNode {
  const t = useTexts('items')
  const id = useId()
  return (
    <div className={styles.check}>
      <button type="button" className="button-primary" aria-describedby={id} onClick={onCheck}>
        {t('check.button')}
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
