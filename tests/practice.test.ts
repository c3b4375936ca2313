/**
 * [W8] A simulated year: learners with known forgetting review what is due. `npm run soak -- year [seed]` takes 200
 * learners and prints the table; `npm test` takes a few.
 */
import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { simulateYear, type Year } from './practice/year.ts'

const learners = Number(process.env['YEAR_LEARNERS'] ?? 6)
const seed = Number(process.env['YEAR_SEED'] ?? randomInt(2 ** 31))

/**
 * How much a learner is asked and how much stays, of twenty-eight objectives. The scheduler aims at 0.85 right at the
 * moment of the review; it does not know these memories, and people come late.
 */
const bounds = { reviewsPerWeek: { min: 1, max: 10 }, right: 0.75, retained: 0.65 }

test(`[W8] a year of ${learners} learners: reviews, retention and both kinds of error as they truly are (seed ${seed})`, () => {
  const years = Array.from({ length: learners }, (_, index) => simulateYear(seed + index))
  const sum = (of: (year: Year) => number) => years.reduce((total, year) => total + of(year), 0)
  const reviews = sum(({ reviews }) => reviews)
  const perWeek = reviews / learners / 52
  const retained = sum((year) => year.retained) / learners
  const rates = {
    right: rate(
      reviews,
      sum(({ wanted }) => wanted),
      sum(({ right }) => right),
    ),
    hits: signalRate(years, 'present'),
    falseAlarms: signalRate(years, 'absent'),
  }
  const forgotten = sum((year) => year.forgotten) / learners
  print({ perWeek, retained, forgotten, ...rates })
  expect(perWeek).toBeGreaterThan(bounds.reviewsPerWeek.min)
  expect(perWeek).toBeLessThan(bounds.reviewsPerWeek.max)
  expect(rates.right.counted).toBeGreaterThan(bounds.right)
  expect(retained).toBeGreaterThan(bounds.retained)
  expect(retained).toBeGreaterThan(2 * forgotten)
  // Four standard errors, and four answers for rates near nothing: a true estimate leaves that once in 16,000 runs.
  for (const { all, counted, expected, error } of Object.values(rates))
    expect(Math.abs(counted - expected)).toBeLessThan(4 * error + 4 / all)
}, 300_000)

test('[W8] the same seed gives the same year', () => {
  expect(simulateYear(seed)).toEqual(simulateYear(seed))
}, 60_000)

interface Rate {
  all: number
  counted: number
  expected: number
  error: number
}

function signalRate(years: readonly Year[], state: 'present' | 'absent'): Rate {
  const sum = (of: (year: Year) => number) => years.reduce((total, year) => total + of(year), 0)
  return rate(
    sum(({ signals }) => signals[state].all),
    sum(({ signals }) => signals[state].expected),
    sum(({ signals }) => signals[state].counted),
  )
}

const rate = (all: number, expected: number, counted: number): Rate => ({
  all,
  counted: counted / all,
  expected: expected / all,
  error: Math.sqrt(((expected / all) * (1 - expected / all)) / all),
})

function print(found: { [name: string]: number | Rate }): void {
  const lines = Object.entries(found).map(([name, value]) =>
    typeof value === 'number'
      ? `${name.padEnd(12)} ${value.toFixed(3)}`
      : `${name.padEnd(12)} ${value.counted.toFixed(3)} counted, ${value.expected.toFixed(3)} true (± ${value.error.toFixed(3)})`,
  )
  console.log(`${learners} learners, seed ${seed}\n${lines.join('\n')}`)
}
