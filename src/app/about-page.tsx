import type { ReactNode } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { edition } from '../lib/build.ts'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import styles from './about-page.module.css'

export function AboutPage(): ReactNode {
  const t = useTexts('about')
  const day = new Intl.DateTimeFormat(useLanguage(), { dateStyle: 'long', timeZone: 'UTC' })
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

      <h2>{t('stored.heading')}</h2>
      <p>{t('stored.intro')}</p>
      <dl className={styles.stored}>
        <dt>{t('stored.record.name')}</dt>
        <dd>{t('stored.record.text')}</dd>
        <dt>{t('stored.settings.name')}</dt>
        <dd>{t('stored.settings.text')}</dd>
        <dt>{t('stored.course.name')}</dt>
        <dd>{t('stored.course.text')}</dd>
      </dl>
      <p>{t('stored.not')}</p>
      <p>{t('stored.server')}</p>

      <h2>{t('access.heading')}</h2>
      <p>{t('access.text')}</p>
      <p>{t('access.limits')}</p>

      <h2>{t('licence.heading')}</h2>
      <ul>
        <li>{t('licence.code')}</li>
        <li>
          {t('licence.content')}{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="noreferrer">
            {t('licence.link')}
          </a>
        </li>
      </ul>

      <h2>{t('edition.heading')}</h2>
      <p>
        {t('edition.text', { version: edition.version, day: day.format(Date.parse(edition.day)) })}
      </p>
    </Page>
  )
}
