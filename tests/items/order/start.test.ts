import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveStep, startingOrder } from '../../../src/items/order/start.ts'
import { anOrder } from '../../support/builders.ts'

const steps = fc
  .integer({ min: 3, max: 12 })
  .map((count) => Array.from({ length: count }, (_, index) => `s${index}`))

test('[S8] the first order shown holds every step and is never the right one', () => {
  fc.assert(
    fc.property(steps, fc.integer(), (right, seed) => {
      const start = startingOrder(anOrder({ steps: right }), seed)
      expect(start.toSorted()).toEqual(right.toSorted())
      expect(start).not.toEqual(right)
    }),
  )
})

test('the same seed shows the same order again', () => {
  const item = anOrder({ steps: ['a', 'b', 'c', 'd', 'e'] })
  expect(startingOrder(item, 7)).toEqual(startingOrder(item, 7))
})

test('a step changes places with its neighbour', () => {
  expect(moveStep(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
  expect(moveStep(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
})

test('a step at an end stays there', () => {
  expect(moveStep(['a', 'b', 'c'], 'a', -1)).toBeUndefined()
  expect(moveStep(['a', 'b', 'c'], 'c', 1)).toBeUndefined()
})
