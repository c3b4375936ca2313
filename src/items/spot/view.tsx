import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/use-texts.tsx'
import styles from '../items.module.css'
import { MarkOf, Row } from '../parts.tsx'
import { choiceFor, type Rows, withChoice } from '../rows.ts'
import type { ViewProps } from '../view-contract.ts'
import type { Spot } from './schema.ts'
import { readings } from './score.ts'

/** The note in its own order, each passage with its two readings. */
export function SpotView(props: ViewProps<Spot, Rows>): ReactNode {
  const { item, answer, disabled, revealed, labelledBy, pointing } = props
  const t = useTexts('items')
  const choices = readings.map((reads) => ({ id: reads, text: t(`reads.${reads}`) }))
  return (
    <fieldset
      className={`${styles.rows} ${styles.note}`}
      disabled={disabled}
      aria-labelledby={labelledBy}
    >
      {item.passages.map((passage) => {
        const chosen = choiceFor(answer, passage.id)
        return (
          <Row
            key={passage.id}
            legend={passage.text}
            choices={choices}
            chosen={chosen}
            onChoose={(reads) => props.onAnswer(withChoice(answer, passage.id, reads))}
            open={pointing && chosen === undefined}
            mark={<MarkOf type={item.type} revealed={revealed} id={passage.id} />}
          />
        )
      })}
    </fieldset>
  )
}
