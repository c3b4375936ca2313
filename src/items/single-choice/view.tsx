import { type ReactNode, useId } from 'react'
import { useTexts } from '../../i18n/use-texts.tsx'
import { shuffle } from '../../lib/shuffle.ts'
import { MarkOf, Option, OptionGroup } from '../parts.tsx'
import type { ViewProps } from '../view-contract.ts'
import type { SingleChoice } from './schema.ts'

export function SingleChoiceView(props: ViewProps<SingleChoice, string>): ReactNode {
  const { item, answer, disabled, seed, revealed, labelledBy } = props
  const t = useTexts('items')
  const id = useId()
  const choices = item.shuffle === false ? item.choices : shuffle(item.choices, seed)
  return (
    <OptionGroup legend={t('choose.one')} labelledBy={labelledBy} disabled={disabled}>
      {choices.map((choice) => (
        <Option
          key={choice.id}
          type="radio"
          name={id}
          checked={answer === choice.id}
          onChange={() => props.onAnswer(choice.id)}
          mark={<MarkOf type={item.type} revealed={revealed} id={choice.id} />}
        >
          {choice.text}
        </Option>
      ))}
    </OptionGroup>
  )
}
