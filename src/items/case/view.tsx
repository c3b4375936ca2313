import { type ReactNode, useId } from 'react'
import { useTexts } from '../../i18n/use-texts.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import styles from '../items.module.css'
import { MarkOf, Option, OptionGroup } from '../parts.tsx'
import type { ViewProps } from '../view-contract.ts'
import type { Case } from './schema.ts'
import { decisions } from './score.ts'

/** The three decisions stand in the same order in every case, so nobody has to search for them. */
export function CaseView(props: ViewProps<Case, string>): ReactNode {
  const { item, answer, disabled, revealed, labelledBy } = props
  const t = useTexts('items')
  const id = useId()
  return (
    <OptionGroup legend={t('choose.decision')} labelledBy={labelledBy} disabled={disabled}>
      {decisions.map((decision) => (
        <Option
          key={decision}
          type="radio"
          name={id}
          checked={answer === decision}
          onChange={() => props.onAnswer(decision)}
          mark={<MarkOf type={item.type} revealed={revealed} id={decision} />}
        >
          {t(`decision.${decision}`)}
        </Option>
      ))}
    </OptionGroup>
  )
}

export function CaseLead({ item, easy }: { item: Case; easy: boolean }): ReactNode {
  return (
    <div className={styles.vignette}>
      <Markdown text={(easy && item.easy?.vignette) || item.vignette} />
    </div>
  )
}
