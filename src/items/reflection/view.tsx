import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/use-texts.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import styles from '../items.module.css'
import type { ViewProps } from '../view-contract.ts'
import type { Reflection } from './schema.ts'

/** Nothing to type and nothing to store. */
export function ReflectionView({ item }: ViewProps<Reflection, never>): ReactNode {
  const t = useTexts('items')
  return (
    <>
      <p className={styles.hint}>{t('reflection.hint')}</p>
      {item.thoughts && (
        <details>
          <summary>{t('reflection.thoughts')}</summary>
          <Markdown text={item.thoughts} />
        </details>
      )}
    </>
  )
}
