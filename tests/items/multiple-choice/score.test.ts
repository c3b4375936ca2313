import { expect, test } from 'vitest'
import { multipleChoice } from '../../../src/items/multiple-choice/score.ts'
import { aMultipleChoice } from '../../support/builders.ts'

const item = aMultipleChoice({ right: ['a', 'b', 'c'], wrong: ['d', 'e'] })
const score = (...answer: string[]) => multipleChoice.score(item, answer)

test('[S1] nothing ticked is open, not wrong', () => {
  expect(multipleChoice.score(item, undefined)).toEqual({ state: 'open' })
  expect(score()).toEqual({ state: 'open' })
})

test('[S2] one removed choice among others makes the answer invalid', () => {
  expect(score('a', 'gone')).toEqual({ state: 'invalid', code: 'unknown-id' })
})

test('[S6] all right ones and no wrong one is correct, in any order', () => {
  expect(score('c', 'a', 'b')).toMatchObject({ correct: true, points: 3, max: 3 })
})

test('[S6] a missing right one and a wrong one each cost a point', () => {
  expect(score('a', 'b')).toMatchObject({ correct: false, points: 2 })
  expect(score('a', 'b', 'c', 'd')).toMatchObject({ correct: false, points: 2 })
})

test('[S6] ticking everything is not correct, and points never fall below 0', () => {
  expect(score('a', 'b', 'c', 'd', 'e')).toMatchObject({ correct: false, points: 1 })
  expect(score('d', 'e')).toMatchObject({ correct: false, points: 0 })
})

test('[S4] the same choice twice is no answer that fits', () => {
  expect(multipleChoice.fits(['a', 'a'])).toBe(false)
  expect(multipleChoice.fits(['a', 'b'])).toBe(true)
})

test('[S13] a right choice that was missed is shown as right and not chosen', () => {
  const missed = multipleChoice.feedback(item, ['a']).find((line) => line.id === 'b')
  expect(missed).toMatchObject({ chosen: false, verdict: 'right' })
})
