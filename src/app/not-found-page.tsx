import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import { Page } from '../ui/page.tsx'

export function NotFoundPage(): ReactNode {
  const t = useTexts('shell')
  return <Page title={t('notFound.title')}>{null}</Page>
}
