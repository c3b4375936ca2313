import { expect, test } from 'vitest'
import { scenario } from '../../../src/items/scenario/score.ts'
import { aScenario } from '../../support/builders.ts'

const item = aScenario({
  nodes: {
    start: { good: ['best', 'middle'], soso: ['acceptable', 'middle'], bad: ['harmful', 'end'] },
    middle: { on: ['best', 'end'], stop: ['acceptable', 'other-end'] },
    end: {},
    'other-end': {},
  },
})
const score = (...path: string[]) => scenario.score(item, path)

test('[S1] a conversation not begun is open', () => {
  expect(scenario.score(item, undefined)).toEqual({ state: 'open' })
  expect(score()).toEqual({ state: 'open' })
})

test('[S2] a step that is gone, or not offered at that place, is invalid', () => {
  const invalid = { state: 'invalid', code: 'unknown-id' }
  expect(score('gone')).toEqual(invalid)
  expect(score('on')).toEqual(invalid)
  expect(score('bad', 'on')).toEqual(invalid)
})

test('[S3] before its end the conversation is open', () => {
  expect(score('good')).toEqual({ state: 'open' })
})

test('[S11] only best steps: correct with every point', () => {
  expect(score('good', 'on')).toMatchObject({ correct: true, points: 2, max: 2, harmful: false })
})

test('[S11] acceptable steps keep it correct but are no points', () => {
  expect(score('soso', 'stop')).toMatchObject({ correct: true, points: 0, max: 2, harmful: false })
})

test('[S11] one harmful step makes it not correct', () => {
  expect(score('bad')).toMatchObject({ correct: false, points: 0, max: 1, harmful: true })
})

test('[S13] first the steps taken, then what else was possible there, then the other ways', () => {
  const short = scenario.feedback(item, ['bad'])
  expect(short.map((line) => line.id)).toEqual(['bad', 'good', 'soso', 'on', 'stop'])
  expect(short.map((line) => line.elsewhere === true)).toEqual([false, false, false, true, true])
  const long = scenario.feedback(item, ['soso', 'stop'])
  expect(long.map((line) => line.id)).toEqual(['soso', 'stop', 'good', 'bad', 'on'])
})
