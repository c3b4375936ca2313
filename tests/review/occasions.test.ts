import { expect, test } from 'vitest'
import type { Answered } from '../../src/review/answers.ts'
import { gradeOf, occasionsOf } from '../../src/review/occasions.ts'
import { answerAt, day, scored, start } from './answers.ts'

const now = start + 400 * day
const occasions = (...answers: Answered[]) => occasionsOf(answers, now).get('signs/describe') ?? []
const hour = 3_600_000

test('[W2] wrong is again; right is hard, good or easy by how sure the person was', () => {
  expect(gradeOf(answerAt(1, { score: scored(false), certainty: 'unsure' }))).toBe(1)
  expect(gradeOf(answerAt(1, { certainty: 'unsure' }))).toBe(2)
  expect(gradeOf(answerAt(1, { certainty: 'fairly-sure' }))).toBe(3)
  const { certainty: _, ...silent } = answerAt(1)
  expect(gradeOf(silent)).toBe(3)
  expect(gradeOf(answerAt(1, { certainty: 'very-sure' }))).toBe(4)
})

test('[W2] what says nothing about learning makes no grade', () => {
  expect(gradeOf(answerAt(1, { score: { state: 'unscored' } }))).toBeUndefined()
  expect(gradeOf(answerAt(1, { score: { state: 'open' } }))).toBeUndefined()
  expect(gradeOf(answerAt(1, { score: { state: 'invalid', code: 'unknown-id' } }))).toBeUndefined()
  expect(gradeOf(answerAt(1, { mode: 'pretest' }))).toBeUndefined()
  expect(gradeOf(answerAt(1, { mode: 'test', round: 'before-8-a-b-c' }))).toBeUndefined()
  expect(gradeOf(answerAt(1, { mode: 'test', round: 'after-8-a-b-c' }))).toBe(3)
})

test('[W3] answers within twelve hours are one occasion with the weakest grade', () => {
  const found = occasions(
    answerAt(1, { at: start, certainty: 'very-sure' }),
    answerAt(2, { at: start + hour, score: scored(false), certainty: 'very-sure' }),
    answerAt(3, { at: start + 2 * hour }),
    answerAt(4, { at: start + 12 * hour }),
  )
  expect(found).toEqual([
    { at: start, grade: 1, surelyWrong: true },
    { at: start + 12 * hour, grade: 3, surelyWrong: false },
  ])
})

test('[W3] a second try at an item does not count, neither better nor worse', () => {
  const wrong = answerAt(1, { at: start, item: 'a', score: scored(false) })
  const retry = answerAt(2, { at: start + 60_000, item: 'a', certainty: 'very-sure' })
  expect(occasions(wrong, retry)).toMatchObject([{ grade: 1 }])
  expect(occasions(retry, { ...wrong, seq: 3, id: 'id-3', at: start + 90_000 })).toMatchObject([
    { grade: 4 },
  ])
})

test('objectives of the same name in two modules are two', () => {
  const all = occasionsOf([answerAt(1), answerAt(2, { module: 'weighing' })], now)
  expect([...all.keys()]).toEqual(['signs/describe', 'weighing/describe'])
})
