import { expect, test } from 'vitest'
import {
  areaUnderCurve,
  brierScore,
  criterion,
  dPrime,
  loglinear,
} from '../../src/evaluation/statistics.ts'

test('[E7] d′: Schneider, Short Notes on Theory of Signal Detection, the table of three subjects', () => {
  expect(dPrime({ hit: 0.7, falseAlarm: 0.1 })).toBeCloseTo(1.806, 3)
  expect(dPrime({ hit: 0.5, falseAlarm: 0.4 })).toBeCloseTo(0.253, 3)
  expect(dPrime({ hit: 0.85, falseAlarm: 0.05 })).toBeCloseTo(2.681, 3)
})

test('[E7] log-linear rates, d′ and c: Bonett, statpsych for R after Wickens (2002), signal(82, 46, 100, 100)', () => {
  const rates = loglinear({ hits: 82, signals: 100, falseAlarms: 46, noise: 100 })
  expect(rates.hit).toBeCloseTo(0.8168317, 7)
  expect(rates.falseAlarm).toBeCloseTo(0.460396, 6)
  expect(dPrime(rates)).toBeCloseTo(1.002793, 5)
  // Their "bias": the criterion less half of d′.
  expect(criterion(rates)).toBeCloseTo(-0.4019603, 5)
})

test('[E7] the log-linear correction keeps perfect answers finite', () => {
  const rates = loglinear({ hits: 10, signals: 10, falseAlarms: 0, noise: 10 })
  expect(rates.hit).toBeCloseTo(10.5 / 11)
  expect(rates.falseAlarm).toBeCloseTo(0.5 / 11)
  // z(10.5/11) = 1.6906 in tables of the normal distribution.
  expect(dPrime(rates)).toBeCloseTo(2 * 1.6906, 3)
  expect(criterion(rates)).toBeCloseTo(0, 6)
})

test('[E7] AUC: Hanley & McNeil (1982), ratings of 58 normal and 51 abnormal CT images', () => {
  expect(areaUnderCurve([33, 6, 6, 11, 2], [3, 2, 2, 11, 33])).toBeCloseTo(0.893, 3)
})

test('AUC is a half where ratings say nothing, and none without both kinds', () => {
  expect(areaUnderCurve([1, 2, 3], [2, 4, 6])).toBeCloseTo(0.5)
  expect(areaUnderCurve([0, 0], [1, 1])).toBeUndefined()
})

test('[E7] Brier score: scikit-learn, brier_score_loss, its four forecasts', () => {
  const happened = [0, 1, 1, 0]
  const forecasts = [0.1, 0.9, 0.8, 0.3].map((chance, one) => ({
    chance,
    right: happened[one] ?? 0,
    total: 1,
  }))
  expect(brierScore(forecasts)).toBeCloseTo(0.0375, 10)
  expect(brierScore([])).toBeUndefined()
})
