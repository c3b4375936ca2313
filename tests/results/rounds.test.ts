import { expect, test } from 'vitest'
import { roundsOf } from '../../src/results/rounds.ts'
import { tallyOf } from '../../src/results/tally.ts'
import { worthOf } from '../../src/results/worth.ts'
import { answered, content, day, item, module, round, today, wrong } from './samples.ts'

const known = content(
  module({
    x: item(),
    y: item(),
    present: item({ state: 'present' }),
    absent: item({ state: 'absent' }),
  }),
)
const roundsAfter = (...attempts: ReturnType<typeof answered>[]) => {
  const tally = tallyOf(attempts)
  return roundsOf(tally, worthOf(tally, known))
}
const inRound = (kind: 'before' | 'after' | 'later' | 'final', seed = 1, at = today) => ({
  mode: 'test' as const,
  round: round(kind, seed, at),
})
const missed = { answer: 'b', score: wrong } as const

test('[E5] before and after are counted side by side; later tries in a round do not count', () => {
  const { before, after, later } = roundsAfter(
    answered('x', { ...inRound('before'), ...missed }),
    answered('x', inRound('before')),
    answered('present', { ...inRound('before'), answer: 'nothing', score: wrong }),
    answered('x', inRound('after')),
    answered('present', { ...inRound('after'), answer: 'offer' }),
    answered('absent', { ...inRound('after'), answer: 'nothing' }),
  )
  expect(before).toMatchObject({
    right: { count: 0, of: 2 },
    present: { count: 0, of: 1 },
    absent: { count: 0, of: 0 },
  })
  expect(after).toMatchObject({
    right: { count: 3, of: 3 },
    present: { count: 1, of: 1 },
    absent: { count: 0, of: 1 },
  })
  expect(later).toBeUndefined()
})

test('[E5] of several rounds of one kind the fullest counts, of two alike the first', () => {
  const { before, after } = roundsAfter(
    answered('x', { ...inRound('before', 1), ...missed }),
    answered('x', inRound('before', 2)),
    answered('y', inRound('before', 2)),
    answered('x', { ...inRound('after', 3), ...missed }),
    answered('x', inRound('after', 4)),
  )
  expect(before?.right).toEqual({ count: 2, of: 2 })
  expect(after?.right).toEqual({ count: 0, of: 1 })
})

test('[E5] the ten newest final tests are listed, the newest first', () => {
  const tests = Array.from({ length: 12 }, (_, at) =>
    answered('x', inRound('final', at, today + at * day)),
  )
  const { finals } = roundsAfter(...tests)
  expect(finals.map(({ at }) => (at - today) / day)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2])
})

test('[E5] nobody is told of rounds that were not taken', () => {
  expect(roundsAfter(answered('x'))).toEqual({ finals: [] })
})
