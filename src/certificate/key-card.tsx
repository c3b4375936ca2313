import { type ReactNode, useEffect, useState } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import { saveFile } from '../lib/platform.ts'
import { FileButton } from '../ui/file-button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './certificate.module.css'
import { cleanName } from './certificate.ts'
import { Field } from './field.tsx'
import { longestName } from './schema.ts'
import { fingerprintOf, type KeyFault, makeKeyFile, type OpenKey, openKeyFile } from './signing.ts'

/** NIST SP 800-63B-4, 3.1.1.2: at least 15 characters where nothing else protects. */
const shortest = 15

interface KeyCardProps {
  open: OpenKey | undefined
  onOpen: (key: OpenKey) => void
}

/** A trainer's key: made or opened, never kept. */
export function KeyCard({ open, onOpen }: KeyCardProps): ReactNode {
  const t = useTexts('certificate')
  return (
    <section className="card" aria-labelledby="key">
      <h2 id="key">{t('key.heading')}</h2>
      <p>{t('key.text')}</p>
      {open ? (
        <Opened openKey={open} />
      ) : (
        <>
          <Open onOpen={onOpen} />
          <Make onOpen={onOpen} />
        </>
      )}
    </section>
  )
}

function Opened({ openKey }: { openKey: OpenKey }): ReactNode {
  const t = useTexts('certificate')
  const [fingerprint, setFingerprint] = useState<string>()
  useEffect(() => {
    void fingerprintOf(openKey.publicKey).then(setFingerprint)
  }, [openKey])
  return (
    <Notice tone="good">
      <p>{t('key.opened', { name: openKey.name })}</p>
      {fingerprint !== undefined && (
        <p className={styles.fingerprint}>{t('key.fingerprint', { fingerprint })}</p>
      )}
      <p>{t('key.tell')}</p>
    </Notice>
  )
}

function Open({ onOpen }: { onOpen: (key: OpenKey) => void }): ReactNode {
  const t = useTexts('certificate')
  const [file, setFile] = useState<File>()
  const [passphrase, setPassphrase] = useState('')
  const [fault, setFault] = useState<KeyFault['code'] | 'unreadable'>()
  async function open(chosen: File): Promise<void> {
    const text = await chosen.text().catch(() => undefined)
    if (text === undefined) return setFault('unreadable')
    const key = await openKeyFile(text, passphrase)
    if (key.ok) onOpen(key.value)
    else setFault(key.error.code)
  }
  return (
    <>
      <h3>{t('key.have')}</h3>
      <div className={styles.actions}>
        <FileButton
          label={t('key.file')}
          accept=".json,application/json"
          onFiles={([chosen]) => setFile(chosen)}
        />
      </div>
      {file && (
        <>
          <p>{t('key.chosen', { name: file.name })}</p>
          <Field
            label={t('key.passphrase')}
            type="password"
            value={passphrase}
            onChange={setPassphrase}
          />
          <button type="button" className="button-primary" onClick={() => void open(file)}>
            {t('key.open')}
          </button>
        </>
      )}
      <output className={styles.outcome}>
        {fault && <Notice tone="warn">{t(`key.fault.${fault}`)}</Notice>}
      </output>
    </>
  )
}

function Make({ onOpen }: { onOpen: (key: OpenKey) => void }): ReactNode {
  const t = useTexts('certificate')
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [incomplete, setIncomplete] = useState(false)
  async function make(): Promise<void> {
    const short = cleanName(name) === '' || passphrase.length < shortest
    setIncomplete(short)
    if (short) return
    const text = await makeKeyFile(name, passphrase)
    saveFile(`${t('key.file.name')}.json`, text)
    const key = await openKeyFile(text, passphrase)
    if (key.ok) onOpen(key.value)
  }
  return (
    <details>
      <summary>{t('key.new')}</summary>
      <Field label={t('key.name')} value={name} maxLength={longestName} onChange={setName} />
      <Field
        label={t('key.passphrase')}
        hint={t('key.passphrase.hint', { count: shortest })}
        type="password"
        autoComplete="new-password"
        value={passphrase}
        onChange={setPassphrase}
      />
      <button type="button" onClick={() => void make()}>
        {t('key.make')}
      </button>
      <output className={styles.outcome}>
        {incomplete && <Notice tone="warn">{t('key.incomplete', { count: shortest })}</Notice>}
      </output>
    </details>
  )
}
