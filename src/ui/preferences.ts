/** How a person likes it on this device. Small, not part of the record, read by the boot script before the first paint. */
import { createStore } from 'zustand/vanilla'
import { createJSONStorage, persist } from 'zustand/middleware'

export interface Preferences {
  /** Undefined until chosen: then the browser's wishes decide. */
  language: string | undefined
  theme: 'system' | 'light' | 'dark'
  textSize: 'normal' | 'large' | 'larger'
  /** „Einfach lesen“. */
  easy: boolean
  /** When a plain page covers the app: never, when the tab is hidden, or also after minutes without a touch. */
  cover: 'off' | 'hidden' | 'one' | 'five'
  /** One neutral address and title. */
  discreet: boolean
  /** When a backup was saved last, and until when nobody is reminded of one: milliseconds since 1970. */
  lastBackup: number | undefined
  quietUntil: number | undefined
  /** Who learns: every event of the record names this id. `locked`: a PIN is asked at the start. */
  profile: { id: string; nickname: string; locked: boolean }
  /** The Land whose centres were asked for last, e.g. `BE`. */
  land: string | undefined
  /** Whom the team of this house calls; never a resident. */
  house: { name: string; phone: string }
}

/** The one profile there is until somebody adds more: the same on every device, so that backups meet. */
export const firstProfile = 'first'

export const preferencesKey = 'hinsehen-preferences'

const standard: Preferences = {
  language: undefined,
  theme: 'system',
  textSize: 'normal',
  easy: false,
  cover: 'off',
  discreet: false,
  profile: { id: firstProfile, nickname: '', locked: false },
  lastBackup: undefined,
  quietUntil: undefined,
  land: undefined,
  house: { name: '', phone: '' },
}

export const preferences = createStore<Preferences>()(
  persist(() => standard, { name: preferencesKey, storage: createJSONStorage(() => localStorage) }),
)

export const setPreferences = (change: Partial<Preferences>) => preferences.setState(change)

/** Back to how the app starts, and nothing left in localStorage. */
export function clearPreferences(): void {
  preferences.setState(standard)
  preferences.persist.clearStorage()
}
