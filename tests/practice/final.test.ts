import { expect, test } from 'vitest'
import type { Score } from '../../src/items/contract.ts'
import type { Attempt } from '../../src/progress/events.ts'
import { finalOutcome, safetyIn } from '../../src/practice/final.ts'
import { roundName } from '../../src/practice/round.ts'
import { attemptAt } from '../progress/samples.ts'

const name = roundName({ kind: 'final', size: 5, at: 1000, seq: 0, seed: 7 })
const scored = (points: number, max: number, harmful = false): Score => ({
  state: 'scored',
  correct: points === max,
  points,
  max,
  harmful,
})
const right = scored(1, 1)
const wrong = scored(0, 1)
const harm = scored(0, 2, true)
const answers = (...scores: Score[]): Attempt[] =>
  scores.map((score, index) => ({
    ...attemptAt(index + 1, 'a', `item-${index}`),
    mode: 'test',
    round: name,
    score,
  }))
const always = () => true

test('[V1] the final test is passed from 80 % of the points on, partly right answers with their share', () => {
  const outcome = (...scores: Score[]) => finalOutcome(name, answers(...scores), always)
  expect(outcome(right, right, right, right, wrong)).toMatchObject({ passed: true, right: 4 })
  expect(outcome(right, right, right, scored(1, 2), scored(1, 2))).toMatchObject({
    passed: true,
    right: 3,
    partly: 2,
    points: 4,
    needed: 4,
  })
  expect(outcome(right, right, right, scored(2, 3), scored(1, 3))?.passed).toBe(true)
  expect(outcome(right, right, right, scored(1, 2), wrong)?.passed).toBe(false)
})

test('[V2] one harmful decision in a safety objective is enough not to pass, elsewhere it is a wrong answer', () => {
  const given = answers(right, right, right, right, harm)
  expect(finalOutcome(name, given, always)).toMatchObject({ passed: false, harmful: 1 })
  expect(finalOutcome(name, given, () => false)).toMatchObject({ passed: true, harmful: 0 })
})

test('[V3] an unfinished test is not passed, and only the first answer to an item counts', () => {
  expect(finalOutcome(name, answers(right, right, right, right), always)).toMatchObject({
    complete: false,
    passed: false,
    answered: 4,
  })
  const again = answers(right).map((one) => ({ ...one, seq: 9, id: 'id-9' }))
  const given = [...again, ...answers(wrong, wrong, right, right, right)]
  expect(finalOutcome(name, given, always)).toMatchObject({ right: 3, complete: true })
})

test('answers of other rounds do not count, and other rounds are no final test', () => {
  const other = roundName({ kind: 'final', size: 5, at: 1000, seq: 0, seed: 8 })
  expect(finalOutcome(other, answers(right), always)?.answered).toBe(0)
  expect(finalOutcome('mixed-5-a-b-c', answers(right), always)).toBeUndefined()
  expect(finalOutcome('nonsense', answers(right), always)).toBeUndefined()
})

test('[V2] a module without any mark is held to all of its objectives, one with marks to those', () => {
  const isSafety = safetyIn([
    { id: 'marked', objectives: [{ id: 'a', safety: true }, { id: 'b' }] },
    { id: 'unmarked', objectives: [{ id: 'a' }] },
  ])
  expect(isSafety('marked', 'a')).toBe(true)
  expect(isSafety('marked', 'b')).toBe(false)
  expect(isSafety('unmarked', 'a')).toBe(true)
  expect(isSafety('gone', 'a')).toBe(true)
})
