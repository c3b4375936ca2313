import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstOf, inOrder, union } from '../../src/progress/history.ts'
import { devices, life } from './arbitraries.ts'
import { attemptAt } from './samples.ts'

test('[R30] the union of two records does not ask which came first, nor how often', () => {
  fc.assert(
    fc.property(devices(3), ([a = [], b = [], c = []]) => {
      expect(union(a, a)).toEqual(inOrder(a))
      expect(union(union(a, b), b)).toEqual(union(a, b))
      expect(union(a, b)).toEqual(union(b, a))
      expect(union(union(a, b), c)).toEqual(union(a, union(b, c)))
    }),
  )
})

test('[R30] the union holds every event of both, once', () => {
  fc.assert(
    fc.property(devices(2), ([a = [], b = []]) => {
      const ids = union(a, b).map((event) => event.id)
      expect(new Set(ids)).toEqual(new Set([...a, ...b].map((event) => event.id)))
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('[R20] the order is one order, however the events came', () => {
  fc.assert(
    fc.property(
      life().chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
      ),
      ([events, shuffled]) => {
        expect(inOrder(shuffled)).toEqual(inOrder(events))
      },
    ),
  )
})

test('[R90] the beginning of a list is cut only between numbers', () => {
  const events = [attemptAt(1), attemptAt(2), { ...attemptAt(2), id: 'twin' }, attemptAt(3)]
  expect(firstOf(events, 2)).toEqual(events.slice(0, 3))
  expect(firstOf(events, 3)).toEqual(events.slice(0, 3))
  expect(firstOf(events, 9)).toEqual(events)
})
