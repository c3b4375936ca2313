import { type ReactNode, useId } from 'react'
import { directionOf } from '../../i18n/languages.ts'
import { useLanguage, useTexts } from '../../i18n/use-texts.tsx'
import styles from './charts.module.css'

export type Cell = string | number | undefined

interface FrameProps {
  /** The finding in one sentence: shown above, and the name of the picture. */
  title: string
  /** What the columns of the table are called; the first cell of each row names the row. */
  head: readonly string[]
  rows: readonly (readonly Cell[])[]
  /** One picture for a screen reader: what is written in it stands in the table. */
  children: ReactNode
}

/** A drawing with its finding above and the same numbers as a table below. */
export function ChartFrame({ title, head, rows, children }: FrameProps): ReactNode {
  const id = useId()
  return (
    <figure className={styles.chart}>
      <figcaption id={id} className={styles.title}>
        {title}
      </figcaption>
      <div role="img" aria-labelledby={id} className={styles.drawing}>
        {children}
      </div>
      <TableTwin head={head} rows={rows} title={title} />
    </figure>
  )
}

type TableProps = Pick<FrameProps, 'head' | 'rows' | 'title'>

/** Folded on the screen, because the drawing says all numbers; open on paper. */
function TableTwin({ head, rows, title }: TableProps): ReactNode {
  const t = useTexts('charts')
  return (
    <details className={styles.twin}>
      <summary>{t('table')}</summary>
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={head[at + 1]}>{cell ?? t('none')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

export const useRightToLeft = (): boolean => directionOf(useLanguage()) === 'rtl'
