import { expect, test } from 'vitest'
import {
  areaUnderCurve,
  brierScore,
  criterion,
  dPrime,
  loglinear,
} from '../../src/evaluation/statistics.ts'

test('[E7] d′ and c: Stanislaw & Todorov (1999), 20 hits of 25 and 10 false alarms of 25', () => {
  const rates = { hit: 20 / 25, falseAlarm: 10 / 25 }
  expect(dPrime(rates)).toBeCloseTo(1.095, 3)
  expect(criterion(rates)).toBeCloseTo(-0.294, 3)
})

test('[E7] d′ and c: Macmillan & Creelman (2005, chapter 1), recognising faces with and without hypnosis', () => {
  expect(dPrime({ hit: 0.69, falseAlarm: 0.31 })).toBeCloseTo(0.992, 2)
  expect(criterion({ hit: 0.69, falseAlarm: 0.31 })).toBeCloseTo(0, 6)
  expect(dPrime({ hit: 0.89, falseAlarm: 0.59 })).toBeCloseTo(0.999, 2)
  expect(criterion({ hit: 0.89, falseAlarm: 0.59 })).toBeCloseTo(-0.727, 2)
})

test('[E7] the log-linear correction of Hautus (1995) keeps perfect answers finite', () => {
  const rates = loglinear({ hits: 10, signals: 10, falseAlarms: 0, noise: 10 })
  expect(rates.hit).toBeCloseTo(10.5 / 11)
  expect(rates.falseAlarm).toBeCloseTo(0.5 / 11)
  // z(10.5/11) = 1.6906 in tables of the normal distribution.
  expect(dPrime(rates)).toBeCloseTo(2 * 1.6906, 1)
  expect(criterion(rates)).toBeCloseTo(0, 6)
})

test('[E7] AUC: Hanley & McNeil (1982), ratings of 58 normal and 51 abnormal CT images', () => {
  expect(areaUnderCurve([33, 6, 6, 11, 2], [3, 2, 2, 11, 33])).toBeCloseTo(0.893, 3)
})

test('AUC is a half where ratings say nothing, and none without both kinds', () => {
  expect(areaUnderCurve([1, 2, 3], [2, 4, 6])).toBeCloseTo(0.5)
  expect(areaUnderCurve([0, 0], [1, 1])).toBeUndefined()
})

test('[E7] Brier score: the ten forecasts of rain in Brier (1950), P = 0.19 over both outcomes', () => {
  const chances = [0.7, 0.9, 0.8, 0.4, 0.2, 0, 0, 0, 0, 0.1]
  const rained = [0, 1, 1, 1, 0, 0, 0, 0, 0, 0]
  const score = brierScore(
    chances.map((chance, day) => ({ chance, right: rained[day] ?? 0, total: 1 })),
  )
  expect(2 * (score ?? 0)).toBeCloseTo(0.19, 10)
  expect(brierScore([])).toBeUndefined()
})
