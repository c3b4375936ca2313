/** The running sitting: what is being answered right now. Dies with the tab; what counts is in the record. */
import { createStore } from 'zustand/vanilla'
import type { Answer, Certainty, SaveState } from '../items/contract.ts'
import { newSeed } from '../lib/platform.ts'

export interface Asked {
  draft: { answer?: Answer | undefined; certainty?: Certainty | undefined }
  /** True once the draft was checked and its feedback shown. */
  checked: boolean
  /** Shuffles the choices; a new try gets a new one. */
  seed: number
}

/** Any number does: it only has to be the same in the build and in the browser. */
const seedAhead = 1

interface Session {
  /** For items not begun yet: one per sitting, so that going back shows the same order. */
  seed: number
  /** By `<module>/<item>`. */
  asked: { [key: string]: Asked }
  /** How far keeping the answer came, by the same key: apart, because only one line shows it. */
  saves: { [key: string]: SaveState | undefined }
}

export const session = createStore<Session>()(() => ({ seed: firstSeed(), asked: {}, saves: {} }))

/** A screen that the build has drawn ahead (app/ahead.ts) keeps its order when the app takes over. */
function firstSeed(): number {
  const ahead = globalThis.document === undefined || 'ahead' in document.documentElement.dataset
  return ahead ? seedAhead : newSeed()
}

export const askedKey = (module: string, item: string): string => `${module}/${item}`

export const setAsked = (key: string, asked: Asked): void =>
  session.setState((state) => ({ asked: { ...state.asked, [key]: asked } }))

/** The answer is on its way to the record; false if it is already: a button that was pressed twice asks once. */
export function startSaving(key: string): boolean {
  const { saves } = session.getState()
  if (saves[key] === 'saving') return false
  session.setState({ saves: { ...saves, [key]: 'saving' } })
  return true
}

/** From here on the feedback is shown. */
export const setChecked = (key: string, asked: Asked, save: SaveState): void =>
  session.setState((state) => ({
    asked: { ...state.asked, [key]: { ...asked, checked: true } },
    saves: { ...state.saves, [key]: save },
  }))

/** Notes how far keeping the answer came; nothing happens if the person has moved on to a new try. */
export const setSaveState = (key: string, { seed }: Asked, save: SaveState): void =>
  session.setState((state) =>
    state.asked[key]?.seed === seed ? { saves: { ...state.saves, [key]: save } } : state,
  )

/** A new try: nothing chosen, another order. */
export const askAgain = (key: string): void =>
  session.setState((state) => ({
    asked: { ...state.asked, [key]: { draft: {}, checked: false, seed: newSeed() } },
    saves: { ...state.saves, [key]: undefined },
  }))
