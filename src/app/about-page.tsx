import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { edition } from '../lib/build.ts'
import { longDay } from '../player/days.ts'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { AccessibilityPart } from './about-accessibility.tsx'
import { WorksCouncilPart } from './about-council.tsx'
import { LicencesPart } from './about-licences.tsx'
import styles from './about-page.module.css'
import { PrivacyPart } from './about-privacy.tsx'
import { ImprintPart } from './about-site.tsx'
import { NotFoundPage } from './not-found-page.tsx'

export function AboutPage(): ReactNode {
  const t = useTexts('about')
  const day = longDay(edition.day, useLanguage())
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Notice tone="warn">
        <p>{t('draft')}</p>
      </Notice>

      <h2>{t('principles.heading')}</h2>
      <ul>
        <li>{t('principles.step')}</li>
        <li>{t('principles.errors')}</li>
        <li>{t('principles.device')}</li>
        <li>{t('principles.kept')}</li>
        <li>{t('principles.offline')}</li>
        <li>{t('principles.everyone')}</li>
      </ul>

      <h2>{t('parts.heading')}</h2>
      <ul className={`plain ${styles.parts}`}>
        {partNames.map((name) => (
          <li key={name}>
            <Link to={`/about/${name}`}>{t(`part.${name}`)}</Link>
            <br />
            {t(`part.${name}.text`)}
          </li>
        ))}
      </ul>

      <p>
        <Link to="/trainer">{t('trainer')}</Link>
      </p>

      <h2>{t('edition.heading')}</h2>
      <p>{t('edition.text', { version: edition.version, day })}</p>
    </Page>
  )
}

/** `#/about/privacy` and its neighbours: each short enough to be read and printed on its own. */
export function AboutPartPage(): ReactNode {
  const t = useTexts('about')
  const { part } = useParams()
  const name = partNames.find((one) => one === part)
  if (name === undefined) return <NotFoundPage />
  const Part = parts[name]
  return (
    <Page
      title={t(`part.${name}`)}
      lead={t(`part.${name}.text`)}
      before={
        <p className="no-print">
          <Link to="/about">{t('title')}</Link>
        </p>
      }
    >
      <Part />
    </Page>
  )
}

const parts = {
  privacy: PrivacyPart,
  'works-council': WorksCouncilPart,
  accessibility: AccessibilityPart,
  licences: LicencesPart,
  imprint: ImprintPart,
}
const partNames = [
  'privacy',
  'works-council',
  'accessibility',
  'licences',
  'imprint',
] as const satisfies (keyof typeof parts)[]
