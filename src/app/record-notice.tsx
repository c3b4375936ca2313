import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../i18n/use-texts.tsx'
import { dismissIncident, incident, onIncident } from '../progress/incidents.ts'
import { useRecordState } from '../progress/use-record.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './record-notice.module.css'

/** What happened to the stores of the record: repaired, lost, or one of them down. One plain line, on every page. */
export function RecordNotice(): ReactNode {
  const t = useTexts('shell')
  const happened = useSyncExternalStore(onIncident, newest, newest)
  const record = useRecordState()
  const [isQuiet, setQuiet] = useState(false)
  const filled = happened ? happened.database + happened.journal : 0
  // A browser that has only one store says so in the settings; here it would be said with every visit.
  const isDown =
    record.state === 'once' &&
    record.lacking.fault !== 'missing' &&
    record.lacking.fault !== 'refused' &&
    !isQuiet
  return (
    <div role="status" className={styles.place}>
      {happened && (
        <Notice tone={happened.lost > 0 ? 'warn' : 'info'}>
          {filled > 0 && (
            <p>
              {t('record.repaired', { count: filled })} {happened.lost === 0 && t('record.whole')}
            </p>
          )}
          {happened.lost > 0 && <p>{t('record.lost', { count: happened.lost })}</p>}
          <Choices isBackupWise={happened.lost > 0} onDismiss={dismissIncident} />
        </Notice>
      )}
      {isDown && (
        <Notice tone="warn">
          <p>{t('record.once')}</p>
          <Choices isBackupWise onDismiss={() => setQuiet(true)} />
        </Notice>
      )}
    </div>
  )
}

const newest = () => incident.current

function Choices(props: { isBackupWise: boolean; onDismiss: () => void }): ReactNode {
  const t = useTexts('shell')
  return (
    <p className={styles.choices}>
      {props.isBackupWise && <Link to="/settings">{t('record.backup')}</Link>}
      <button type="button" className="button-quiet" onClick={props.onDismiss}>
        {t('record.dismiss')}
      </button>
    </p>
  )
}
