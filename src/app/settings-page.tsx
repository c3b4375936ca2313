import type { ReactNode } from 'react'
import { languages } from '../i18n/languages.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { Choices } from '../ui/choices.tsx'
import { Page } from '../ui/page.tsx'
import { setPreferences } from '../ui/preferences.ts'
import { Switch } from '../ui/switch.tsx'
import { usePreferences } from '../ui/use-preferences.tsx'
import { OwnData } from './own-data-view.tsx'
import styles from './settings-page.module.css'

export function SettingsPage(): ReactNode {
  const t = useTexts('settings')
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={styles.sections}>
        <Reading />
        <Looks />
        <OwnData />
      </div>
    </Page>
  )
}

function Reading(): ReactNode {
  const t = useTexts('settings')
  const shell = useTexts('shell')
  const { easy } = usePreferences()
  return (
    <section className="card" aria-labelledby="reading">
      <h2 id="reading">{t('reading.heading')}</h2>
      <Choices
        legend={t('language.legend')}
        choices={languages.map((language) => ({
          value: language,
          label: shell(`language.${language}`),
          lang: language,
        }))}
        value={useLanguage()}
        onChange={(language) => setPreferences({ language })}
      />
      <Switch
        label={t('easy.label')}
        hint={t('easy.hint')}
        checked={easy}
        onChange={(checked) => setPreferences({ easy: checked })}
      />
    </section>
  )
}

function Looks(): ReactNode {
  const t = useTexts('settings')
  const { textSize, theme } = usePreferences()
  return (
    <section className="card" aria-labelledby="looks">
      <h2 id="looks">{t('looks.heading')}</h2>
      <Choices
        legend={t('textSize.legend')}
        choices={[
          { value: 'normal', label: t('textSize.normal') },
          { value: 'large', label: t('textSize.large') },
          { value: 'larger', label: t('textSize.larger') },
        ]}
        value={textSize}
        onChange={(value) => setPreferences({ textSize: value })}
      />
      <Choices
        legend={t('theme.legend')}
        choices={[
          { value: 'system', label: t('theme.system') },
          { value: 'light', label: t('theme.light') },
          { value: 'dark', label: t('theme.dark') },
        ]}
        value={theme}
        onChange={(value) => setPreferences({ theme: value })}
      />
    </section>
  )
}
