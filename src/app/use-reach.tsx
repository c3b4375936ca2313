import { nothingReached, type Reach } from './home.ts'

/** What was reached in all modules. */
export function useReach(): Reach {
  return nothingReached
}
