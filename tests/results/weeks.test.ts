import { expect, test } from 'vitest'
import { tallyOf } from '../../src/results/tally.ts'
import { weeksOf } from '../../src/results/weeks.ts'
import { answered, day, today } from './samples.ts'

const weeksAfter = (...days: number[]) =>
  weeksOf(tallyOf(days.map((days) => answered('x', { at: today + days * day }))), today)

test('[E6] the last 26 weeks are shown, this one last, empty ones too', () => {
  const { weeks, shown } = weeksAfter(0, -2, -3, -25 * 7)
  expect(weeks).toHaveLength(26)
  expect(weeks.at(-1)).toEqual({ monday: Date.UTC(2026, 10, 23), count: 2 })
  expect(weeks.at(-2)?.count).toBe(1)
  expect(weeks[0]?.count).toBe(1)
  expect(shown).toBe(4)
})

test('[E6] what was answered earlier or, by a clock that jumped, later is said apart', () => {
  expect(weeksAfter(0, -26 * 7, 30)).toMatchObject({ shown: 1, elsewhere: 2 })
})
