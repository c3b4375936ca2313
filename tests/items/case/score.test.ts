import { expect, test } from 'vitest'
import { caseLogic } from '../../../src/items/case/score.ts'
import { aCase } from '../../support/builders.ts'

const item = aCase({ key: { nothing: 'harmful', offer: 'best', act: 'acceptable' } })

test('[S1] no decision is open, not wrong', () => {
  expect(caseLogic.score(item, undefined)).toEqual({ state: 'open' })
})

test('[S2] a decision nobody offers is invalid', () => {
  expect(caseLogic.score(item, 'report')).toEqual({ state: 'invalid', code: 'unknown-id' })
  expect(caseLogic.score(item, 'constructor')).toEqual({ state: 'invalid', code: 'unknown-id' })
})

test('[S9] the best decision is correct', () => {
  expect(caseLogic.score(item, 'offer')).toEqual({
    state: 'scored',
    correct: true,
    points: 2,
    max: 2,
    harmful: false,
  })
})

test('[S9] an acceptable decision is half the way: not correct, and no harm', () => {
  expect(caseLogic.score(item, 'act')).toMatchObject({
    correct: false,
    points: 1,
    harmful: false,
  })
})

test('[S9] a harmful decision is marked as harmful', () => {
  expect(caseLogic.score(item, 'nothing')).toMatchObject({
    correct: false,
    points: 0,
    harmful: true,
  })
})

test('[S9] doing nothing can be the best decision', () => {
  const absent = aCase({
    state: 'absent',
    key: { nothing: 'best', offer: 'acceptable', act: 'harmful' },
  })
  expect(caseLogic.score(absent, 'nothing')).toMatchObject({ correct: true })
})

test('[S10] an ambiguous case is never scored, whatever is decided', () => {
  const ambiguous = aCase({
    state: 'ambiguous',
    key: { nothing: 'acceptable', offer: 'acceptable', act: 'harmful' },
  })
  for (const decision of ['nothing', 'offer', 'act'])
    expect(caseLogic.score(ambiguous, decision)).toEqual({ state: 'unscored' })
})

test('[S13] the decision made comes first', () => {
  const lines = caseLogic.feedback(item, 'act')
  expect(lines.map((line) => line.id)).toEqual(['act', 'nothing', 'offer'])
  expect(lines[0]).toMatchObject({ chosen: true, verdict: 'acceptable' })
})
