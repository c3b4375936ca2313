import { expect, test } from 'vitest'
import { spot } from '../../../src/items/spot/score.ts'
import { aSpot } from '../../support/builders.ts'

const item = aSpot({ passages: { p1: 'observation', p2: 'interpretation' } })
const full = { p1: 'observation', p2: 'interpretation' }
const half = { p1: 'observation', p2: 'observation' }

test('[S1] no answer is open, not wrong', () => {
  expect(spot.score(item, undefined)).toEqual({ state: 'open' })
  expect(spot.score(item, {})).toEqual({ state: 'open' })
})

test('[S2] a row or a choice that is gone makes the answer invalid', () => {
  const invalid = { state: 'invalid', code: 'unknown-id' }
  expect(spot.score(item, { ...full, gone: 'observation' })).toEqual(invalid)
  expect(spot.score(item, { ...full, p2: 'opinion' })).toEqual(invalid)
})

test('[S3] a row without a choice keeps the answer open', () => {
  const [[row, choice] = ['', '']] = Object.entries(full)
  expect(spot.score(item, { [row]: choice })).toEqual({ state: 'open' })
})

test('[S7] each row that fits is a point; all of them are correct', () => {
  expect(spot.score(item, full)).toMatchObject({ correct: true, points: 2, max: 2 })
  expect(spot.score(item, half)).toMatchObject({ correct: false, points: 1, max: 2 })
})

test('[S13] a passage read the other way tells both readings', () => {
  const [, second] = spot.feedback(item, half)
  expect(second).toMatchObject({
    verdict: 'wrong',
    given: { reads: 'observation' },
    solution: { reads: 'interpretation' },
  })
})
