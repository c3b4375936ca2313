import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRound, roundKinds, roundName } from '../../src/practice/round.ts'

test('a name holds all of the round', () => {
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constantFrom(...roundKinds),
        size: fc.integer({ min: 1, max: 999 }),
        at: fc.integer({ min: 0, max: 8.64e15 }),
        seq: fc.integer({ min: 0, max: 1e12 }),
        seed: fc.integer({ min: 0, max: 0xffffffff }),
      }),
      (round) => {
        expect(parseRound(roundName(round))).toEqual(round)
      },
    ),
  )
})

test('what is no round is no round', () => {
  for (const name of ['', 'mixed', 'mixed-5', 'exam-5-a-b-c', 'mixed-5-a-b-c-d', 'mixed-x-a-b-c'])
    expect(parseRound(name), name).toBeUndefined()
})
