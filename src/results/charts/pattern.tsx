import type { ReactNode } from 'react'
import styles from './charts.module.css'
import type { Filling } from './chart.ts'

/** Stripes for `hatched`; `id` is used once in the document. */
export function Hatching({ id }: { id: string }): ReactNode {
  return (
    <defs>
      <pattern
        id={id}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="7" height="7" className={styles.gap} />
        <rect width="3" height="7" className={styles.stripe} />
      </pattern>
    </defs>
  )
}

/** What a filled part wears. */
export const filled = (filling: Filling | undefined, hatching: string) =>
  filling === 'hatched'
    ? { className: styles.hatched, fill: `url(#${hatching})` }
    : { className: styles.solid }
