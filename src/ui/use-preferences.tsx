import { useStore } from 'zustand'
import { type Preferences, preferences } from './preferences.ts'

export const usePreferences = (): Preferences => useStore(preferences)
export const useEasy = (): boolean => useStore(preferences, (state) => state.easy)
