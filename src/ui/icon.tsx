import type { ReactNode } from 'react'
import styles from './icon.module.css'

/** Own drawings on a grid of 24, one stroke width. Words always stand beside them. */
const paths = {
  home: 'M4 11.5 12 5l8 6.5M6.5 10v9h11v-9M10 19v-4a2 2 0 0 1 4 0v4',
  practice: 'M5 12a7 7 0 0 1 12-5l2 2M19 4.5V9h-4.5M19 12a7 7 0 0 1-12 5l-2-2M5 19.5V15h4.5',
  results: 'M5 20V12M12 20V5M19 20v-5M3.5 20h17',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20',
  book: 'M12 7c-2-1.6-4.6-2-8-2v13c3.4 0 6 .4 8 2 2-1.6 4.6-2 8-2V5c-3.4 0-6 .4-8 2Zm0 0v13',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  language: 'M4 5h16v11h-8l-4 4v-4H4ZM8.5 13l3.5-6 3.5 6M10 11h4',
  phone:
    'M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5L16 13l4 1.5v3c0 1.4-1.1 2.5-2.5 2.5C10.6 20 4 13.4 4 6.5 4 5.1 5.1 4 6.5 4Z',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  check: 'm5 12.5 4.5 4.5L19 7',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm0-12v4.5l3 2',
  pencil: 'M5 19l1-4L16 5l3 3L9 18ZM13.5 7.5l3 3',
  download: 'M12 4v11M7.5 10.5 12 15l4.5-4.5M5 19.5h14',
  upload: 'M12 15V4M7.5 8.5 12 4l4.5 4.5M5 19.5h14',
  ready: 'M7 3.5h10v17H7ZM9.8 12l1.7 1.8 3-3.6',
  info: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm0-8.5v5M12 8v.1',
  warning: 'M12 4.5 21 19.5H3ZM12 10v4.5M12 17v.1',
  close: 'M6 6l12 12M18 6 6 18',
} as const

export type IconName = keyof typeof paths

const directional: readonly IconName[] = ['arrow', 'back']

export function Icon({ name }: { name: IconName }): ReactNode {
  return (
    <svg
      className={directional.includes(name) ? `${styles.icon} ${styles.directional}` : styles.icon}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
