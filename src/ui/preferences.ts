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
}

export const preferencesKey = 'hinsehen-preferences'

const standard: Preferences = {
  language: undefined,
  theme: 'system',
  textSize: 'normal',
  easy: false,
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
