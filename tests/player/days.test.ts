import { expect, test } from 'vitest'
import { isOverdue, longDay } from '../../src/player/days.ts'

test('a day is written out in the words of the language', () => {
  expect(longDay('2026-05-03', 'de')).toBe('3. Mai 2026')
  expect(longDay('2026-05-03', 'en')).toBe('3 May 2026')
})

test('a day to review is overdue only once it has passed', () => {
  expect(isOverdue('2026-05-03', Date.parse('2026-05-03T23:59:59Z'))).toBe(false)
  expect(isOverdue('2026-05-03', Date.parse('2026-05-04T00:00:00Z'))).toBe(true)
})
