/** Modules to draw from. */
import fc from 'fast-check'
import type { Item } from '../../src/content/schema.ts'
import type { Attempt, Finished } from '../../src/progress/events.ts'
import type { Read } from '../../src/practice/learned.ts'
import { learnedFrom } from '../../src/practice/learned.ts'
import type { Pool, PoolModule } from '../../src/practice/pool.ts'
import { aCase, aMultipleChoice, aReflection, aSingleChoice } from '../support/builders.ts'
import { attemptAt, fact, visitAt } from '../progress/samples.ts'

type Form = 'A' | 'B'

/** Per objective and form: a case with signs, one without, a single and a multiple choice; and once an ambiguous case. */
export function aPoolModule(
  id: string,
  objectives: readonly string[] = ['o1', 'o2', 'o3'],
  more: Partial<PoolModule> = {},
): PoolModule {
  const items = objectives.flatMap((objective) => [
    ...(['A', 'B'] as const).flatMap((form) => ofForm(objective, form)),
    { ...aCase({ id: `${objective}-both`, state: 'ambiguous' }), objective },
    { ...aReflection({ id: `${objective}-thought` }), objective },
  ])
  return {
    id,
    title: `Modul ${id}`,
    language: 'de',
    track: 'core',
    draft: true,
    objectives: objectives.map((one) => ({ id: one, text: `tut ${one}` })),
    items,
    contents: Object.fromEntries(items.map((item) => [item.id, `hash-${item.id}`])),
    shown: new Set(objectives.map((objective) => `${objective}-A-one`)),
    ...more,
  }
}

function ofForm(objective: string, form: Form): Item[] {
  const id = `${objective}-${form}`
  return [
    { ...aCase({ id: `${id}-signs` }), exploitation: form === 'A' ? 'labour' : 'begging' } as const,
    aCase({
      id: `${id}-none`,
      state: 'absent',
      key: { nothing: 'best', offer: 'acceptable', act: 'harmful' },
    }),
    aSingleChoice({ id: `${id}-one` }),
    aMultipleChoice({ id: `${id}-several` }),
  ].map((item) => ({ ...item, objective, form }))
}

export const aPool: Pool = [
  aPoolModule('signs'),
  aPoolModule('weighing'),
  aPoolModule('more', ['m1', 'm2'], { track: 'more' }),
]

export const finishedAt = (seq: number, module: string): Finished => ({
  ...fact(`id-${seq}`, seq),
  kind: 'finished',
  module,
  way: 'full',
})

/** All modules visited and finished with the first events. */
export const allFinished = [
  visitAt(1, 'hook', 'signs'),
  finishedAt(2, 'signs'),
  finishedAt(3, 'weighing'),
  finishedAt(4, 'more'),
]

export const readAfter = (attempts: readonly Attempt[]): Read => learnedFrom(allFinished, attempts)

/** Answers to items of the pool, after the modules were finished. */
export const attemptsIn = (pool: Pool): fc.Arbitrary<Attempt[]> =>
  fc
    .array(
      fc.record({
        module: fc.constantFrom(...pool),
        pick: fc.nat(),
        correct: fc.boolean(),
      }),
      { maxLength: 30 },
    )
    .map((list) =>
      list.map(({ module, pick, correct }, index) =>
        given(10 + index, module, module.items[pick % module.items.length], correct),
      ),
    )

export function given(
  seq: number,
  module: PoolModule | undefined,
  item: Item | undefined,
  correct = true,
  more: Partial<Attempt> = {},
): Attempt {
  if (!module || !item) throw new Error('The pool does not hold it')
  return {
    ...attemptAt(seq, 'a', item.id),
    module: module.id,
    objective: item.objective,
    mode: 'practice',
    at: fact('', seq).at + seq * 3_600_000,
    score: { state: 'scored', correct, points: correct ? 1 : 0, max: 1, harmful: false },
    ...more,
  }
}
