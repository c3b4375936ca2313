import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import { Page } from '../ui/page.tsx'

export function GlossaryPage(): ReactNode {
  const t = useTexts('glossary')
  return <Page title={t('title')}>{null}</Page>
}
