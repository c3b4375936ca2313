/** All item views: one table, and the component that chooses from it by `item.type`. */
import type { ReactNode } from 'react'
import { CaseLead, CaseView } from './case/view.tsx'
import type { Answer } from './contract.ts'
import { GapsView } from './gaps/view.tsx'
import { GridView } from './grid/view.tsx'
import { MatchView } from './match/view.tsx'
import type { Answers, ItemOf } from './model.ts'
import { MultipleChoiceView } from './multiple-choice/view.tsx'
import { OrderView } from './order/view.tsx'
import { ReflectionView } from './reflection/view.tsx'
import { ScenarioLead, ScenarioView } from './scenario/view.tsx'
import type { Item, ItemType } from './schema.ts'
import { SingleChoiceView } from './single-choice/view.tsx'
import { SpotView } from './spot/view.tsx'
import type { ViewProps } from './view-contract.ts'

interface Shown<I, A extends Answer> {
  View(this: void, props: ViewProps<I, A>): ReactNode
  /** What stands before the prompt, such as the story of a case. */
  Lead?(this: void, props: { item: I; easy: boolean }): ReactNode
  /** When it can be checked, if not at any time: a conversation offers it at its end. */
  check?: 'at-the-end' | 'never'
  /** True when the certainty belongs to every answer. */
  asksCertainty?: true
}

const views = {
  'single-choice': { View: SingleChoiceView },
  'multiple-choice': { View: MultipleChoiceView },
  grid: { View: GridView },
  match: { View: MatchView },
  order: { View: OrderView },
  gaps: { View: GapsView },
  spot: { View: SpotView },
  case: { View: CaseView, Lead: CaseLead, asksCertainty: true },
  scenario: { View: ScenarioView, Lead: ScenarioLead, check: 'at-the-end' },
  reflection: { View: ReflectionView, check: 'never' },
} satisfies { [T in ItemType]: Shown<ItemOf<T>, Answers[T]> }

/** `satisfies` above ties each view to its type; here the item itself chooses, so the two always belong together. */
export const shownOf = (item: Item): Shown<Item, Answer> => views[item.type]

/** `answer` has passed `fitsItem`. */
export function ItemView(props: ViewProps<Item, Answer>): ReactNode {
  const shown = shownOf(props.item)
  return <shown.View {...props} />
}

export function ItemLead(props: { item: Item; easy: boolean }): ReactNode {
  const shown = shownOf(props.item)
  return shown.Lead && <shown.Lead {...props} />
}
