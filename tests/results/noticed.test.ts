import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseErrorOf, noticedIn, noticedOf } from '../../src/results/noticed.ts'
import { tallyOf } from '../../src/results/tally.ts'
import { worthOf } from '../../src/results/worth.ts'
import { histories } from './histories.ts'
import { answered, content, item, module, round, unscored } from './samples.ts'

const cases = content(
  module({
    present: item({ state: 'present' }),
    'present-2': item({ state: 'present' }),
    absent: item({ state: 'absent' }),
    'absent-2': item({ state: 'absent' }),
    ambiguous: item({ state: 'ambiguous', score: () => unscored }),
    x: item(),
  }),
)
const worths = (...attempts: ReturnType<typeof answered>[]) => worthOf(tallyOf(attempts), cases)

test('[E3] acting in a case with signs is noticed, acting in one without cause is a false alarm', () => {
  const all = worths(
    answered('present', { answer: 'offer' }),
    answered('present-2', { answer: 'nothing' }),
    answered('absent', { answer: 'act' }),
    answered('absent-2', { answer: 'nothing' }),
  )
  expect(noticedIn(all, 'since')).toEqual({
    present: { count: 1, of: 2 },
    absent: { count: 1, of: 2 },
    ambiguous: 0,
  })
  expect(all.map(caseErrorOf)).toEqual([undefined, 'missed', 'alarm', undefined])
})

test('[E3] ambiguous cases are counted apart, and what is no case not at all', () => {
  const all = worths(
    answered('ambiguous', { answer: 'offer', score: unscored }),
    answered('ambiguous', { answer: 'nothing', score: unscored, round: round('mixed') }),
    answered('x', { answer: 'nothing' }),
  )
  expect(noticedIn(all, 'since')).toEqual({
    present: { count: 0, of: 0 },
    absent: { count: 0, of: 0 },
    ambiguous: 2,
  })
})

test('[E2] before learning and since are counted apart', () => {
  const all = worths(
    answered('present', { answer: 'nothing', mode: 'pretest' }),
    answered('present', { answer: 'offer' }),
    answered('present', { answer: 'offer', mode: 'review', round: round('review') }),
  )
  expect(noticedIn(all, 'before').present).toEqual({ count: 0, of: 1 })
  expect(noticedIn(all, 'since').present).toEqual({ count: 2, of: 2 })
})

test('[E4] an answer that no longer fits its case is neither noticed nor an alarm', () => {
  const all = worths(answered('present', { answer: 'gone', content: 'then' }))
  expect(noticedOf(all).present).toEqual({ count: 0, of: 0 })
})

test('[E3] no more is noticed than there was, and every counted case is one of the fresh answers', () => {
  fc.assert(
    fc.property(histories(), (attempts) => {
      const tally = tallyOf(attempts)
      const all = worthOf(tally, cases)
      for (const stage of ['before', 'since'] as const) {
        const { present, absent, ambiguous } = noticedIn(all, stage)
        expect(present.count).toBeLessThanOrEqual(present.of)
        expect(absent.count).toBeLessThanOrEqual(absent.of)
        const fresh = tally.given.reduce((sum, one) => sum + one.fresh[stage], 0)
        expect(present.of + absent.of + ambiguous).toBeLessThanOrEqual(fresh)
      }
    }),
  )
})
