/** What is being answered in rounds right now. Dies with the tab; what counts is in the record. */
import { createStore } from 'zustand/vanilla'
import type { Answer, Certainty, SaveState } from '../items/contract.ts'

export interface Place {
  draft: { answer?: Answer | undefined; certainty?: Certainty | undefined }
  /** True once it was handed in: then its feedback is shown until the person goes on. */
  checked: boolean
  save: SaveState | undefined
}

interface Sitting {
  /** By round and item. */
  places: { [key: string]: Place }
  /** By round: the item whose feedback is being read. */
  reading: { [round: string]: string | undefined }
}

export const sitting = createStore<Sitting>()(() => ({ places: {}, reading: {} }))

const empty: Place = { draft: {}, checked: false, save: undefined }

export const placeKey = (round: string, module: string, item: string): string =>
  `${round} ${module}/${item}`

export const placeAt = (places: Sitting['places'], key: string): Place => places[key] ?? empty

export const setPlace = (key: string, change: Partial<Place>): void =>
  sitting.setState(({ places }) => ({
    places: { ...places, [key]: { ...placeAt(places, key), ...change } },
  }))

export const setReading = (round: string, key: string | undefined): void =>
  sitting.setState(({ reading }) => ({ reading: { ...reading, [round]: key } }))
