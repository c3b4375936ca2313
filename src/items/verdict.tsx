import type { ReactNode } from 'react'
import type { Key } from '../i18n/keys.ts'
import { useTexts } from '../i18n/use-texts.tsx'
import type { FeedbackLine, Verdict } from './contract.ts'
import styles from './items.module.css'
import type { ItemType } from './schema.ts'

/** A calm word for what a choice would do, with an icon; never by colour alone. */
export function VerdictMark({ type, line }: { type: ItemType; line: FeedbackLine }): ReactNode {
  const t = useTexts('items')
  return (
    <span className={`${styles.mark} ${tones[line.verdict]}`}>
      <svg
        className={styles.markIcon}
        viewBox="0 0 24 24"
        width="20"
        height="20"
        aria-hidden="true"
        focusable="false"
      >
        <path d={drawings[line.verdict]} />
      </svg>
      {t(wordFor(type, line))}
    </span>
  )
}

function wordFor(type: ItemType, line: FeedbackLine): Key<'items'> {
  switch (line.verdict) {
    case 'best':
      return 'verdict.best'
    case 'acceptable':
      return 'verdict.acceptable'
    case 'harmful':
      return 'verdict.harmful'
    case 'right':
      return type === 'multiple-choice' && !line.chosen ? 'verdict.missed' : 'verdict.right'
    case 'wrong':
      return type === 'gaps' && !line.chosen ? 'verdict.unfit' : wrongWords[type]
  }
}

/** „Ein besserer Schritt“ fits a decision, not a table of statements. */
const wrongWords = {
  'single-choice': 'verdict.better',
  'multiple-choice': 'verdict.unfit',
  grid: 'verdict.other',
  match: 'verdict.other',
  order: 'verdict.moved',
  gaps: 'verdict.other',
  spot: 'verdict.other',
  case: 'verdict.better',
  scenario: 'verdict.better',
  reflection: 'verdict.other',
} as const satisfies { [T in ItemType]: Key<'items'> }

const circle = 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z'
const drawings: { [V in Verdict]: string } = {
  right: `${circle}M8 12.5l2.8 2.8L16 9.5`,
  best: `${circle}M8 12.5l2.8 2.8L16 9.5`,
  acceptable: `${circle}M8 10.5h8M8 14h8`,
  wrong: `${circle}M8.5 12h7M12.5 8.8l3 3.2-3 3.2`,
  harmful: 'M12 3.5 21.5 20h-19ZM12 10v4.5M12 17v.1',
}
const tones: { [V in Verdict]: string | undefined } = {
  right: styles.good,
  best: styles.good,
  acceptable: styles.calm,
  wrong: styles.warn,
  harmful: styles.danger,
}
