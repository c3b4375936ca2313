/** Small, valid items and modules. What matters to a test is named in it; the rest is here. */
import type { Case, Decision } from '../../src/items/case/schema.ts'
import type { Gaps } from '../../src/items/gaps/schema.ts'
import type { Grid } from '../../src/items/grid/schema.ts'
import type { Match } from '../../src/items/match/schema.ts'
import type { MultipleChoice } from '../../src/items/multiple-choice/schema.ts'
import type { Order } from '../../src/items/order/schema.ts'
import type { Reflection } from '../../src/items/reflection/schema.ts'
import type { Scenario } from '../../src/items/scenario/schema.ts'
import type { SingleChoice } from '../../src/items/single-choice/schema.ts'
import type { Spot } from '../../src/items/spot/schema.ts'
import type { Item, Module, Screen } from '../../src/content/schema.ts'

type Value = Case['decisions']['nothing']['value']

const base = (id: string) => ({
  id,
  objective: 'describe',
  prompt: 'Was ist jetzt der beste nächste Schritt?',
})
const feedbackOn = (id: string) => `Rückmeldung zu ${id}.`
const choice = (id: string, correct: boolean) => ({
  id,
  text: `Möglichkeit ${id}`,
  ...(correct && { correct }),
  feedback: feedbackOn(id),
})

export const aSingleChoice = ({
  id = 'single',
  right = 'a',
  wrong = ['b', 'c'],
}: {
  id?: string
  right?: string
  wrong?: readonly string[]
} = {}): SingleChoice => ({
  type: 'single-choice',
  ...base(id),
  choices: [choice(right, true), ...wrong.map((one) => choice(one, false))],
})

export const aMultipleChoice = ({
  id = 'multiple',
  right = ['a', 'b'],
  wrong = ['c', 'd'],
}: {
  id?: string
  right?: readonly string[]
  wrong?: readonly string[]
} = {}): MultipleChoice => ({
  type: 'multiple-choice',
  ...base(id),
  choices: [...right.map((one) => choice(one, true)), ...wrong.map((one) => choice(one, false))],
})

/** `rows` names the right column of each row. */
export const aGrid = ({
  id = 'grid',
  columns = ['yes', 'no'],
  rows = { r1: 'yes', r2: 'no' },
}: {
  id?: string
  columns?: readonly string[]
  rows?: { readonly [row: string]: string }
} = {}): Grid => ({
  type: 'grid',
  ...base(id),
  columns: columns.map((column) => ({ id: column, text: `Spalte ${column}` })),
  rows: Object.entries(rows).map(([row, correct]) => ({
    id: row,
    text: `Aussage ${row}`,
    correct,
    feedback: feedbackOn(row),
  })),
})

/** `pairs` names the right option of each entry. */
export const aMatch = ({
  id = 'match',
  options = ['o1', 'o2', 'o3'],
  pairs = { p1: 'o1', p2: 'o2' },
}: {
  id?: string
  options?: readonly string[]
  pairs?: { readonly [pair: string]: string }
} = {}): Match => ({
  type: 'match',
  ...base(id),
  options: options.map((option) => ({ id: option, text: `Zuordnung ${option}` })),
  pairs: Object.entries(pairs).map(([pair, option]) => ({
    id: pair,
    text: `Eintrag ${pair}`,
    option,
    feedback: feedbackOn(pair),
  })),
})

/** `steps` in the right order. */
export const anOrder = ({
  id = 'order',
  steps = ['s1', 's2', 's3'],
}: {
  id?: string
  steps?: readonly string[]
} = {}): Order => ({
  type: 'order',
  ...base(id),
  steps: steps.map((step) => ({ id: step, text: `Schritt ${step}`, feedback: feedbackOn(step) })),
})

/** The first choice of each gap is right. */
export const someGaps = ({
  id = 'gaps',
  gaps = { g1: ['a', 'b'], g2: ['a', 'c'] },
}: {
  id?: string
  gaps?: { readonly [gap: string]: readonly string[] }
} = {}): Gaps => ({
  type: 'gaps',
  ...base(id),
  text: Object.keys(gaps)
    .map((gap) => `Vor {{${gap}}} nach.`)
    .join(' '),
  gaps: Object.entries(gaps).map(([gap, choices]) => ({
    id: gap,
    choices: choices.map((one, index) => choice(one, index === 0)),
  })),
})

export const aSpot = ({
  id = 'spot',
  passages = { p1: 'observation', p2: 'interpretation' },
}: {
  id?: string
  passages?: { readonly [passage: string]: 'observation' | 'interpretation' }
} = {}): Spot => ({
  type: 'spot',
  ...base(id),
  passages: Object.entries(passages).map(([passage, reads]) => ({
    id: passage,
    text: `Stelle ${passage}`,
    reads,
    feedback: feedbackOn(passage),
  })),
})

export const aCase = ({
  id = 'case',
  state = 'present',
  key = { nothing: 'harmful', offer: 'best', act: 'acceptable' },
}: {
  id?: string
  state?: Case['state']
  key?: { readonly [D in Decision]: Value }
} = {}): Case => ({
  type: 'case',
  ...base(id),
  vignette: 'Sie haben Spätdienst am Empfang.',
  state,
  role: 'reception',
  decisions: {
    nothing: { value: key.nothing, feedback: feedbackOn('nothing') },
    offer: { value: key.offer, feedback: feedbackOn('offer') },
    act: { value: key.act, feedback: feedbackOn('act') },
  },
})

/** Each node lists its choices as `id: [value, next]`; the first node is the start. */
export const aScenario = ({
  id = 'scenario',
  nodes = {
    start: { good: ['best', 'middle'], soso: ['acceptable', 'middle'], bad: ['harmful', 'end'] },
    middle: { on: ['best', 'end'], stop: ['acceptable', 'other-end'] },
    end: {},
    'other-end': {},
  },
}: {
  id?: string
  nodes?: { readonly [node: string]: { readonly [choice: string]: readonly [Value, string] } }
} = {}): Scenario => ({
  type: 'scenario',
  ...base(id),
  start: Object.keys(nodes)[0] ?? '',
  nodes: Object.entries(nodes).map(([node, choices]) => ({
    id: node,
    text: `Knoten ${node}`,
    choices: Object.entries(choices).map(([one, [value, next]]) => ({
      id: one,
      text: `Schritt ${one}`,
      value,
      next,
      feedback: feedbackOn(one),
    })),
  })),
})

export const aReflection = ({ id = 'reflection' }: { id?: string } = {}): Reflection => ({
  type: 'reflection',
  ...base(id),
})

/** One of each type. */
export const itemsOfAllTypes = (): Item[] => [
  aSingleChoice(),
  aMultipleChoice(),
  aGrid(),
  aMatch(),
  anOrder(),
  someGaps(),
  aSpot(),
  aCase(),
  aCase({
    id: 'ambiguous',
    state: 'ambiguous',
    key: { nothing: 'acceptable', offer: 'acceptable', act: 'harmful' },
  }),
  aScenario(),
  aReflection(),
]

/** A module with one screen per item. */
export const aModule = ({
  id = 'a-module',
  items = [aSingleChoice()],
  ...rest
}: Partial<Module> = {}): Module => ({
  format: 1,
  id,
  language: 'de',
  title: 'Ein Modul',
  summary: 'Ein Modul für Prüfungen.',
  minutes: 5,
  updated: '2026-11-23',
  status: 'draft',
  notice: { text: 'Thema: Alltag im Haus.' },
  objectives: [{ id: 'describe', text: 'Beschreibt, was zu sehen war' }],
  screens: items.map((item) => aScreen({ id: item.id, items: [item.id] })),
  items,
  takeaways: ['Eins.', 'Zwei.', 'Drei.'],
  plans: [],
  sources: [],
  ...rest,
})

export const aScreen = ({
  items = [],
  ...rest
}: Partial<Screen> & { items?: readonly string[] } = {}): Screen => ({
  id: 'a-screen',
  kind: 'practice',
  title: 'Eine Seite',
  blocks: [
    { type: 'text', markdown: 'Ein Text.' },
    ...items.map((item) => ({ type: 'item' as const, item })),
  ],
  ...rest,
})
