import { type ReactNode, useId } from 'react'
import styles from './certificate.module.css'

interface FieldProps {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'password'
  autoComplete?: 'off' | 'new-password'
  maxLength?: number
}

/** One line of text. Nothing typed here may be kept, so browsers are asked not to offer to. */
export function Field(props: FieldProps): ReactNode {
  const id = useId()
  const { label, hint, value, onChange, type = 'text', autoComplete = 'off', maxLength } = props
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        autoComplete={autoComplete}
        maxLength={maxLength}
        spellCheck={false}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
      />
      {hint !== undefined && <p id={`${id}-hint`}>{hint}</p>}
    </div>
  )
}

/** Several lines of text. */
export function TextBox(props: {
  label: string
  hint?: string
  value: string
  onChange?: (value: string) => void
}): ReactNode {
  const id = useId()
  const { label, hint, value, onChange } = props
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={5}
        value={value}
        readOnly={onChange === undefined}
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onChange?.(target.value)}
      />
      {hint !== undefined && <p id={`${id}-hint`}>{hint}</p>}
    </div>
  )
}
