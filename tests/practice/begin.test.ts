import { expect, test } from 'vitest'
import { begunRounds, newRound } from '../../src/practice/begin.ts'
import { drawRound } from '../../src/practice/draw.ts'
import { findItem } from '../../src/practice/pool.ts'
import { type Round, roundName } from '../../src/practice/round.ts'
import { aPool, aPoolModule, given, readAfter } from './pools.ts'

const at = Date.UTC(2026, 10, 25)
const day = 86_400_000
const answersIn = (round: Round, count: number, from = 2_000) =>
  drawRound(round, aPool, readAfter([]))
    .slice(0, count)
    .map(({ module, item }, index) => {
      const found = findItem(aPool, module, item)
      return given(from + index, found?.module, found?.item, true, { round: roundName(round) })
    })

test('a new round is as long as there is something to ask', () => {
  const few = [aPoolModule('signs', ['o1'])]
  expect(newRound('mixed', 10, few, readAfter([]), at, 7).size).toBe(9)
  expect(newRound('mixed', 5, aPool, readAfter([]), at, 7)).toEqual({
    kind: 'mixed',
    size: 5,
    at,
    seq: 4,
    seed: 7,
  })
  expect(newRound('before', 999, aPool, readAfter([]), at, 7).size).toBe(6)
})

test('rounds with answers that are not at their end wait, the latest first', () => {
  const first = newRound('mixed', 5, aPool, readAfter([]), at, 7)
  const second = newRound('final', 20, aPool, readAfter([]), at, 8)
  const attempts = [...answersIn(first, 2), ...answersIn(second, 3, 3_000)]
  expect(
    begunRounds(attempts, at + day).map(({ round, answered }) => [round.kind, answered]),
  ).toEqual([
    ['final', 3],
    ['mixed', 2],
  ])
  expect(begunRounds(answersIn(first, 5), at)).toEqual([])
})

test('practice left alone for two weeks is not offered any more, a test is', () => {
  const first = newRound('mixed', 5, aPool, readAfter([]), at, 7)
  const second = newRound('final', 20, aPool, readAfter([]), at, 8)
  const attempts = [...answersIn(first, 2), ...answersIn(second, 3, 3_000)]
  expect(begunRounds(attempts, at + 15 * day).map(({ round }) => round.kind)).toEqual(['final'])
})
