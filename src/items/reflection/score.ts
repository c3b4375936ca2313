import type { ItemLogic } from '../contract.ts'
import type { Reflection } from './schema.ts'

/** A reflection is never answered, so nothing fits and nothing can be stored. */
export const reflection: ItemLogic<Reflection, never> = {
  fits: (_answer): _answer is never => false,
  score: () => ({ state: 'unscored' }),
  feedback: () => [],
}
