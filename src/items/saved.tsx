import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import type { SaveState } from './contract.ts'
import styles from './items.module.css'

/** Says below the feedback whether the answer is kept; undefined while nothing is to be kept. */
export function SavedNote({ state }: { state: SaveState | undefined }): ReactNode {
  const t = useTexts('items')
  return (
    <output className={styles.saved} data-save-state={state}>
      {state && t(`save.${state}`)}
    </output>
  )
}
