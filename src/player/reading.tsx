import type { ReactNode } from 'react'
import type { ModuleWithoutItems } from '../content/built.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { setPreferences } from '../ui/preferences.ts'
import { Switch } from '../ui/switch.tsx'
import { useEasy } from '../ui/use-preferences.tsx'
import css from './player.module.css'

/** „Einfach lesen“: the place stays, the words change. */
export function EasySwitch(): ReactNode {
  const t = useTexts('player')
  const easy = useEasy()
  return (
    <Switch
      label={t('easy.label')}
      checked={easy}
      onChange={(checked) => setPreferences({ easy: checked })}
    />
  )
}

/** A module that no expert has read says so. */
export function DraftNote({ module }: { module: ModuleWithoutItems }): ReactNode {
  const t = useTexts('player')
  if (module.status !== 'draft') return null
  return <p className={css.draft}>{t('draft')}</p>
}

/** Where a language is missing the module falls back to German and says so. */
export function LanguageNote({
  module,
}: {
  module: Pick<ModuleWithoutItems, 'language'>
}): ReactNode {
  const t = useTexts('player')
  const language = useLanguage()
  if (module.language === language) return null
  return <p className={css.draft}>{t('language.fallback')}</p>
}
