import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import type { SaveState } from '../items/contract.ts'

/** Says whether something is kept. „Gespeichert“ only after the commit. */
export function SaveLine({ state }: { state: SaveState | undefined }): ReactNode {
  const t = useTexts('player')
  return (
    <p role="status" data-save-state={state}>
      {state === 'stored' && t('save.stored')}
      {state === 'once' && t('save.once')}
      {state === 'sitting' && t('save.sitting')}
    </p>
  )
}
