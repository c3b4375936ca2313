/** Where a person stands, by module and objective, and what to practise next. */
import type { Content, ResultModule } from './content.ts'
import { caseErrorOf } from './noticed.ts'
import type { ItemTally, Tally } from './tally.ts'
import { isHarmful, isRight, type Share, shareOf, type Worth } from './worth.ts'

export interface ObjectiveResult {
  id: string
  text: string
  /** Items answered that still count; `count`: the latest answer is right. */
  latest: Share
  /** Of those with a fresh answer: it was right at the first go. */
  first: Share
  /** Answered, but nobody may call it right or wrong. */
  unscored: number
  /** Fresh answers with a step that would harm. */
  harmful: number
  /** Of the latest fresh answer to each item. */
  open: Open
}

/** What was not right the last time it was met afresh. */
export interface Open {
  wrong: number
  missed: number
  alarms: number
  /** Wrong and very sure. */
  verySure: number
}

export interface ModuleResult {
  id: string
  title: string
  /** In the order of the module; those without an answer too. */
  objectives: ObjectiveResult[]
  /** Items whose latest answer no longer fits: kept, without weight. */
  history: number
}

export function modulesOf(
  tally: Tally,
  worths: readonly Worth[],
  content: Content,
): ModuleResult[] {
  const items = [...tally.items].flatMap(([, item]) => itemResult(item, worths) ?? [])
  return content.modules.map((module) => moduleResult(module, items, worths))
}

interface ItemResult {
  latest: Worth
  first: Worth | undefined
  fresh: Worth | undefined
}

function itemResult(item: ItemTally, worths: readonly Worth[]): ItemResult | undefined {
  const at = (place: number | undefined) => (place === undefined ? undefined : worths[place])
  const latest = at(item.latest)
  return latest && { latest, first: at(item.first), fresh: at(item.fresh) }
}

function moduleResult(
  module: ResultModule,
  all: readonly ItemResult[],
  worths: readonly Worth[],
): ModuleResult {
  const items = all.filter(({ latest }) => latest.given.module === module.id)
  return {
    id: module.id,
    title: module.title,
    objectives: module.objectives.map(({ id, text }) => {
      const own = items.filter(({ latest }) => latest.item?.objective === id)
      const given = worths.filter((worth) => isOf(worth, module.id, id))
      return { id, text, ...objectiveResult(own, given) }
    }),
    history: items.filter(({ latest }) => latest.score === undefined).length,
  }
}

/** Today's objective of an item counts, not the one it once had. */
const isOf = ({ item, given }: Worth, module: string, objective: string) =>
  given.module === module && item?.objective === objective

const objectiveResult = (items: readonly ItemResult[], given: readonly Worth[]) => ({
  latest: shareOf(items.map(({ latest }) => isRight(latest))),
  first: shareOf(items.map(({ first }) => first && isRight(first))),
  unscored: items.filter(({ latest }) => latest.score?.state === 'unscored').length,
  harmful: given.filter(isHarmful).reduce((sum, { fresh }) => sum + fresh.since, 0),
  open: openOf(items.flatMap(({ fresh }) => fresh ?? [])),
})

function openOf(fresh: readonly Worth[]): Open {
  const wrong = fresh.filter((worth) => isRight(worth) === false)
  return {
    wrong: wrong.length,
    missed: wrong.filter((worth) => caseErrorOf(worth) === 'missed').length,
    alarms: wrong.filter((worth) => caseErrorOf(worth) === 'alarm').length,
    verySure: wrong.filter(({ given }) => given.certainty === 'very-sure').length,
  }
}

export interface Next {
  module: ModuleResult
  objective: ObjectiveResult
}

/** So many objectives are named: more than three is no next step. */
const mostNext = 3

/**
 * The objectives with most that is open; both errors in cases and every very sure error weigh once more.
 * Of two alike the one that comes first in the course.
 */
export function nextOf(modules: readonly ModuleResult[]): Next[] {
  return modules
    .flatMap((module) => module.objectives.map((objective) => ({ module, objective })))
    .filter(({ objective }) => objective.open.wrong > 0)
    .sort((a, b) => weightOf(b.objective.open) - weightOf(a.objective.open))
    .slice(0, mostNext)
}

const weightOf = ({ wrong, missed, alarms, verySure }: Open) => wrong + missed + alarms + verySure
