/** The running sitting: what is being answered right now. Dies with the tab; what counts is in the record. */
import { createStore } from 'zustand/vanilla'
import type { Answer, Certainty } from '../items/contract.ts'
import { newSeed } from '../lib/platform.ts'
import type { Saved } from '../progress/record.ts'

export interface Asked {
  draft: { answer?: Answer | undefined; certainty?: Certainty | undefined }
  /** True once the draft was checked and its feedback shown. */
  checked: boolean
  /** Shuffles the choices; a new try gets a new one. */
  seed: number
  save: Saved['state'] | 'saving' | undefined
}

/** Any number does: it only has to be the same in the build and in the browser. */
const seedAhead = 1

interface Session {
  /** For items not begun yet: one per sitting, so that going back shows the same order. */
  seed: number
  /** By `<module>/<item>`. */
  asked: { [key: string]: Asked }
}

export const session = createStore<Session>()(() => ({ seed: firstSeed(), asked: {} }))

/** A screen that the build has drawn ahead (app/ahead.ts) keeps its order when the app takes over. */
function firstSeed(): number {
  const ahead = globalThis.document === undefined || 'ahead' in document.documentElement.dataset
  return ahead ? seedAhead : newSeed()
}

export const askedKey = (module: string, item: string): string => `${module}/${item}`

export const setAsked = (key: string, asked: Asked): void =>
  session.setState((state) => ({ asked: { ...state.asked, [key]: asked } }))

/** Notes how far keeping the answer came; nothing happens if the person has moved on to a new try. */
export function setSaveState(key: string, save: Asked['save']): void {
  const asked = session.getState().asked[key]
  if (asked?.checked) setAsked(key, { ...asked, save })
}

/** A new try: nothing chosen, another order. */
export const askAgain = (key: string): void =>
  setAsked(key, { draft: {}, checked: false, seed: newSeed(), save: undefined })
