import type { ReactNode } from 'react'
import styles from '../items.module.css'
import { MarkOf, Row } from '../parts.tsx'
import { choiceFor, type Rows, withChoice } from '../rows.ts'
import type { ViewProps } from '../view-contract.ts'
import type { Grid } from './schema.ts'

export function GridView(props: ViewProps<Grid, Rows>): ReactNode {
  const { item, answer, disabled, revealed, labelledBy, pointing } = props
  return (
    <fieldset className={styles.rows} disabled={disabled} aria-labelledby={labelledBy}>
      {item.rows.map((row) => {
        const chosen = choiceFor(answer, row.id)
        return (
          <Row
            key={row.id}
            legend={row.text}
            choices={item.columns}
            chosen={chosen}
            onChoose={(column) => props.onAnswer(withChoice(answer, row.id, column))}
            open={pointing && chosen === undefined}
            mark={<MarkOf type={item.type} revealed={revealed} id={row.id} />}
          />
        )
      })}
    </fieldset>
  )
}
