/** What the answers of a tally are worth today. */
import type { Score } from '../items/contract.ts'
import { replay } from '../progress/replay.ts'
import type { Content, ResultItem } from './content.ts'
import type { Counted, Tally } from './tally.ts'

export interface Worth extends Counted {
  /** Undefined for what no longer fits its item: true then, without weight now. */
  score: Score | undefined
  /** The item as it is today; undefined where it or its module is not to be had. */
  item: ResultItem | undefined
}

/** At the same places as in `tally.given`. Where a module is not to be had, the score counts as it was shown. */
export function worthOf(tally: Tally, content: Content): Worth[] {
  const modules = new Map(content.modules.map((module) => [module.id, module]))
  const itemOf = (module: string, item: string) => modules.get(module)?.items.get(item)
  const replayed = replay(
    tally.given.map(({ given }) => given),
    itemOf,
  )
  return tally.given.map((counted, place) => {
    const { module, item, score } = counted.given
    const today = replayed[place]
    if (!modules.has(module)) return { ...counted, score, item: undefined }
    const now = today === undefined || today.state === 'history' ? undefined : today.score
    return { ...counted, score: now, item: itemOf(module, item) }
  })
}

/** Undefined where nobody may call it right or wrong. */
export const isRight = ({ score }: Pick<Worth, 'score'>): boolean | undefined =>
  score?.state === 'scored' ? score.correct : undefined

export const isHarmful = ({ score }: Pick<Worth, 'score'>): boolean =>
  score?.state === 'scored' && score.harmful

/** „3 von 5“. */
export interface Share {
  count: number
  of: number
}

export const shareOf = (answers: readonly (boolean | undefined)[]): Share => {
  const known = answers.filter((answer) => answer !== undefined)
  return { count: known.filter(Boolean).length, of: known.length }
}
