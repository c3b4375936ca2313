import { type ReactNode, useId } from 'react'
import styles from './progress.module.css'

interface ProgressProps {
  value: number
  max: number
  /** The same in words; shown, and the name of the bar. */
  words: string
}

/** How far, in words first; the bar repeats them for the eye. */
export function Progress({ value, max, words }: ProgressProps): ReactNode {
  const id = useId()
  return (
    <div className={styles.progress}>
      <span id={id}>{words}</span>
      <progress aria-labelledby={id} value={value} max={max} />
    </div>
  )
}
