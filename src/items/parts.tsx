/** Rows and options that several item views are made of. */
import { type ReactNode, useId } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import type { FeedbackLine } from './contract.ts'
import styles from './items.module.css'
import type { ItemType } from './schema.ts'
import { VerdictMark } from './verdict.tsx'

interface OptionGroupProps {
  /** How to choose, in one sentence. */
  legend: string
  /** Id of the prompt: the group is named by prompt and legend together. */
  labelledBy: string
  disabled: boolean
  children: ReactNode
}

/** The options of one question. */
export function OptionGroup({
  legend,
  labelledBy,
  disabled,
  children,
}: OptionGroupProps): ReactNode {
  const id = useId()
  return (
    <fieldset
      className={styles.options}
      disabled={disabled}
      aria-labelledby={`${labelledBy} ${id}`}
    >
      <legend id={id} className={styles.hint}>
        {legend}
      </legend>
      {children}
    </fieldset>
  )
}

interface OptionProps {
  type: 'radio' | 'checkbox'
  name: string
  checked: boolean
  onChange: () => void
  children: ReactNode
  /** Shown at the end of the row after checking. */
  mark?: ReactNode
  /** What the option means, in smaller print; it describes the option and is no part of its name. */
  hint?: string
}

/** The whole row is the label, so the whole row can be pressed. */
export function Option({
  type,
  name,
  checked,
  onChange,
  children,
  ...more
}: OptionProps): ReactNode {
  const { mark, hint } = more
  const id = useId()
  const named = hint !== undefined && { 'aria-labelledby': id, 'aria-describedby': `${id}hint` }
  return (
    <label className={styles.option}>
      <input type={type} name={name} checked={checked} onChange={onChange} {...named} />
      <span className={styles.optionText}>
        {hint === undefined ? children : <span id={id}>{children}</span>}
        {hint !== undefined && (
          <span id={`${id}hint`} className={styles.optionHint}>
            {hint}
          </span>
        )}
        {mark}
      </span>
    </label>
  )
}

interface RowProps {
  legend: ReactNode
  choices: readonly { id: string; text: string }[]
  chosen: string | undefined
  onChoose: (choice: string) => void
  /** Says that nothing is chosen here yet. */
  open: boolean
  mark?: ReactNode
}

/** One row of a grid: its own group of radios, so that it reads well and needs no table on a phone. */
export function Row({ legend, choices, chosen, onChoose, open, mark }: RowProps): ReactNode {
  const name = useId()
  return (
    <fieldset className={styles.row}>
      <legend className={styles.rowLegend}>
        {legend}
        {open && <OpenMark />}
      </legend>
      <div className={styles.rowChoices}>
        {choices.map((choice) => (
          <Option
            key={choice.id}
            type="radio"
            name={name}
            checked={chosen === choice.id}
            onChange={() => onChoose(choice.id)}
          >
            {choice.text}
          </Option>
        ))}
      </div>
      {mark}
    </fieldset>
  )
}

export function OpenMark(): ReactNode {
  const t = useTexts('items')
  return <span className={styles.openMark}>{t('row.open')}</span>
}

/** The verdict of one line after checking, nothing before. */
export function MarkOf(props: {
  type: ItemType
  revealed: readonly FeedbackLine[] | undefined
  id: string
}): ReactNode {
  const line = props.revealed?.find((one) => one.id === props.id)
  return line && <VerdictMark type={props.type} line={line} />
}
