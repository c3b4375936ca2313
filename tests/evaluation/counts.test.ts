import { expect, test } from 'vitest'
import { resultContent } from '../../src/evaluation/counts.ts'
import type { Answer, Certainty } from '../../src/items/contract.ts'
import { type RoundKind, roundName } from '../../src/practice/round.ts'
import type { Attempt } from '../../src/progress/events.ts'
import { aCase, aSingleChoice } from '../support/builders.ts'

const circumstances = { month: '2026-11', language: 'de', edition: '0.1.0' }
const signs = { nothing: 'harmful', offer: 'best', act: 'acceptable' } as const
const ordinary = { nothing: 'best', offer: 'acceptable', act: 'harmful' } as const
const items = new Map(
  Object.entries({
    present: aCase({ key: signs, state: 'present' }),
    absent: aCase({ key: ordinary, state: 'absent' }),
    ambiguous: aCase({
      key: { nothing: 'acceptable', offer: 'acceptable', act: 'harmful' },
      state: 'ambiguous',
    }),
    choice: aSingleChoice({ right: 'a' }),
  }),
)

let seq = 0
const attempt = (round: string, item: string, answer: Answer, certainty?: Certainty): Attempt => ({
  kind: 'attempt',
  id: String(++seq),
  profile: 'first',
  seq,
  at: seq,
  module: item === 'choice' ? 'second' : 'first',
  item,
  objective: 'o',
  mode: 'test',
  answer,
  ...(certainty && { certainty }),
  round,
  content: 'c',
  score: { state: 'unscored' },
})
const round = (kind: RoundKind, size: number, at = 1) =>
  roundName({ kind, size, at, seq: 0, seed: 1 })
const content = (attempts: readonly Attempt[]) =>
  resultContent(attempts, (_, item) => items.get(item), circumstances)

test('[E8] counts decisions, modules and certainty of a whole test', () => {
  const before = round('before', 4)
  expect(
    content([
      attempt(before, 'present', 'act', 'very-sure'),
      attempt(before, 'absent', 'offer', 'unsure'),
      attempt(before, 'ambiguous', 'act', 'unsure'),
      attempt(before, 'choice', 'a', 'very-sure'),
    ]),
  ).toEqual({
    format: 1,
    app: 'hinsehen',
    kind: 'result',
    ...circumstances,
    tests: {
      before: {
        hits: 1,
        misses: 0,
        falseAlarms: 1,
        correctRejections: 0,
        modules: { first: { right: 0, total: 2 }, second: { right: 1, total: 1 } },
      },
    },
    certainty: {
      unsure: { right: 0, total: 1 },
      'fairly-sure': { right: 0, total: 0 },
      'very-sure': { right: 1, total: 2 },
    },
  })
})

test('[E8] of each test the last whole one counts; a broken one, practice and the final test do not', () => {
  expect(content([attempt(round('before', 2), 'present', 'offer')])).toBeUndefined()
  expect(content([attempt(round('mixed', 1), 'present', 'offer')])).toBeUndefined()
  expect(content([attempt(round('final', 1), 'present', 'offer')])).toBeUndefined()
  const made = content([
    attempt(round('after', 1, 1), 'present', 'nothing'),
    attempt(round('after', 1, 2), 'present', 'offer'),
    attempt(round('after', 2, 3), 'present', 'nothing'),
    attempt(round('later', 1), 'present', 'nothing'),
  ])
  expect(made?.tests).toMatchObject({
    after: { hits: 1, misses: 0 },
    later: { hits: 0, misses: 1 },
  })
  expect(made?.tests.before).toBeUndefined()
})

test('[E8] an item that is gone, or an answer that no longer fits, is left out', () => {
  const after = round('after', 3)
  const made = content([
    attempt(after, 'present', 'offer'),
    attempt(after, 'gone', 'a'),
    attempt(after, 'choice', 'no-longer-there'),
  ])
  expect(made?.tests.after?.modules).toEqual({ first: { right: 1, total: 1 } })
})
