import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/use-texts.tsx'
import { shuffle } from '../../lib/shuffle.ts'
import styles from '../items.module.css'
import { MarkOf } from '../parts.tsx'
import { choiceFor, type Rows, withChoice } from '../rows.ts'
import type { ViewProps } from '../view-contract.ts'
import { type GapPart, gapParagraphs } from './parts.ts'
import type { Gaps } from './schema.ts'
import { gapLine } from './score.ts'

export function GapsView(props: ViewProps<Gaps, Rows>): ReactNode {
  return (
    <fieldset className={styles.gaps} disabled={props.disabled} aria-labelledby={props.labelledBy}>
      {gapParagraphs(props.item.text).map((parts, index) => (
        <p key={index}>
          {parts.map((part, place) => (
            <Part key={place} part={part} {...props} />
          ))}
        </p>
      ))}
    </fieldset>
  )
}

function Part({ part, ...props }: ViewProps<Gaps, Rows> & { part: GapPart }): ReactNode {
  const { item, answer, seed, revealed, pointing } = props
  const t = useTexts('items')
  if (part.kind === 'text') return part.text
  const index = item.gaps.findIndex((gap) => gap.id === part.id)
  const gap = item.gaps[index]
  if (!gap) return null
  const chosen = choiceFor(answer, gap.id)
  const name = gap.label ?? t('gap.name', { number: index + 1 })
  const open = pointing && chosen === undefined
  return (
    <span className={styles.gap}>
      <span className={styles.gapWithTail}>
        <select
          className={open ? `${styles.select} ${styles.selectOpen}` : styles.select}
          aria-label={open ? t('gap.open', { gap: name }) : name}
          value={chosen ?? ''}
          onChange={(event) =>
            props.onAnswer(withChoice(answer, gap.id, event.currentTarget.value))
          }
        >
          <option value="">{t('gap.empty', { number: index + 1 })}</option>
          {shuffle(gap.choices, seed + index).map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.text}
            </option>
          ))}
        </select>
        {part.tail}
      </span>
      {chosen !== undefined && (
        <MarkOf type={item.type} revealed={revealed} id={gapLine(gap.id, chosen)} />
      )}
    </span>
  )
}
