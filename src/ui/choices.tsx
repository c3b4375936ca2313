import { type ReactNode, useId } from 'react'
import styles from './choices.module.css'

interface ChoicesProps<T extends string> {
  legend: string
  choices: readonly { value: T; label: string; lang?: string | undefined }[]
  value: T
  onChange: (value: T) => void
}

/** One of a few: native radio buttons with effect at once. */
export function Choices<T extends string>({
  legend,
  choices,
  value,
  onChange,
}: ChoicesProps<T>): ReactNode {
  const name = useId()
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} lang={choice.lang}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  )
}
