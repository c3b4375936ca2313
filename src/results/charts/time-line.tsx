import type { ReactNode } from 'react'
import { type PlacedPoint, placeLine, type TimePoint } from './chart.ts'
import styles from './charts.module.css'
import { ChartFrame, useRightToLeft } from './frame.tsx'

interface TimeLineProps {
  title: string
  /** Oldest first. */
  points: readonly TimePoint[]
  /** The columns of the table: when, and what was counted. */
  head: readonly [when: string, value: string]
}

/** Counts over equal steps of time, the highest and the newest named beside the line. */
export function TimeLine({ title, points, head }: TimeLineProps): ReactNode {
  const rightToLeft = useRightToLeft()
  const placed = placeLine(points, rightToLeft)
  return (
    <ChartFrame title={title} head={head} rows={points.map(({ label, value }) => [label, value])}>
      <svg className={styles.weeks} aria-hidden="true">
        <svg y="2em" height="8em" overflow="visible">
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" height="100%" overflow="visible">
            <path className={styles.area} d={placed.area} />
            <path className={styles.base} d="M0 100H100" />
            <path className={styles.line} d={placed.line} />
          </svg>
          {placed.points.map((point) => (
            <Point key={point.label} point={point} rightToLeft={rightToLeft} />
          ))}
        </svg>
        {placed.points.map((point) => (
          <Tick key={point.label} point={point} rightToLeft={rightToLeft} />
        ))}
      </svg>
    </ChartFrame>
  )
}

interface PointProps {
  point: PlacedPoint
  rightToLeft: boolean
}

function Point({ point, rightToLeft }: PointProps): ReactNode {
  const { x, y, value, named } = point
  if (value === 0 && !named) return null
  return (
    <>
      <circle className={styles.point} cx={`${x}%`} cy={`${y}%`} r={named ? '0.35em' : '0.2em'} />
      {named && (
        <svg y={`${y}%`} overflow="visible">
          <text
            x={`${x}%`}
            y="-0.7em"
            textAnchor={anchorAt(x, rightToLeft)}
            className={styles.value}
          >
            {value}
          </text>
        </svg>
      )}
    </>
  )
}

function Tick({ point: { x, tick }, rightToLeft }: PointProps): ReactNode {
  if (tick === undefined) return null
  return (
    <text x={`${x}%`} y="11.4em" textAnchor={anchorAt(x, rightToLeft)} className={styles.tick}>
      {tick}
    </text>
  )
}

/** Texts at the edges grow inwards. `start` is the right edge where a language reads from there. */
function anchorAt(x: number, rightToLeft: boolean): 'start' | 'middle' | 'end' {
  if (x < 8) return rightToLeft ? 'end' : 'start'
  if (x > 92) return rightToLeft ? 'start' : 'end'
  return 'middle'
}
