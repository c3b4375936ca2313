import { expect, test } from 'vitest'
import { singleChoice } from '../../../src/items/single-choice/score.ts'
import { aSingleChoice } from '../../support/builders.ts'

const item = aSingleChoice({ right: 'a', wrong: ['b', 'c'] })

test('[S1] no answer is open, not wrong', () => {
  expect(singleChoice.score(item, undefined)).toEqual({ state: 'open' })
})

test('[S2] a choice the author has removed is invalid, not wrong', () => {
  expect(singleChoice.score(item, 'gone')).toEqual({ state: 'invalid', code: 'unknown-id' })
})

test('[S5] only the right choice is correct and earns the point', () => {
  expect(singleChoice.score(item, 'a')).toMatchObject({ correct: true, points: 1, max: 1 })
  expect(singleChoice.score(item, 'b')).toMatchObject({ correct: false, points: 0, max: 1 })
})

test('[S13] the chosen line comes first, the others keep the order of the file', () => {
  const lines = singleChoice.feedback(item, 'c')
  expect(lines.map((line) => line.id)).toEqual(['c', 'a', 'b'])
  expect(lines.map((line) => line.chosen)).toEqual([true, false, false])
  expect(lines.map((line) => line.verdict)).toEqual(['wrong', 'right', 'wrong'])
})
