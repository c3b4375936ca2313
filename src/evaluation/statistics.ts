/** Measures of detection and of certainty, for groups only: learners see counts and never these (design section 8). */
import { errorFunction, probit } from 'simple-statistics'

export interface Detection {
  hits: number
  /** Cases with signs. */
  signals: number
  falseAlarms: number
  /** Cases without. */
  noise: number
}

/**
 * z(H) − z(F): how well cases with signs and cases without are told apart, whatever the caution
 * (Stanislaw & Todorov 1999, Calculation of signal detection theory measures, formula 1).
 */
export const dPrime = ({ hit, falseAlarm }: Rates): number => z(hit) - z(falseAlarm)

/**
 * −(z(H) + z(F)) / 2: below 0 where people lean towards alarm, above 0 where they lean towards none
 * (Macmillan & Creelman 2005, Detection theory: the criterion c).
 */
export const criterion = ({ hit, falseAlarm }: Rates): number => -(z(hit) + z(falseAlarm)) / 2

/**
 * Quantile of the standard normal distribution, `share` between 0 and 1 and neither. `probit` of simple-statistics
 * errs by up to 0.003; one step of Newton's method from there leaves less than 0.00002 between 2 % and 98 %.
 */
function z(share: number): number {
  const near = probit(share)
  const below = (1 + errorFunction(near / Math.SQRT2)) / 2
  const density = Math.exp((-near * near) / 2) / Math.sqrt(2 * Math.PI)
  return near - (below - share) / density
}

export interface Rates {
  hit: number
  falseAlarm: number
}

/** Log-linear correction: 0.5 more of each, of 1 more, always and not only at 0 and 1 (Hautus 1995). */
export const loglinear = ({ hits, signals, falseAlarms, noise }: Detection): Rates => ({
  hit: (hits + 0.5) / (signals + 1),
  falseAlarm: (falseAlarms + 0.5) / (noise + 1),
})

/**
 * Area under the ROC curve of ratings: the chance that one of `higher` was rated above one of `lower`, ties half
 * (Hanley & McNeil 1982: the Wilcoxon statistic). Both lists count the ratings from the lowest to the highest.
 * Undefined where one of them is empty.
 */
export function areaUnderCurve(
  lower: readonly number[],
  higher: readonly number[],
): number | undefined {
  const pairs = total(lower) * total(higher)
  if (pairs === 0) return undefined
  let below = 0
  let won = 0
  for (const [rating, count] of higher.entries()) {
    const same = lower[rating] ?? 0
    won += count * (below + same / 2)
    below += same
  }
  return won / pairs
}

export interface Forecasts {
  /** The chance that was given, 0 … 1. */
  chance: number
  /** How often it came true, out of how many. */
  right: number
  total: number
}

/**
 * Mean squared difference between the chance that was given and what happened: 0 is perfect (Brier 1950; he adds up
 * both outcomes and so has twice the number). Undefined without forecasts.
 */
export function brierScore(forecasts: readonly Forecasts[]): number | undefined {
  const all = total(forecasts.map((one) => one.total))
  if (all === 0) return undefined
  const squares = forecasts.map(
    ({ chance, right, total }) => right * (1 - chance) ** 2 + (total - right) * chance ** 2,
  )
  return total(squares) / all
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)
