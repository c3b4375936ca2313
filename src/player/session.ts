/** The running sitting: what is being answered right now. Dies with the tab; what counts is in the record. */
import { createStore } from 'zustand/vanilla'
import type { Answer } from '../items/contract.ts'
import { newSeed } from '../lib/platform.ts'

interface Session {
  /** Shuffles the choices; one per sitting, so that going back shows the same order. */
  seed: number
  /** Answers begun and not yet checked, by `<module>/<item>`. */
  drafts: { [key: string]: Answer }
}

export const session = createStore<Session>()(() => ({ seed: newSeed(), drafts: {} }))

export const draftKey = (module: string, item: string): string => `${module}/${item}`

export const setDraft = (key: string, answer: Answer): void =>
  session.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: answer } }))

export const clearDraft = (key: string): void =>
  session.setState(({ drafts }) => {
    const { [key]: _checked, ...rest } = drafts
    return { drafts: rest }
  })

/** Nothing of the sitting stays after „Alles löschen“. */
export const clearSession = (): void => session.setState({ seed: newSeed(), drafts: {} })
