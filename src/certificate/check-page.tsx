import { type ReactNode, useState } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import type { Result } from '../lib/result.ts'
import { longDay } from '../player/days.ts'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import type { BlockFault } from './block.ts'
import styles from './certificate.module.css'
import { checkCertificate, type Checked } from './check.ts'
import { Door } from './door.tsx'
import { Field } from './field.tsx'
import { sheetOf } from './sheet.ts'
import { SheetView } from './sheet.tsx'

type Outcome = Result<Checked, BlockFault | { code: 'unreadable' }>

/** `#/certificate/check`: for anyone who was given a certificate. */
export function CheckPage(): ReactNode {
  const t = useTexts('certificate')
  const [text, setText] = useState('')
  const [known, setKnown] = useState('')
  const [outcome, setOutcome] = useState<Outcome>()
  const change = (next: () => void) => {
    next()
    // What was said of another text would be a lie about this one.
    setOutcome(undefined)
  }
  return (
    <Page title={t('check.title')} lead={t('check.lead')}>
      <div className={styles.steps}>
        <section className="card no-print">
          <Door
            text={text}
            onText={(next) => change(() => setText(next))}
            onUnreadable={() => setOutcome({ ok: false, error: { code: 'unreadable' } })}
          />
          <Field
            label={t('check.known')}
            hint={t('check.known.hint')}
            value={known}
            onChange={(next) => change(() => setKnown(next))}
          />
          <button
            type="button"
            className="button-primary"
            onClick={() => void checkCertificate(text, known).then(setOutcome)}
          >
            {t('check.action')}
          </button>
        </section>
        <section aria-live="polite" aria-label={t('check.result')}>
          {outcome && <OutcomeView outcome={outcome} />}
        </section>
        <Meaning />
      </div>
    </Page>
  )
}

function OutcomeView({ outcome }: { outcome: Outcome }): ReactNode {
  const t = useTexts('certificate')
  const language = useLanguage()
  if (!outcome.ok) return <Notice tone="warn">{t(`fault.${outcome.error.code}`)}</Notice>
  const checked = outcome.value
  switch (checked.state) {
    case 'invalid':
      return <Notice tone="danger">{t('check.invalid')}</Notice>
    case 'unable':
      return <Notice tone="warn">{t('check.unable')}</Notice>
    case 'unsigned':
      return (
        <>
          <Notice tone="warn">{t('check.unsigned')}</Notice>
          <SheetView sheet={sheetOf(checked.certificate, t, language)} />
        </>
      )
    case 'valid':
      return <Valid checked={checked} />
  }
}

const tones = { same: 'good', other: 'danger', unknown: 'info' } as const

function Valid({ checked }: { checked: Checked & { state: 'valid' } }): ReactNode {
  const t = useTexts('certificate')
  const language = useLanguage()
  const { certificate, signer, on, fingerprint, key } = checked
  return (
    <>
      <Notice tone={tones[key]}>
        <p>{t(`check.valid.${key}`)}</p>
      </Notice>
      <dl>
        <dt>{t('sheet.signed.name')}</dt>
        <dd>
          <bdi>{signer}</bdi>
        </dd>
        <dt>{t('sheet.signed.day')}</dt>
        <dd>{longDay(on, language)}</dd>
        <dt>{t('sheet.signed.fingerprint')}</dt>
        <dd className={styles.fingerprint}>
          <bdi>{fingerprint}</bdi>
        </dd>
      </dl>
      <p>{t('check.compare')}</p>
      <SheetView sheet={sheetOf(certificate, t, language)} />
    </>
  )
}

function Meaning(): ReactNode {
  const t = useTexts('certificate')
  return (
    <section className="card">
      <h2>{t('check.proves.title')}</h2>
      <p>{t('check.proves.text')}</p>
      <h2>{t('check.proves.not.title')}</h2>
      <ul>
        {(['who', 'person', 'learned', 'day'] as const).map((one) => (
          <li key={one}>{t(`check.proves.not.${one}`)}</li>
        ))}
      </ul>
    </section>
  )
}
