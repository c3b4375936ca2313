import type { ReactNode } from 'react'
import { languages } from '../i18n/languages.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { Choices } from '../ui/choices.tsx'
import { Page } from '../ui/page.tsx'
import { setPreferences } from '../ui/preferences.ts'
import { Switch } from '../ui/switch.tsx'
import { usePreferences } from '../ui/use-preferences.tsx'
import { OwnData } from './own-data-view.tsx'
import { Profiles } from './profiles-view.tsx'
import styles from './settings-page.module.css'

export function SettingsPage(): ReactNode {
  const t = useTexts('settings')
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={styles.sections}>
        <Reading />
        <Looks />
        <Leaving />
        <Profiles />
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

/** What keeps others from seeing the screen, and what it cannot do. */
function Leaving(): ReactNode {
  const t = useTexts('settings')
  const { cover, discreet } = usePreferences()
  return (
    <section className="card" aria-labelledby="leaving">
      <h2 id="leaving">{t('leave.heading')}</h2>
      <p>{t('leave.how')}</p>
      <p>{t('leave.rest')}</p>
      <Switch
        label={t('discreet.label')}
        hint={t('discreet.hint')}
        checked={discreet}
        onChange={changeDiscreet}
      />
      <Choices
        legend={t('cover.legend')}
        choices={(['off', 'hidden', 'one', 'five'] as const).map((value) => ({
          value,
          label: t(`cover.${value}`),
        }))}
        value={cover}
        onChange={(value) => setPreferences({ cover: value })}
      />
    </section>
  )
}

/** The address is the router's, and there is one router for a page: so the page begins anew. */
function changeDiscreet(discreet: boolean): void {
  setPreferences({ discreet })
  history.replaceState(null, '', `${location.pathname}#/settings`)
  location.reload()
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
