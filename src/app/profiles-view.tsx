import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import {
  addProfile,
  chooseProfile,
  isCurrent,
  listProfiles,
  longestNickname,
  removeProfile,
  renameProfile,
} from '../progress/profiles.ts'
import type { Profile } from '../progress/record.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { firstProfile } from '../ui/preferences.ts'
import styles from './profiles-view.module.css'

type Listed = { state: 'loading' | 'fault' } | { state: 'ready'; profiles: Profile[] }

/** Who learns on this device: choose, add, rename, delete. */
export function Profiles(): ReactNode {
  const t = useTexts('profiles')
  const [listed, setListed] = useState<Listed>({ state: 'loading' })
  const [left, setLeft] = useState<number>()
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    let current = true
    void list().then((next) => current && setListed(next))
    return () => {
      current = false
    }
  }, [changes])
  const refresh = () => setChanges((count) => count + 1)
  const remove = async (profile: Profile) => {
    setLeft(await removeProfile(profile.id))
    refresh()
  }
  return (
    <section className="card" aria-labelledby="profiles">
      <h2 id="profiles">{t('heading')}</h2>
      <p>{t('lead')}</p>
      {listed.state === 'fault' && <p role="status">{t('fault')}</p>}
      {listed.state === 'ready' && (
        <ul className={`plain ${styles.list}`}>
          {withFirst(listed.profiles, t('first')).map((profile) => (
            <Entry
              key={profile.id}
              profile={profile}
              onRename={(nickname) => void renameProfile(profile, nickname).then(refresh)}
              onRemove={() => void remove(profile)}
            />
          ))}
        </ul>
      )}
      <output>
        {left !== undefined && (
          <Notice tone={left === 0 ? 'good' : 'danger'}>{t('removed', { count: left })}</Notice>
        )}
      </output>
      <Add />
    </section>
  )
}

async function list(): Promise<Listed> {
  try {
    return { state: 'ready', profiles: await listProfiles() }
  } catch {
    // Without storage there is one sitting and nobody to choose between.
    return { state: 'fault' }
  }
}

/** The first one has no row until somebody names it. */
function withFirst(profiles: readonly Profile[], nickname: string): Profile[] {
  const named = profiles.some((profile) => profile.id === firstProfile)
  return named ? [...profiles] : [{ id: firstProfile, nickname, created: 0 }, ...profiles]
}

interface EntryProps {
  profile: Profile
  onRename: (nickname: string) => void
  onRemove: () => void
}

function Entry({ profile, onRename, onRemove }: EntryProps): ReactNode {
  const t = useTexts('profiles')
  const [step, setStep] = useState<'idle' | 'renaming' | 'asking'>('idle')
  const [nickname, setNickname] = useState(profile.nickname)
  const current = isCurrent(profile.id)
  const rename = (event: FormEvent) => {
    event.preventDefault()
    onRename(nickname)
    setStep('idle')
  }
  return (
    <li className={styles.entry}>
      <p>
        <strong>{profile.nickname}</strong> {profile.pin && <span>{t('withPin')}</span>}
      </p>
      {step === 'renaming' ? (
        <form onSubmit={rename} className={styles.form}>
          <Nickname value={nickname} onChange={setNickname} />
          <button type="submit" className="button-primary">
            {t('rename.save')}
          </button>
        </form>
      ) : (
        <div className={styles.actions}>
          {current ? (
            <p>{t('current')}</p>
          ) : (
            <button type="button" onClick={() => switchTo(profile)}>
              {t('choose', { name: profile.nickname })}
            </button>
          )}
          <button type="button" className="button-quiet" onClick={() => setStep('renaming')}>
            {t('rename', { name: profile.nickname })}
          </button>
          {!current && (
            <button type="button" className="button-danger" onClick={() => setStep('asking')}>
              {t('remove', { name: profile.nickname })}
            </button>
          )}
        </div>
      )}
      {step === 'asking' && (
        <Dialog title={t('remove.question')} onClose={() => setStep('idle')}>
          <p>{t('remove.consequence', { name: profile.nickname })}</p>
          <div className={styles.actions}>
            <button type="button" onClick={() => setStep('idle')}>
              {t('remove.cancel')}
            </button>
            <button
              type="button"
              className="button-danger"
              onClick={() => {
                setStep('idle')
                onRemove()
              }}
            >
              {t('remove.confirm')}
            </button>
          </div>
        </Dialog>
      )}
    </li>
  )
}

function Add(): ReactNode {
  const t = useTexts('profiles')
  const [nickname, setNickname] = useState('')
  const [pin, setPin] = useState('')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (nickname.trim() !== '') switchTo(await addProfile(nickname, pin))
  }
  return (
    <details>
      <summary>{t('add')}</summary>
      <form onSubmit={(event) => void add(event)} className={styles.form}>
        <Nickname value={nickname} onChange={setNickname} />
        <label>
          {t('pin')}
          <input
            type="password"
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            value={pin}
            onChange={({ target }) => setPin(target.value)}
          />
        </label>
        <p>{t('pin.curtain')}</p>
        <button type="submit" className="button-primary">
          {t('add.save')}
        </button>
      </form>
    </details>
  )
}

function Nickname(props: { value: string; onChange: (value: string) => void }): ReactNode {
  const t = useTexts('profiles')
  return (
    <label>
      {t('nickname')}
      <input
        value={props.value}
        maxLength={longestNickname}
        required
        autoComplete="off"
        onChange={({ target }) => props.onChange(target.value)}
      />
    </label>
  )
}

/** With a fresh page: nothing of one person stays in memory for the next. */
function switchTo(profile: Profile): void {
  chooseProfile(profile)
  location.reload()
}
