import { expect, test } from 'vitest'
import { order } from '../../../src/items/order/score.ts'
import { anOrder } from '../../support/builders.ts'

const item = anOrder({ steps: ['a', 'b', 'c', 'd'] })
const score = (...answer: string[]) => order.score(item, answer)

test('[S1] no order is open, not wrong', () => {
  expect(order.score(item, undefined)).toEqual({ state: 'open' })
  expect(score()).toEqual({ state: 'open' })
})

test('[S2] a step the author has removed makes the answer invalid', () => {
  expect(score('a', 'b', 'c', 'gone')).toEqual({ state: 'invalid', code: 'unknown-id' })
})

test('[S3] a step added later leaves an older order open', () => {
  expect(score('a', 'b', 'c')).toEqual({ state: 'open' })
})

test('[S4] a step twice is no answer that fits', () => {
  expect(order.fits(['a', 'a', 'b', 'c'])).toBe(false)
})

test('[S8] steps at their place are points; all of them are correct', () => {
  expect(score('a', 'b', 'c', 'd')).toMatchObject({ correct: true, points: 4, max: 4 })
  expect(score('a', 'b', 'd', 'c')).toMatchObject({ correct: false, points: 2, max: 4 })
  expect(score('b', 'c', 'd', 'a')).toMatchObject({ correct: false, points: 0, max: 4 })
})

test('[S13] the feedback reads in the right order and says where each step stood', () => {
  const lines = order.feedback(item, ['b', 'a', 'c', 'd'])
  expect(lines.map((line) => line.id)).toEqual(['a', 'b', 'c', 'd'])
  expect(lines[0]).toMatchObject({
    verdict: 'wrong',
    given: { position: 2 },
    solution: { position: 1 },
  })
  expect(lines[2]).toMatchObject({ verdict: 'right' })
})
