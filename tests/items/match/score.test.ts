import { expect, test } from 'vitest'
import { match } from '../../../src/items/match/score.ts'
import { aMatch } from '../../support/builders.ts'

const item = aMatch({ options: ['o1', 'o2', 'o3'], pairs: { p1: 'o1', p2: 'o2' } })
const full = { p1: 'o1', p2: 'o2' }
const half = { p1: 'o1', p2: 'o3' }

test('[S1] no answer is open, not wrong', () => {
  expect(match.score(item, undefined)).toEqual({ state: 'open' })
  expect(match.score(item, {})).toEqual({ state: 'open' })
})

test('[S2] a row or a choice that is gone makes the answer invalid', () => {
  const invalid = { state: 'invalid', code: 'unknown-id' }
  expect(match.score(item, { ...full, gone: 'o1' })).toEqual(invalid)
  expect(match.score(item, { ...full, p2: 'gone' })).toEqual(invalid)
})

test('[S3] a row without a choice keeps the answer open', () => {
  const [[row, choice] = ['', '']] = Object.entries(full)
  expect(match.score(item, { [row]: choice })).toEqual({ state: 'open' })
})

test('[S7] each row that fits is a point; all of them are correct', () => {
  expect(match.score(item, full)).toMatchObject({ correct: true, points: 2, max: 2 })
  expect(match.score(item, half)).toMatchObject({ correct: false, points: 1, max: 2 })
})

test('[S7] the same option may be given twice and counts where it fits', () => {
  expect(match.score(item, { p1: 'o1', p2: 'o1' })).toMatchObject({ points: 1 })
})

test('[S13] a wrong entry tells what was chosen and what belongs to it', () => {
  const [, second] = match.feedback(item, half)
  expect(second).toMatchObject({
    verdict: 'wrong',
    given: 'Zuordnung o3',
    solution: 'Zuordnung o2',
  })
})
