import { expect, test } from 'vitest'
import { gaps } from '../../../src/items/gaps/score.ts'
import { someGaps } from '../../support/builders.ts'

const item = someGaps({ gaps: { g1: ['a', 'b'], g2: ['a', 'c'] } })
const full = { g1: 'a', g2: 'a' }
const half = { g1: 'a', g2: 'c' }

test('[S1] no answer is open, not wrong', () => {
  expect(gaps.score(item, undefined)).toEqual({ state: 'open' })
  expect(gaps.score(item, {})).toEqual({ state: 'open' })
})

test('[S2] a row or a choice that is gone makes the answer invalid', () => {
  const invalid = { state: 'invalid', code: 'unknown-id' }
  expect(gaps.score(item, { ...full, gone: 'a' })).toEqual(invalid)
  expect(gaps.score(item, { ...full, g1: 'c' })).toEqual(invalid)
})

test('[S3] a row without a choice keeps the answer open', () => {
  const [[row, choice] = ['', '']] = Object.entries(full)
  expect(gaps.score(item, { [row]: choice })).toEqual({ state: 'open' })
})

test('[S7] each row that fits is a point; all of them are correct', () => {
  expect(gaps.score(item, full)).toMatchObject({ correct: true, points: 2, max: 2 })
  expect(gaps.score(item, half)).toMatchObject({ correct: false, points: 1, max: 2 })
})

test('[S13] a choice of one gap is not mixed up with the same id in another', () => {
  const lines = gaps.feedback(item, { g1: 'b', g2: 'a' })
  expect(lines.filter((line) => line.chosen).map((line) => line.id)).toEqual(['g1/b', 'g2/a'])
  expect(lines.map((line) => line.gap?.number)).toEqual([1, 2, 1, 2])
})
