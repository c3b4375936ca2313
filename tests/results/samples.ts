/** Attempts and content for the tests of results, named by what they are. */
import type { Content, ResultItem, ResultModule } from '../../src/results/content.ts'
import type { Certainty, Score } from '../../src/items/contract.ts'
import type { Attempt, Mode } from '../../src/progress/events.ts'
import { type RoundKind, roundName } from '../../src/practice/round.ts'

export const right: Score = { state: 'scored', correct: true, points: 1, max: 1, harmful: false }
export const wrong: Score = { state: 'scored', correct: false, points: 0, max: 1, harmful: false }
export const harmful: Score = { ...wrong, harmful: true }
export const unscored: Score = { state: 'unscored' }

export const day = 86_400_000
/** Wednesday, 25 November 2026, noon. */
export const today = Date.UTC(2026, 10, 25, 12)

export interface Answered {
  answer?: string
  score?: Score
  certainty?: Certainty
  mode?: Mode
  round?: string
  module?: string
  objective?: string
  content?: string
  at?: number
}

let next = 0
/** In the order in which they are made. */
export const answered = (item: string, more: Answered = {}): Attempt => ({
  kind: 'attempt',
  id: `id-${String(++next).padStart(6, '0')}`,
  profile: 'first',
  seq: next,
  at: today,
  module: 'signs',
  item,
  objective: 'describe',
  mode: 'learn',
  answer: 'a',
  content: 'now',
  score: right,
  ...more,
})

export const round = (kind: RoundKind, seed = 1, at = today): string =>
  roundName({ kind, size: 10, at, seq: 0, seed })

/** Right is the answer `a`; `b` is wrong and `c` would harm. */
export const scoreAnswer = (answer: unknown): Score => {
  if (answer === 'a' || answer === 'offer') return right
  if (answer === 'c') return harmful
  return answer === 'gone' ? { state: 'invalid', code: 'unknown-id' } : wrong
}

export const item = (more: Partial<ResultItem> = {}): ResultItem => ({
  content: 'now',
  objective: 'describe',
  score: scoreAnswer,
  ...more,
})

export const module = (
  items: { [id: string]: ResultItem },
  more: Partial<ResultModule> = {},
): ResultModule => ({
  id: 'signs',
  title: 'Hinweise',
  objectives: [
    { id: 'describe', text: 'Beschreiben' },
    { id: 'decide', text: 'Entscheiden' },
  ],
  items: new Map(Object.entries(items)),
  ...more,
})

export const content = (...modules: ResultModule[]): Content => ({ modules, missing: [] })
