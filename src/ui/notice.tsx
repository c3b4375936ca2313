import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import styles from './notice.module.css'

interface NoticeProps {
  tone: 'info' | 'good' | 'warn' | 'danger'
  children: ReactNode
}

const icons = {
  info: 'info',
  good: 'check',
  warn: 'warning',
  danger: 'warning',
} as const satisfies {
  [tone in NoticeProps['tone']]: IconName
}

/** A short message that stands out. The tone is never said by colour alone: the words carry it. */
export function Notice({ tone, children }: NoticeProps): ReactNode {
  return (
    <div className={`${styles.notice} ${styles[tone]}`}>
      <Icon name={icons[tone]} />
      <div>{children}</div>
    </div>
  )
}
