import { type ReactNode, useEffect, useState } from 'react'
import { Link } from 'react-router'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { edition } from '../lib/build.ts'
import { now } from '../lib/platform.ts'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Switch } from '../ui/switch.tsx'
import { type Certifiable, certifiable } from './certifiable.ts'
import { cleanName, makeCertificate } from './certificate.ts'
import styles from './certificate.module.css'
import { Field } from './field.tsx'
import { saveSheet } from './save-sheet.ts'
import { longestName } from './schema.ts'
import { sheetOf } from './sheet.ts'
import { SheetView } from './sheet.tsx'

/** `#/certificate`: made here and now, from the record and a name that nobody keeps. */
export function CertificatePage(): ReactNode {
  const t = useTexts('certificate')
  const [found, retry] = useCertifiable()
  return (
    <Page title={t('title')}>
      <div className="no-print">
        <p>{t('lead')}</p>
      </div>
      <Body found={found} onRetry={retry} />
      <p className={`no-print ${styles.after}`}>
        <Link to="/certificate/check">{t('check.link')}</Link>
      </p>
    </Page>
  )
}

function Body({
  found,
  onRetry,
}: {
  found: Certifiable | undefined
  onRetry: () => void
}): ReactNode {
  const t = useTexts('certificate')
  if (!found) return <p role="status">{t('loading')}</p>
  switch (found.state) {
    case 'unreachable':
      return (
        <Notice tone="warn">
          <p>{t('unreachable')}</p>
          <button type="button" onClick={onRetry}>
            {t('retry')}
          </button>
        </Notice>
      )
    case 'no-course':
      return <p>{t('none')}</p>
    case 'missing':
      return (
        <section className="card">
          <p>{t('missing.text', { count: found.entries.length, of: found.of })}</p>
          <ul>
            {found.entries.map(({ id, title, language }) => (
              <li key={id} lang={language}>
                <Link to={`/modules/${id}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </section>
      )
    case 'ready':
      return <Maker found={found} />
  }
}

function Maker({ found }: { found: Certifiable & { state: 'ready' } }): ReactNode {
  const t = useTexts('certificate')
  const language = useLanguage()
  const [name, setName] = useState('')
  const [withTest, setWithTest] = useState(false)
  const [outcome, setOutcome] = useState<{ saved?: string; missing?: true }>({})
  const certificate = makeCertificate(
    {
      name: cleanName(name) || t('name.placeholder'),
      course: t('course'),
      language: found.language,
      modules: found.modules,
      edition,
      test: withTest ? found.test : undefined,
    },
    now(),
  )
  const sheet = sheetOf(certificate, t, language)
  const withName = (act: () => string | undefined) => () => {
    if (cleanName(name) === '') return setOutcome({ missing: true })
    const saved = act()
    setOutcome(saved === undefined ? {} : { saved })
  }
  return (
    <>
      <section className="card no-print">
        <Field
          label={t('name.label')}
          hint={t('name.hint')}
          value={name}
          maxLength={longestName}
          onChange={setName}
        />
        {found.test && (
          <Switch
            label={t('test.label', { right: found.test.right, count: found.test.total })}
            hint={t('test.hint')}
            checked={withTest}
            onChange={setWithTest}
          />
        )}
        <div className={styles.actions}>
          <button type="button" className="button-primary" onClick={withName(printPage)}>
            {t('print')}
          </button>
          <button
            type="button"
            onClick={withName(() => saveSheet({ sheet, content: { certificate } }, t))}
          >
            {t('save')}
          </button>
        </div>
        <p>{t('save.hint')}</p>
        <output className={styles.outcome}>
          {outcome.missing && <Notice tone="warn">{t('name.missing')}</Notice>}
          {outcome.saved !== undefined && (
            <Notice tone="good">{t('saved', { name: outcome.saved })}</Notice>
          )}
        </output>
      </section>
      <h2 className="no-print">{t('preview')}</h2>
      <SheetView sheet={sheet} />
    </>
  )
}

function printPage(): undefined {
  window.print()
}

function useCertifiable(): [Certifiable | undefined, () => void] {
  const language = useLanguage()
  const [found, setFound] = useState<Certifiable>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = true
    void certifiable(language).then((next) => current && setFound(next))
    return () => {
      current = false
    }
  }, [language, attempt])
  return [found, () => setAttempt((count) => count + 1)]
}
