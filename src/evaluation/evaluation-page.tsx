import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { useStore } from 'zustand'
import { useTexts } from '../i18n/use-texts.tsx'
import { FileButton } from '../ui/file-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import styles from './evaluation.module.css'
import { fewestFiles, fewestForGroups } from './release.ts'
import { ReportView } from './report-view.tsx'
import type { FileFault } from './schema.ts'
import {
  addFiles,
  countTwin,
  dropTwin,
  dropWaiting,
  evaluateWaiting,
  missingFiles,
  type Opened,
  type Session,
} from './session.ts'
import { readFiles, session } from './session-store.ts'

/** `#/trainer/evaluation`: result files in, numbers of the group out. */
export function EvaluationPage(): ReactNode {
  const t = useTexts('evaluation')
  const state = useStore(session)
  const [fresh, setFresh] = useState(false)
  const evaluate = () => {
    setFresh(true)
    change(evaluateWaiting)
  }
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      before={
        <p className="no-print">
          <Link to="/trainer">{t('back')}</Link>
        </p>
      }
    >
      <div className={styles.stack}>
        <Files state={state} onEvaluate={evaluate} />
        {state.batches.length > 0 && <ReportView batches={state.batches} takesFocus={fresh} />}
        <Limits />
      </div>
    </Page>
  )
}

const change = (next: (state: Session) => Session) => session.setState(next, true)

function Files({ state, onEvaluate }: { state: Session; onEvaluate: () => void }): ReactNode {
  const t = useTexts('evaluation')
  const [reading, setReading] = useState(false)
  const read = async (files: File[]) => {
    setReading(true)
    const contents = await readFiles(files)
    change((before) => addFiles(before, contents))
    setReading(false)
  }
  return (
    <section className="card no-print">
      <div className={styles.actions}>
        <FileButton
          label={t('files.choose')}
          accept=".json,application/json"
          multiple
          onFiles={(files) => void read(files)}
        />
      </div>
      <div aria-live="polite">
        {reading ? <p>{t('files.reading')}</p> : <Standing state={state} />}
        <Refused refused={state.refused} />
      </div>
      <Twins twins={state.twins} />
      <Waiting files={state.waiting} />
      {state.waiting.length > 0 && missingFiles(state) === 0 && (
        <div className={styles.actions}>
          <button type="button" className="button-primary" onClick={onEvaluate}>
            {t('files.evaluate', { count: countOf(state.waiting) })}
          </button>
        </div>
      )}
      <p>{t('files.once', { count: fewestFiles })}</p>
      <p>{t('files.groups', { count: fewestForGroups })}</p>
    </section>
  )
}

const countOf = (files: readonly Opened[]) => files.reduce((sum, { times }) => sum + times, 0)

function Standing({ state }: { state: Session }): ReactNode {
  const t = useTexts('evaluation')
  const { waiting, batches } = state
  const missing = missingFiles(state)
  return (
    <>
      {batches.length > 0 && <p>{t('files.evaluated', { count: countOf(batches.flat()) })}</p>}
      {(waiting.length > 0 || batches.length === 0) && (
        <p>
          {t('files.waiting', { count: countOf(waiting) })}{' '}
          {missing > 0 && t('files.missing', { count: missing })}
        </p>
      )}
    </>
  )
}

function Waiting({ files }: { files: readonly Opened[] }): ReactNode {
  const t = useTexts('evaluation')
  return (
    <ul className={`plain ${styles.files}`}>
      {files.map(({ name, content, times }) => (
        <li key={content.hash}>
          <bdi>{times > 1 ? t('files.times', { name, count: times }) : name}</bdi>
          <button
            type="button"
            className="button-quiet"
            aria-label={t('files.remove', { name })}
            onClick={() => change((before) => dropWaiting(before, content.hash))}
          >
            {t('files.remove.short')}
          </button>
        </li>
      ))}
    </ul>
  )
}

function Twins({ twins }: { twins: Session['twins'] }): ReactNode {
  const t = useTexts('evaluation')
  if (twins.length === 0) return null
  return (
    <Notice tone="info">
      <p>
        <strong>{t('twins.heading')}</strong>
      </p>
      <p>{t('twins.text')}</p>
      {twins.map(({ name, of }, at) => (
        <div key={`${at}/${name}`}>
          <p>{t('twins.same', { name, other: of })}</p>
          <div className={styles.actions}>
            <button type="button" onClick={() => change((before) => dropTwin(before, at))}>
              {t('twins.drop', { name })}
            </button>
            <button type="button" onClick={() => change((before) => countTwin(before, at))}>
              {t('twins.count', { name })}
            </button>
          </div>
        </div>
      ))}
    </Notice>
  )
}

function Refused({ refused }: { refused: Session['refused'] }): ReactNode {
  const t = useTexts('evaluation')
  if (refused.length === 0) return null
  return (
    <Notice tone="warn">
      <p>
        <strong>{t('refused.heading')}</strong>
      </p>
      <ul>
        {refused.map(({ name, fault }, at) => (
          <li key={`${at}/${name}`}>
            <strong>
              <bdi>{name}</bdi>
            </strong>
            : {reasonOf(fault, t)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function reasonOf(fault: FileFault, t: ReturnType<typeof useTexts<'evaluation'>>): string {
  const { code, ...values } = fault
  return t(`refused.${code}`, values)
}

function Limits(): ReactNode {
  const t = useTexts('evaluation')
  return (
    <section className="card no-print">
      <h2>{t('limits.heading')}</h2>
      <p>{t('limits.text')}</p>
      <p>{t('limits.delete')}</p>
    </section>
  )
}
