/** How many of how many: bars for any number, dots where each one can be counted. */
import { type ReactNode, useId } from 'react'
import { useTexts } from '../../i18n/use-texts.tsx'
import { dotsPerLine, fitsDots, type ShareRow, widthOf } from './chart.ts'
import styles from './charts.module.css'
import { ChartFrame, useRightToLeft } from './frame.tsx'
import { filled, Hatching } from './pattern.tsx'

interface SharesProps {
  title: string
  rows: readonly ShareRow[]
  /** The columns of the table: what the row is, how many, of how many. */
  head: readonly [label: string, count: string, of: string]
}

export function Shares({ title, rows, head }: SharesProps): ReactNode {
  const t = useTexts('charts')
  const Drawing = fitsDots(rows) ? Dots : Bar
  return (
    <ChartFrame
      title={title}
      head={head}
      rows={rows.map(({ label, count, of }) => [label, count, of])}
    >
      {rows.map((row) => (
        <div key={row.label} className={styles.row}>
          <div className={styles.words}>
            <span>{row.label}</span>
            <span>{t('share', { count: row.count, of: row.of })}</span>
          </div>
          <Drawing row={row} />
        </div>
      ))}
    </ChartFrame>
  )
}

function Bar({ row }: { row: ShareRow }): ReactNode {
  const hatching = useId()
  const rightToLeft = useRightToLeft()
  const width = widthOf(row)
  return (
    <svg className={styles.bar} aria-hidden="true">
      <Hatching id={hatching} />
      <rect className={styles.track} width="100%" height="100%" rx="4" />
      {width > 0 && (
        <rect
          {...filled(row.filling, hatching)}
          x={`${rightToLeft ? 100 - width : 0}%`}
          width={`${width}%`}
          height="100%"
          rx="4"
        />
      )}
    </svg>
  )
}

/** In `em`, so that dots grow with the text. */
const dotSize = 1.5

function Dots({ row }: { row: ShareRow }): ReactNode {
  const hatching = useId()
  const toEnd = useRightToLeft() ? -1 : 1
  const lines = Math.max(1, Math.ceil(row.of / dotsPerLine))
  return (
    <svg className={styles.dots} aria-hidden="true" style={{ blockSize: `${lines * dotSize}em` }}>
      <Hatching id={hatching} />
      <svg x={toEnd < 0 ? '100%' : '0'} overflow="visible">
        {Array.from({ length: row.of }, (_, dot) => (
          <circle
            key={dot}
            cx={`${toEnd * (0.6 + dotSize * (dot % dotsPerLine))}em`}
            cy={`${0.7 + dotSize * Math.floor(dot / dotsPerLine)}em`}
            r="0.5em"
            {...(dot < row.count ? filled(row.filling, hatching) : { className: styles.track })}
          />
        ))}
      </svg>
    </svg>
  )
}
