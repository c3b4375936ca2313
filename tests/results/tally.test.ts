import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  emptyTally,
  mondayOf,
  type Tally,
  tallying,
  tallyOf,
  weekOf,
} from '../../src/results/tally.ts'
import { histories } from './histories.ts'
import { answered, day, round, today, wrong } from './samples.ts'

const freshOf = (tally: Tally) =>
  tally.given.map(({ given, fresh }) => [given.item, given.answer, fresh.before, fresh.since])

test('[E1] in a lesson the first answer to an item counts, later tries do not', () => {
  const tally = tallyOf([
    answered('x', { answer: 'b', score: wrong }),
    answered('x', { answer: 'a' }),
    answered('x', { answer: 'b', score: wrong }),
    answered('y'),
  ])
  expect(freshOf(tally)).toEqual([
    ['x', 'b', 0, 1],
    ['x', 'a', 0, 0],
    ['y', 'a', 0, 1],
  ])
  expect(tally.count).toBe(4)
})

test('[E1] every round is an occasion of its own, and so are lesson and pretest', () => {
  const tally = tallyOf([
    answered('x', { mode: 'pretest' }),
    answered('x', { mode: 'pretest' }),
    answered('x'),
    answered('x', { mode: 'practice', round: round('mixed', 1) }),
    answered('x', { mode: 'practice', round: round('mixed', 1) }),
    answered('x', { mode: 'practice', round: round('mixed', 2) }),
    answered('x', { mode: 'review', round: round('review', 3) }),
    answered('x'),
  ])
  expect(freshOf(tally)).toEqual([['x', 'a', 1, 4]])
})

test('[E2] what was answered before learning stands for itself', () => {
  const tally = tallyOf([
    answered('x', { mode: 'test', round: round('before') }),
    answered('y', { mode: 'pretest' }),
    answered('z', { mode: 'test', round: round('after') }),
  ])
  expect(freshOf(tally)).toEqual([
    ['x', 'a', 1, 0],
    ['y', 'a', 1, 0],
    ['z', 'a', 0, 1],
  ])
  expect(tally.items.get('signs/x')).toMatchObject({ latest: 0 })
  expect(tally.items.get('signs/x')?.first).toBeUndefined()
})

test('[E1] a round that this Hinsehen does not know is an occasion like any other', () => {
  const strange = { mode: 'practice', round: 'something-new' } as const
  const tally = tallyOf([answered('x', strange), answered('x', strange), answered('x')])
  expect(freshOf(tally)).toEqual([['x', 'a', 0, 2]])
  expect(tally.rounds.size).toBe(0)
})

test('[E5] a test keeps the first answer to each of its items, in any order', () => {
  const before = round('before')
  const tally = tallyOf([
    answered('x', { mode: 'test', round: before, answer: 'b', score: wrong }),
    answered('x', { mode: 'test', round: before }),
    answered('y', { mode: 'test', round: before }),
    answered('z', { mode: 'practice', round: round('mixed') }),
  ])
  expect([...tally.rounds]).toEqual([[before, { kind: 'before', at: today, given: [0, 2] }]])
})

test('[E6] weeks begin on Monday in UTC, before 1970 too', () => {
  const monday = Date.UTC(2026, 10, 23)
  expect(weekOf(monday)).toBe(weekOf(monday + 7 * day - 1))
  expect(weekOf(monday - 1)).toBe(weekOf(monday) - 1)
  expect(mondayOf(weekOf(today))).toBe(monday)
  expect(mondayOf(weekOf(-1))).toBe(Date.UTC(1969, 11, 29))
})

test('[E8] a tally that goes on is the same as one of everything', () => {
  fc.assert(
    fc.property(histories(), fc.nat(), (attempts, cut) => {
      const at = cut % (attempts.length + 1)
      const first = tallying(emptyTally())
      for (const attempt of attempts.slice(0, at)) first.add(attempt)
      const rest = tallying(first.tally)
      for (const attempt of attempts.slice(at)) rest.add(attempt)
      expect(first.tally).toEqual(tallyOf(attempts))
    }),
  )
})
