import { type ReactNode, useId } from 'react'
import styles from './switch.module.css'

interface SwitchProps {
  label: string
  /** What it does, in one sentence. */
  hint?: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** On or off, with effect at once: a native checkbox that says it is a switch. */
export function Switch({ label, hint, checked, onChange }: SwitchProps): ReactNode {
  const hintId = useId()
  return (
    <div className={styles.switch}>
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={checked}
          aria-describedby={hint === undefined ? undefined : hintId}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      {hint !== undefined && <p id={hintId}>{hint}</p>}
    </div>
  )
}
