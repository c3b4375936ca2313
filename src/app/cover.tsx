import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { loadAreas } from '../i18n/texts.ts'
import { useTexts } from '../i18n/use-texts.tsx'
import type { Preferences } from '../ui/preferences.ts'
import { usePreferences } from '../ui/use-preferences.tsx'
import styles from './cover.module.css'

/** Minutes without a touch; undefined: only when the tab is hidden. */
const patience: { [cover in Exclude<Preferences['cover'], 'off'>]: number | undefined } = {
  hidden: undefined,
  one: 1,
  five: 5,
}

/** With the code that reads the PIN; most people never need it. */
const Curtain = lazy(async () => {
  const [{ Curtain: component }] = await Promise.all([
    import('./curtain.tsx'),
    loadAreas('profiles'),
  ])
  return { default: component }
})

/** Lays a plain page over the app when nobody looks at it. What was chosen stays, because the app does. */
export function Cover({ children }: { children: ReactNode }): ReactNode {
  const { cover, profile } = usePreferences()
  const [covered, setCovered] = useState(profile.locked)
  const before = useRef<Element>(null)
  useEffect(() => {
    if (cover === 'off') return undefined
    const hide = () => {
      before.current = document.activeElement
      // At once: the browser takes its picture of a hidden tab next.
      flushSync(() => setCovered(true))
    }
    return whenUnseen(patience[cover], hide)
  }, [cover])
  const lift = () => {
    flushSync(() => setCovered(false))
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
  }
  return (
    <>
      <div className={covered ? styles.away : undefined} inert={covered}>
        {children}
      </div>
      {covered && (
        <div className={styles.sheet}>
          {profile.locked ? (
            <Suspense>
              <Curtain name={profile.nickname} onLift={lift} />
            </Suspense>
          ) : (
            <Lift onLift={lift} />
          )}
        </div>
      )}
    </>
  )
}

function Lift({ onLift }: { onLift: () => void }): ReactNode {
  const t = useTexts('shell')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <section aria-label={t('cover.label')}>
      <button ref={button} type="button" onClick={onLift}>
        {t('cover.lift')}
      </button>
    </section>
  )
}

const signs = ['pointerdown', 'keydown', 'scroll'] as const

/** Calls back when the tab is hidden, or after the minutes without a sign of a person. Returns the way to stop. */
function whenUnseen(minutes: number | undefined, then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const rest = () => {
    clearTimeout(timer)
    if (minutes !== undefined) timer = setTimeout(then, minutes * 60_000)
  }
  const hidden = () => {
    if (document.visibilityState === 'hidden') then()
  }
  rest()
  document.addEventListener('visibilitychange', hidden)
  for (const sign of signs) addEventListener(sign, rest, { passive: true })
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', hidden)
    for (const sign of signs) removeEventListener(sign, rest)
  }
}
