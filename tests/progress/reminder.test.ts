import { expect, test } from 'vitest'
import { backupDue, quietFrom, type Stake } from '../../src/progress/reminder.ts'

const day = 86_400_000
const begun = Date.parse('2026-11-01T12:00:00Z')
const after = (days: number) => begun + days * day
const due = (stake: Partial<Stake>, now: number) =>
  backupDue(
    { events: [{ at: begun }], lastBackup: undefined, quietUntil: undefined, kept: true, ...stake },
    now,
  )

test('without an answer nobody is reminded', () => {
  expect(due({ events: [] }, after(1_000))).toBe(false)
})

test('where the browser keeps the storage, thirty days may pass', () => {
  expect(due({}, after(30))).toBe(false)
  expect(due({}, after(30) + 1)).toBe(true)
})

test('where it may clear the storage, five', () => {
  expect(due({ kept: false }, after(5))).toBe(false)
  expect(due({ kept: false }, after(5) + 1)).toBe(true)
})

test('what a backup holds does not count any more, what came after it does', () => {
  expect(due({ lastBackup: after(1) }, after(400))).toBe(false)
  const events = [{ at: begun }, { at: after(10) }]
  expect(due({ events, lastBackup: after(1) }, after(40))).toBe(false)
  expect(due({ events, lastBackup: after(1) }, after(41))).toBe(true)
})

test('„Später“ holds for a week', () => {
  const quietUntil = quietFrom(after(50))
  expect(due({ quietUntil }, after(56))).toBe(false)
  expect(due({ quietUntil }, after(57))).toBe(true)
})
