import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'

/** Says whether something is kept. „Gespeichert“ only after the commit. */
export function SaveLine({
  state,
}: {
  state: 'saving' | 'stored' | 'sitting' | undefined
}): ReactNode {
  const t = useTexts('player')
  return (
    <p role="status" data-save-state={state}>
      {state === 'stored' && t('save.stored')}
      {state === 'sitting' && t('save.sitting')}
    </p>
  )
}
