/** Random items with a finished answer that fits them, for properties that hold for every type. */
import fc from 'fast-check'
import type { Item } from '../../src/content/schema.ts'
import type { Answer } from '../../src/items/contract.ts'
import {
  aCase,
  aGrid,
  aMatch,
  aMultipleChoice,
  anOrder,
  aScenario,
  aSingleChoice,
  aSpot,
  someGaps,
} from './builders.ts'

export interface Answered {
  item: Item
  answer: Answer
}

/** Ids as authors write them, and a few that every object has. */
const id = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{1,6}$/),
  fc.constantFrom('constructor', 'valueof', 'length'),
)
const ids = (min: number, max: number) => fc.uniqueArray(id, { minLength: min, maxLength: max })
const pickFrom = (list: readonly string[]) => fc.constantFrom(...list)
const rowsOf = (rows: readonly string[], choices: readonly string[]) =>
  fc
    .array(pickFrom(choices), { minLength: rows.length, maxLength: rows.length })
    .map((chosen) => Object.fromEntries(rows.map((row, index) => [row, chosen[index] ?? ''])))

const single = ids(2, 6).chain((all) =>
  pickFrom(all).map((answer): Answered => ({
    item: aSingleChoice({ right: all[0] ?? '', wrong: all.slice(1) }),
    answer,
  })),
)
const multiple = ids(3, 8).chain((all) =>
  fc
    .tuple(fc.integer({ min: 1, max: all.length - 1 }), fc.subarray(all, { minLength: 1 }))
    .map(([right, answer]): Answered => ({
      item: aMultipleChoice({ right: all.slice(0, right), wrong: all.slice(right) }),
      answer,
    })),
)
const grids = fc
  .tuple(ids(2, 4), ids(2, 6))
  .chain(([columns, rows]) =>
    fc
      .tuple(rowsOf(rows, columns), rowsOf(rows, columns))
      .map(([key, answer]): Answered => ({ item: aGrid({ columns, rows: key }), answer })),
  )
const matches = fc
  .tuple(ids(2, 6), ids(2, 6))
  .chain(([options, pairs]) =>
    fc
      .tuple(rowsOf(pairs, options), rowsOf(pairs, options))
      .map(([key, answer]): Answered => ({ item: aMatch({ options, pairs: key }), answer })),
  )
const readings = ['observation', 'interpretation'] as const
const spots = ids(2, 6).chain((passages) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...readings), { minLength: 6, maxLength: 6 }),
      rowsOf(passages, readings),
    )
    .map(([key, answer]): Answered => ({
      item: aSpot({
        passages: Object.fromEntries(
          passages.map((passage, index) => [passage, key[index] ?? 'observation']),
        ),
      }),
      answer,
    })),
)
const gapTexts = fc.tuple(ids(1, 4), ids(2, 4)).chain(([gaps, choices]) =>
  rowsOf(gaps, choices).map((answer): Answered => ({
    item: someGaps({ gaps: Object.fromEntries(gaps.map((gap) => [gap, choices])) }),
    answer,
  })),
)
const orders = ids(3, 8).chain((steps) =>
  fc
    .shuffledSubarray(steps, { minLength: steps.length })
    .map((answer): Answered => ({ item: anOrder({ steps }), answer })),
)
const value = fc.constantFrom('best', 'acceptable', 'harmful')
const cases = fc
  .tuple(
    fc.record({ nothing: value, offer: value, act: value }),
    fc.constantFrom('present', 'absent', 'ambiguous'),
    fc.constantFrom('nothing', 'offer', 'act'),
  )
  .map(([key, state, answer]): Answered => ({ item: aCase({ key, state }), answer }))

/** Every choice leads to a later node, so the last node ends every way. */
const scenarios = fc
  .tuple(
    fc.array(fc.array(fc.tuple(value, fc.nat(20)), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
  )
  .map(([levels, turns]): Answered => {
    const last = levels.length
    const next = (from: number, jump: number) => from + 1 + (jump % (last - from))
    const nodes = Object.fromEntries([
      ...levels.map((choices, at) => [
        `n${at}`,
        Object.fromEntries(
          choices.map(([worth, jump], index) => [
            `n${at}c${index}`,
            [worth, `n${next(at, jump)}`] as const,
          ]),
        ),
      ]),
      [`n${last}`, {}],
    ])
    const answer: string[] = []
    for (let at = 0; at < last;) {
      const choices = levels[at] ?? []
      const index = (turns[answer.length] ?? 0) % choices.length
      answer.push(`n${at}c${index}`)
      at = next(at, choices[index]?.[1] ?? 0)
    }
    return { item: aScenario({ nodes }), answer }
  })

export const answered: fc.Arbitrary<Answered> = fc.oneof(
  single,
  multiple,
  grids,
  matches,
  spots,
  gapTexts,
  orders,
  cases,
  scenarios,
)
