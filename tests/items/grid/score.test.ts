import { expect, test } from 'vitest'
import { grid } from '../../../src/items/grid/score.ts'
import { aGrid } from '../../support/builders.ts'

const item = aGrid({ columns: ['yes', 'no'], rows: { r1: 'yes', r2: 'no' } })
const full = { r1: 'yes', r2: 'no' }
const half = { r1: 'yes', r2: 'yes' }

test('[S1] no answer is open, not wrong', () => {
  expect(grid.score(item, undefined)).toEqual({ state: 'open' })
  expect(grid.score(item, {})).toEqual({ state: 'open' })
})

test('[S2] a row or a choice that is gone makes the answer invalid', () => {
  const invalid = { state: 'invalid', code: 'unknown-id' }
  expect(grid.score(item, { ...full, gone: 'yes' })).toEqual(invalid)
  expect(grid.score(item, { ...full, r2: 'gone' })).toEqual(invalid)
})

test('[S3] a row without a choice keeps the answer open', () => {
  const [[row, choice] = ['', '']] = Object.entries(full)
  expect(grid.score(item, { [row]: choice })).toEqual({ state: 'open' })
})

test('[S7] each row that fits is a point; all of them are correct', () => {
  expect(grid.score(item, full)).toMatchObject({ correct: true, points: 2, max: 2 })
  expect(grid.score(item, half)).toMatchObject({ correct: false, points: 1, max: 2 })
})

test('[S13] a wrong row tells what was answered and what fits, in the words of the columns', () => {
  const [, second] = grid.feedback(item, half)
  expect(second).toMatchObject({
    id: 'r2',
    verdict: 'wrong',
    given: 'Spalte yes',
    solution: 'Spalte no',
  })
})

test('[S2] a row may be called like something every object has', () => {
  const odd = aGrid({ rows: { constructor: 'yes', r2: 'no' } })
  expect(grid.score(odd, { r2: 'no' })).toEqual({ state: 'open' })
  expect(grid.score(odd, { constructor: 'yes', r2: 'no' })).toMatchObject({ correct: true })
})
