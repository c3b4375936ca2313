import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import { liftsCurtain } from '../progress/profiles.ts'
import { firstProfile, setPreferences } from '../ui/preferences.ts'
import styles from './profiles-view.module.css'

/** Asks for the PIN of a profile. Someone else can go on without it, with a record of their own. */
export function Curtain({ name, onLift }: { name: string; onLift: () => void }): ReactNode {
  const t = useTexts('profiles')
  const shell = useTexts('shell')
  const [digits, setDigits] = useState('')
  const [wrong, setWrong] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const lift = async (event: FormEvent) => {
    event.preventDefault()
    // Where the storage cannot be asked there is nothing to hide either.
    if (await liftsCurtain(digits).catch(() => true)) return onLift()
    setWrong(true)
    setDigits('')
    input.current?.focus()
  }
  const leaveToOthers = () => {
    setPreferences({ profile: { id: firstProfile, nickname: '', locked: false } })
    location.reload()
  }
  return (
    <form onSubmit={(event) => void lift(event)} className={styles.form}>
      <label>
        {t('curtain.label', { name })}
        <input
          ref={input}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          value={digits}
          aria-describedby="curtain-wrong"
          onChange={({ target }) => setDigits(target.value)}
        />
      </label>
      <p id="curtain-wrong" role="status">
        {wrong && t('curtain.wrong')}
      </p>
      <button type="submit" className="button-primary">
        {shell('cover.lift')}
      </button>
      <button type="button" onClick={leaveToOthers}>
        {t('curtain.other')}
      </button>
    </form>
  )
}
