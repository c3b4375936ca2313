/** Whether a new version of the app is at hand. It is offered, never forced. */
import { createStore } from 'zustand/vanilla'

export type Update =
  | { state: 'none' }
  /** Downloaded whole and waiting; or another tab has already taken it, and this one still runs the old one. */
  | { state: 'waiting' | 'taken-elsewhere'; load: () => void }
  /** „Später“: not offered again before the next start, or before a yet newer version. */
  | { state: 'postponed' }

export const update = createStore<Update>()(() => ({ state: 'none' }))

export const postponeUpdate = (): void => update.setState({ state: 'postponed' }, true)

export const offerUpdate = (state: 'waiting' | 'taken-elsewhere', load: () => void): void =>
  update.setState({ state, load }, true)
