import { type ReactNode, useId } from 'react'
import { useTexts } from '../../i18n/use-texts.tsx'
import { shuffle } from '../../lib/shuffle.ts'
import styles from '../items.module.css'
import { MarkOf, OpenMark } from '../parts.tsx'
import { choiceFor, type Rows, withChoice } from '../rows.ts'
import type { ViewProps } from '../view-contract.ts'
import type { Match } from './schema.ts'

export function MatchView(props: ViewProps<Match, Rows>): ReactNode {
  const { item, answer, disabled, seed, revealed, labelledBy, pointing } = props
  const t = useTexts('items')
  const id = useId()
  const options = shuffle(item.options, seed)
  return (
    <fieldset className={styles.rows} disabled={disabled} aria-labelledby={labelledBy}>
      {item.pairs.map((pair) => {
        const chosen = choiceFor(answer, pair.id)
        return (
          <div key={pair.id} className={styles.row}>
            <label className={styles.rowLegend} htmlFor={`${id}-${pair.id}`}>
              {pair.text}
              {pointing && chosen === undefined && <OpenMark />}
            </label>
            <select
              id={`${id}-${pair.id}`}
              className={styles.select}
              value={chosen ?? ''}
              onChange={(event) =>
                props.onAnswer(withChoice(answer, pair.id, event.currentTarget.value))
              }
            >
              <option value="">{t('select.empty')}</option>
              {options.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.text}
                </option>
              ))}
            </select>
            <MarkOf type={item.type} revealed={revealed} id={pair.id} />
          </div>
        )
      })}
    </fieldset>
  )
}
