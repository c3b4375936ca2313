import { Component, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import { now } from '../lib/platform.ts'
import { useRecordState } from '../progress/use-record.tsx'
import { Page } from '../ui/page.tsx'
import styles from './error-page.module.css'
import { errorReport } from './error-report.ts'

/** A bug in one page must not take the way out with it. */
export class ErrorBoundary extends Component<
  { children: ReactNode },
  { error: Error | undefined }
> {
  override state: { error: Error | undefined } = { error: undefined }

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    return error ? <ErrorPage error={error} /> : this.props.children
  }
}

function ErrorPage({ error }: { error: Error }): ReactNode {
  const t = useTexts('shell')
  const record = useRecordState()
  return (
    <Page title={t('error.title')}>
      <p>{t('error.text')}</p>
      {record.state === 'ready' && <p>{t('error.saved')}</p>}
      {record.state === 'sitting' && <p>{t('error.notSaved')}</p>}
      <div className={styles.actions}>
        <button type="button" className="button-primary" onClick={() => location.reload()}>
          {t('error.reload')}
        </button>
        {/* A plain link: the router may be part of the fault. */}
        <a href="#/" className="button">
          {t('error.home')}
        </a>
      </div>
      <Report error={error} />
    </Page>
  )
}

function Report({ error }: { error: Error }): ReactNode {
  const t = useTexts('shell')
  const text = useRef<HTMLTextAreaElement>(null)
  const [report] = useState(() =>
    errorReport(error, {
      route: location.hash,
      browser: navigator.userAgent,
      language: document.documentElement.lang,
      now: now(),
    }),
  )
  const [copied, setCopied] = useState<'no' | 'yes' | 'select'>('no')
  useEffect(() => {
    if (copied === 'select') text.current?.select()
  }, [copied])
  return (
    <details>
      <summary>{t('error.report.heading')}</summary>
      <p>{t('error.report.text')}</p>
      <label>
        <span className="visually-hidden">{t('error.report.heading')}</span>
        <textarea ref={text} className={styles.report} readOnly rows={10} value={report} />
      </label>
      <button
        type="button"
        onClick={() => void copy(report).then((done) => setCopied(done ? 'yes' : 'select'))}
      >
        {t('error.report.copy')}
      </button>{' '}
      <output>
        {copied === 'yes' && t('error.report.copied')}
        {copied === 'select' && t('error.report.select')}
      </output>
    </details>
  )
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // No clipboard, or not allowed: the person can copy what is selected.
    return false
  }
}
