import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { incident, onIncident, pastIncidents } from '../progress/incidents.ts'
import { isKept, type Kept } from '../progress/keep.ts'
import { openRecord, recordExists } from '../progress/open.ts'
import type { StoreFault } from '../progress/record.ts'
import { useEvents, useRecordState } from '../progress/use-record.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FileButton } from '../ui/file-button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import {
  addBackup,
  canSeal,
  eraseEverything,
  type Inspected,
  inspectBackup,
  type RestoreFault,
  saveBackup,
  summaryOf,
} from './own-data.ts'
import styles from './own-data-view.module.css'

/** Where the record lies, and what the person can do with it. */
export function OwnData(): ReactNode {
  const t = useTexts('settings')
  return (
    <section className={`card ${styles.data}`} aria-labelledby="data">
      <h2 id="data">{t('data.heading')}</h2>
      <Storage />
      <Repairs />
      <div className={styles.ways}>
        <Save />
        <Restore />
        <Erase />
      </div>
    </section>
  )
}

function Storage(): ReactNode {
  const t = useTexts('settings')
  const record = useRecordState()
  const events = useEvents({})
  const kept = useStorageFacts()
  if (record.state === 'sitting')
    return (
      <Notice tone="warn">
        <p>{t(`storage.${record.fault}`)}</p>
        <p>{t('storage.sitting')}</p>
      </Notice>
    )
  // Until all is known the room stays, so that nothing below jumps.
  if (!kept || (kept.exists && !events)) return <p className={styles.room}>{t('storage.asking')}</p>
  if (!events || events.length === 0) return <p className={styles.room}>{t('storage.empty')}</p>
  const { answers, modules } = summaryOf(events)
  return (
    <>
      <p className={styles.room}>
        {t('storage.answers', { count: answers })} {t('storage.modules', { count: modules })}{' '}
        {t(kept.kept === 'kept' ? 'storage.kept' : 'storage.evictable')}
      </p>
      {record.state === 'once' && (
        <Notice tone="warn">
          {t(isAbsent(record.lacking.fault) ? 'storage.once.absent' : 'storage.once.fault')}
        </Notice>
      )}
    </>
  )
}

/** Not a fault of the moment: this browser, or this kind of window, has no second store. */
const isAbsent = (fault: StoreFault): boolean => fault === 'missing' || fault === 'refused'

const newestIncident = () => incident.current

/** What happened to the stores, the newest first; nothing where nothing happened. */
function Repairs(): ReactNode {
  const t = useTexts('settings')
  const language = useLanguage()
  useSyncExternalStore(onIncident, newestIncident, newestIncident)
  const past = pastIncidents()
  if (past.length === 0) return null
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <details>
      <summary>{t('repairs.heading')}</summary>
      <ul>
        {past.toReversed().map(({ at, database, journal, lost }) => (
          <li key={at}>
            {database + journal > 0 &&
              t('repairs.filled', { day: format.format(at), count: database + journal })}
            {database + journal > 0 && lost > 0 && '; '}
            {lost > 0 && t('repairs.lost', { day: format.format(at), count: lost })}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Opens the record only where there is one. */
function useStorageFacts(): { exists: boolean; kept: Kept } | undefined {
  const [facts, setFacts] = useState<{ exists: boolean; kept: Kept }>()
  useEffect(() => {
    void Promise.all([recordExists(), isKept()]).then(([exists, kept]) => {
      if (exists) void openRecord()
      setFacts({ exists, kept })
    })
  }, [])
  return facts
}

function Save(): ReactNode {
  const t = useTexts('settings')
  const [name, setName] = useState<string>()
  const [passphrase, setPassphrase] = useState('')
  const save = async () => {
    setName(await saveBackup(passphrase))
    setPassphrase('')
  }
  return (
    <div>
      <h3>{t('backup.heading')}</h3>
      <p>{t('backup.text')}</p>
      {canSeal() && (
        <details>
          <summary>{t('backup.lock')}</summary>
          <p>{t('backup.lock.text')}</p>
          <Passphrase value={passphrase} onChange={setPassphrase} autoComplete="new-password" />
        </details>
      )}
      <button type="button" onClick={() => void save()}>
        <Icon name="download" />
        {t('backup.action')}
      </button>
      <output className={styles.outcome}>
        {name !== undefined && <Notice tone="good">{t('backup.saved', { name })}</Notice>}
      </output>
    </div>
  )
}

function Passphrase(props: {
  value: string
  onChange: (value: string) => void
  autoComplete: 'new-password' | 'off'
}): ReactNode {
  const t = useTexts('settings')
  return (
    <label className={styles.passphrase}>
      {t('passphrase.label')}
      <input
        type="password"
        value={props.value}
        autoComplete={props.autoComplete}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </label>
  )
}

type Restoring =
  | { step: 'choosing' }
  | { step: 'locked'; file: File }
  | { step: 'refused'; code: Exclude<RestoreFault['code'], 'locked'> }
  | { step: 'asking'; inspected: Inspected }
  | { step: 'added'; count: number }
  | { step: 'failed'; fault: StoreFault }

function Restore(): ReactNode {
  const t = useTexts('settings')
  const [state, setState] = useState<Restoring>({ step: 'choosing' })
  const input = useRef<HTMLInputElement>(null)

  const [passphrase, setPassphrase] = useState('')

  async function inspect(file: File | undefined, secret?: string): Promise<void> {
    if (!file) return
    const inspected = await inspectBackup(file, secret)
    setPassphrase('')
    if (inspected.ok) setState({ step: 'asking', inspected: inspected.value })
    else if (inspected.error.code === 'locked') setState({ step: 'locked', file })
    else setState({ step: 'refused', code: inspected.error.code })
  }

  async function add({ backup }: Inspected): Promise<void> {
    const added = await addBackup(backup)
    setState(
      added.ok ? { step: 'added', count: added.value } : { step: 'failed', fault: added.error },
    )
    input.current?.focus()
  }

  return (
    <div>
      <h3>{t('restore.heading')}</h3>
      <p>{t('restore.text')}</p>
      <FileButton
        ref={input}
        label={t('restore.file')}
        accept=".json,application/json"
        onFiles={([file]) => void inspect(file)}
      />
      {state.step === 'locked' && (
        <div className={styles.actions}>
          <Passphrase value={passphrase} onChange={setPassphrase} autoComplete="off" />
          <button
            type="button"
            className="button-primary"
            onClick={() => void inspect(state.file, passphrase)}
          >
            {t('restore.unlock')}
          </button>
        </div>
      )}
      <output className={styles.outcome}>
        {state.step === 'locked' && t('restore.locked')}
        {state.step === 'refused' && (
          <Notice tone="warn">{t(`restore.refused.${state.code}`)}</Notice>
        )}
        {state.step === 'failed' && (
          <Notice tone="danger">
            <p>{t(`storage.${state.fault}`)}</p>
            <p>{t('restore.failed')}</p>
          </Notice>
        )}
        {state.step === 'added' && (
          <Notice tone="good">{t('restore.added', { count: state.count })}</Notice>
        )}
        {state.step === 'asking' && <Contents inspected={state.inspected} />}
      </output>
      {state.step === 'asking' && (
        <div className={styles.actions}>
          {state.inspected.added > 0 && (
            <button
              type="button"
              className="button-primary"
              onClick={() => void add(state.inspected)}
            >
              {t('restore.add', { count: state.inspected.added })}
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              setState({ step: 'choosing' })
              input.current?.focus()
            }}
          >
            {t('restore.leave')}
          </button>
        </div>
      )}
    </div>
  )
}

/** What a file would add, before anything is added. */
function Contents({ inspected }: { inspected: Inspected }): ReactNode {
  const t = useTexts('settings')
  const language = useLanguage()
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' })
  const made = Date.parse(inspected.backup.made)
  return (
    <Notice tone="info">
      {!Number.isNaN(made) && <p>{t('restore.made', { day: day.format(made) })}</p>}
      <p>
        {inspected.added === 0
          ? t('restore.nothing')
          : t('restore.would', { count: inspected.added })}
      </p>
    </Notice>
  )
}

type Erasing =
  | { step: 'idle' | 'asking' | 'erasing' }
  | { step: 'erased'; left: number }
  | { step: 'failed'; fault: StoreFault }

function Erase(): ReactNode {
  const t = useTexts('settings')
  const [state, setState] = useState<Erasing>({ step: 'idle' })

  async function erase(): Promise<void> {
    setState({ step: 'erasing' })
    const erased = await eraseEverything()
    setState(
      erased.ok ? { step: 'erased', left: erased.value } : { step: 'failed', fault: erased.error },
    )
  }

  return (
    <div>
      <h3>{t('erase.heading')}</h3>
      <p>{t('erase.text')}</p>
      <button
        type="button"
        className="button-danger"
        onClick={() => state.step !== 'erasing' && setState({ step: 'asking' })}
      >
        {t('erase.action')}
      </button>
      <output className={styles.outcome}>
        {state.step === 'erasing' && t('erase.busy')}
        {state.step === 'erased' && (
          <Notice tone={state.left === 0 ? 'good' : 'danger'}>
            {state.left === 0
              ? t('erase.done', { count: state.left })
              : t('erase.left', { count: state.left })}
          </Notice>
        )}
        {state.step === 'failed' && (
          <Notice tone="danger">
            <p>{t(`storage.${state.fault}`)}</p>
            <p>{t('erase.failed')}</p>
          </Notice>
        )}
      </output>
      {state.step === 'asking' && (
        <Dialog title={t('erase.question')} onClose={() => setState({ step: 'idle' })}>
          <p>{t('erase.consequence')}</p>
          <div className={styles.actions}>
            <button type="button" onClick={() => setState({ step: 'idle' })}>
              {t('erase.cancel')}
            </button>
            <button type="button" className="button-danger" onClick={() => void erase()}>
              {t('erase.confirm')}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  )
}
