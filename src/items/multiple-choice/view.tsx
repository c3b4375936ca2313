import { type ReactNode, useId } from 'react'
import { useTexts } from '../../i18n/use-texts.tsx'
import { shuffle } from '../../lib/shuffle.ts'
import { MarkOf, Option, OptionGroup } from '../parts.tsx'
import type { ViewProps } from '../view-contract.ts'
import type { MultipleChoice } from './schema.ts'

export function MultipleChoiceView(props: ViewProps<MultipleChoice, readonly string[]>): ReactNode {
  const { item, answer = [], disabled, seed, revealed, labelledBy } = props
  const t = useTexts('items')
  const id = useId()
  const choices = item.shuffle === false ? item.choices : shuffle(item.choices, seed)
  const toggle = (choice: string) =>
    props.onAnswer(
      answer.includes(choice) ? answer.filter((one) => one !== choice) : [...answer, choice],
    )
  return (
    <OptionGroup legend={t('choose.several')} labelledBy={labelledBy} disabled={disabled}>
      {choices.map((choice) => (
        <Option
          key={choice.id}
          type="checkbox"
          name={id}
          checked={answer.includes(choice.id)}
          onChange={() => toggle(choice.id)}
          mark={<MarkOf type={item.type} revealed={revealed} id={choice.id} />}
        >
          {choice.text}
        </Option>
      ))}
    </OptionGroup>
  )
}
