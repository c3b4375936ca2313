import { expect, test } from 'vitest'
import { scoreItem } from '../../src/items/model.ts'
import { missingIn, outcomeOf } from '../../src/items/outcome.ts'
import { aCase, aGrid, aMultipleChoice, aScenario, aSingleChoice } from '../support/builders.ts'

const outcome = (item: Parameters<typeof outcomeOf>[0], answer: Parameters<typeof scoreItem>[1]) =>
  outcomeOf(item, scoreItem(item, answer))

test('an acceptable decision is called acceptable, not wrong', () => {
  const item = aCase({ key: { nothing: 'harmful', offer: 'best', act: 'acceptable' } })
  expect(outcome(item, 'act')).toEqual({ key: 'outcome.acceptable' })
  expect(outcome(item, 'offer')).toEqual({ key: 'outcome.best' })
  expect(outcome(item, 'nothing')).toEqual({ key: 'outcome.harmful' })
})

test('an ambiguous case is called open to both ways', () => {
  const item = aCase({
    state: 'ambiguous',
    key: { nothing: 'acceptable', offer: 'acceptable', act: 'harmful' },
  })
  expect(outcome(item, 'offer')).toEqual({ key: 'outcome.unscored' })
})

test('rows are told as counts', () => {
  expect(outcome(aGrid(), { r1: 'yes', r2: 'yes' })).toEqual({
    key: 'outcome.some',
    values: { points: 1, max: 2 },
  })
})

test('a part of several right choices is told as a part', () => {
  const item = aMultipleChoice({ right: ['a', 'b'], wrong: ['c', 'd'] })
  expect(outcome(item, ['a'])).toEqual({ key: 'outcome.partly' })
  expect(outcome(item, ['c'])).toEqual({ key: 'outcome.wrong-selection' })
})

test('a conversation without harm has gone well, with better steps named as possible', () => {
  expect(outcome(aScenario(), ['good', 'on'])).toEqual({ key: 'outcome.scenario.best' })
  expect(outcome(aScenario(), ['soso', 'on'])).toEqual({ key: 'outcome.scenario.good' })
  expect(outcome(aScenario(), ['bad'])).toEqual({ key: 'outcome.scenario.harmful' })
})

test('what is missing is counted over the rows that are still open', () => {
  const item = aGrid({ rows: { r1: 'yes', r2: 'no', r3: 'no' } })
  expect(missingIn(item, undefined)).toEqual({ key: 'missing.rows', values: { count: 3 } })
  expect(missingIn(item, { r2: 'no' })).toEqual({ key: 'missing.rows', values: { count: 2 } })
  expect(missingIn(aSingleChoice(), undefined)).toEqual({ key: 'missing.one' })
})
