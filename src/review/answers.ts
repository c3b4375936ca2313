/** What scheduling has to know of an answer; an attempt of the record has it all. */
import type { Certainty, Score } from '../items/contract.ts'

export interface Answered {
  id: string
  /** Order; two devices may have given the same, then `id` decides. */
  seq: number
  /** Device clock, milliseconds since 1970: not to be trusted (times.ts). */
  at: number
  module: string
  item: string
  objective: string
  mode: string
  /** Name of the round, if it was given in one. */
  round?: string
  certainty?: Certainty
  score: Score
}

/** The same on every device, in whatever order they come. */
export const inSequence = <A extends Answered>(answers: readonly A[]): A[] =>
  [...answers].sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/** Names an objective: its id is unique in its module only. */
export const objectiveKey = ({ module, objective }: Pick<Answered, 'module' | 'objective'>) =>
  `${module}/${objective}`

export const itemKey = ({ module, item }: Pick<Answered, 'module' | 'item'>) => `${module}/${item}`
