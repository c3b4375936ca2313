/** One module in which every text that the schema knows is there once: where hostile texts are put. */
import type { ModuleSource } from '../../../src/content/schema.ts'

type Items = ModuleSource['items']

const text = 'Text'
const base = {
  objective: 'o',
  prompt: text,
  explanation: text,
  sources: ['S1'],
  reviewBy: '2027-11-23',
  easy: { prompt: text, vignette: text },
}
const choice = (id: string) => ({ id, text, feedback: text })
const row = (id: string) => ({ id, text, feedback: text })

const items: Items = [
  { ...base, id: 'single-choice', type: 'single-choice', choices: two(choice, 'right') },
  {
    ...base,
    id: 'multiple-choice',
    type: 'multiple-choice',
    choices: [...two(choice, 'right'), choice('other')],
  },
  {
    ...base,
    id: 'grid',
    type: 'grid',
    columns: [
      { id: 'a', text },
      { id: 'b', text },
    ],
    rows: ['r', 's'].map((id) => ({ ...row(id), correct: 'a' })),
  },
  {
    ...base,
    id: 'match',
    type: 'match',
    options: [
      { id: 'a', text },
      { id: 'b', text },
    ],
    pairs: ['r', 's'].map((id) => ({ ...row(id), option: 'a' })),
  },
  { ...base, id: 'order', type: 'order', steps: ['r', 's', 't'].map(row) },
  {
    ...base,
    id: 'gaps',
    type: 'gaps',
    text: 'Text {{g}}',
    gaps: [{ id: 'g', label: text, choices: two(choice, 'right') }],
  },
  {
    ...base,
    id: 'spot',
    type: 'spot',
    passages: ['r', 's'].map((id) => ({ ...row(id), reads: 'observation' })),
  },
  {
    ...base,
    id: 'case',
    type: 'case',
    vignette: text,
    state: 'present',
    exploitation: 'labour',
    role: 'security',
    decisions: {
      nothing: { value: 'harmful', feedback: text },
      offer: { value: 'best', feedback: text },
      act: { value: 'acceptable', feedback: text },
    },
  },
  {
    ...base,
    id: 'scenario',
    type: 'scenario',
    vignette: text,
    start: 'n',
    nodes: [
      {
        id: 'n',
        text,
        easy: text,
        choices: [
          { ...row('c'), value: 'best', next: 'end' },
          { ...row('d'), value: 'harmful', next: 'end' },
        ],
      },
      { id: 'end', text, easy: text, choices: [] },
    ],
  },
  { ...base, id: 'reflection', type: 'reflection', thoughts: text },
]

const blocks: ModuleSource['screens'][number]['blocks'] = [
  { type: 'text', markdown: text },
  { type: 'notice', tone: 'info', markdown: text },
  { type: 'image', src: 'bild.png', alt: text, caption: text, text },
  // Without a name of a file there is no picture and no text of it, so names are tried here.
  { type: 'image', src: 'bild.png', decorative: true },
  {
    type: 'compare',
    do: { title: text, entries: [text] },
    dont: { title: text, entries: [text] },
  },
  {
    type: 'steps',
    title: text,
    steps: ['a', 'b'].map((id) => ({ id, title: text, markdown: text })),
  },
  { type: 'quote', markdown: text, attribution: text },
  {
    type: 'indicator-list',
    title: text,
    entries: [{ id: 'a', text, forms: ['all'], strength: 'weak', seenBy: ['everyone'] }],
  },
  ...items.map((item) =>
    item.type === 'scenario'
      ? { type: 'scenario' as const, item: item.id }
      : { type: 'item' as const, item: item.id },
  ),
  { type: 'plan-chooser', plans: ['p'] },
  { type: 'sources', sources: ['S1'] },
]

export const everySlot: ModuleSource = {
  $schema: text,
  format: 1,
  id: 'hostile',
  language: 'de',
  title: text,
  summary: text,
  minutes: 1,
  updated: '2026-11-23',
  status: 'reviewed',
  review: [{ role: 'pilot', name: text, date: '2026-11-23' }],
  notice: { text, easy: text },
  objectives: [{ id: 'o', text }],
  // Of this kind, because it shows the takeaways as well.
  screens: [
    {
      id: 's',
      kind: 'takeaways',
      title: text,
      blocks,
      easy: { title: text, blocks, takeaways: [text, text, text] },
    },
    { id: 't', kind: 'takeaways', title: text, blocks: [{ type: 'text', markdown: text }] },
  ],
  items,
  takeaways: [text, text, text],
  plans: [{ id: 'p', when: text, then: text, easy: { when: text, then: text } }],
  sources: [
    {
      id: 'S1',
      title: text,
      publisher: text,
      url: 'https://example.org/',
      retrieved: '2026-11-23',
      reviewBy: '2027-11-23',
      claim: text,
    },
  ],
  lintNotes: [{ rule: text, at: text, note: text }],
}

/** Two of them, the first of which is right. */
function two<T extends { id: string }>(make: (id: string) => T, right: string) {
  return [{ ...make(right), correct: true as const }, make('wrong')]
}
