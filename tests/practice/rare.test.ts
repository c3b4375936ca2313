import { expect, test } from 'vitest'
import { dotsOf, rareCounts } from '../../src/practice/rare.ts'

test('of a hundred people, one affected: eleven worries, one of them right', () => {
  expect(rareCounts()).toEqual({ people: 100, affected: 1, hits: 1, falseAlarms: 10, alarms: 11 })
})

test('there is one dot per person, and as many of each kind as counted', () => {
  const dots = dotsOf({ people: 100, affected: 5, hits: 4, falseAlarms: 9, alarms: 13 })
  expect(dots).toHaveLength(100)
  const count = (kind: string) => dots.filter((dot) => dot === kind).length
  expect(['hit', 'missed', 'false-alarm', 'quiet'].map(count)).toEqual([4, 1, 9, 86])
})
