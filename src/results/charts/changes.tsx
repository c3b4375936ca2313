import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/use-texts.tsx'
import { type ChangeRow, widthOf } from './chart.ts'
import styles from './charts.module.css'
import { ChartFrame, useRightToLeft } from './frame.tsx'

interface ChangesProps {
  title: string
  rows: readonly ChangeRow[]
  /** The name of the column of rows in the table. */
  what: string
  /** Two or three: their names beside the marks and as columns. */
  times: readonly string[]
}

/** The same share before and after (and later), on one track from none to all. */
export function Changes({ title, rows, what, times }: ChangesProps): ReactNode {
  const t = useTexts('charts')
  const wordsOf = ({ shares }: ChangeRow) =>
    times.map((_, at) => {
      const share = shares[at]
      return share ? t('share', { ...share }) : t('none')
    })
  return (
    <ChartFrame
      title={title}
      head={[what, ...times]}
      rows={rows.map((row) => [row.label, ...wordsOf(row)])}
    >
      {rows.map((row) => (
        <div key={row.label} className={styles.row}>
          <div className={styles.words}>{row.label}</div>
          <Track row={row} />
          <div>
            {wordsOf(row).map((share, time) => (
              <span key={times[time]} className={styles.time}>
                <svg className={styles.key} aria-hidden="true">
                  <Mark time={time} x="50%" />
                </svg>
                {t('time', { name: times[time] ?? '', share })}
              </span>
            ))}
          </div>
        </div>
      ))}
    </ChartFrame>
  )
}

function Track({ row }: { row: ChangeRow }): ReactNode {
  const rightToLeft = useRightToLeft()
  const places = row.shares.map((share) => {
    const width = share && widthOf(share)
    return width === undefined ? undefined : `${rightToLeft ? 100 - width : width}%`
  })
  const known = places.filter((place) => place !== undefined)
  return (
    <svg className={styles.rails} aria-hidden="true">
      <line className={styles.rail} x2="100%" y1="50%" y2="50%" />
      <line className={styles.way} x1={known[0] ?? 0} x2={known.at(-1) ?? 0} y1="50%" y2="50%" />
      {places.map(
        // Each time has its own mark, and there are no others.
        (place, time) => place !== undefined && <Mark key={`${time}`} time={time} x={place} />,
      )}
    </svg>
  )
}

/** Told apart by shape: a ring, a disc in it, a square. */
function Mark({ time, x }: { time: number; x: string }): ReactNode {
  if (time === 0) return <circle className={styles.ring} cx={x} cy="50%" r="0.5em" />
  if (time === 1) return <circle className={styles.disc} cx={x} cy="50%" r="0.33em" />
  return (
    <svg x={x} y="50%" overflow="visible">
      <rect className={styles.square} x="-0.38em" y="-0.38em" width="0.76em" height="0.76em" />
    </svg>
  )
}
