import { expect, test } from 'vitest'
import { learnedFrom } from '../../src/practice/learned.ts'
import { isWhole } from '../../src/practice/load-pool.ts'
import { offersOf } from '../../src/practice/offers.ts'
import { allFinished, aPool, aPoolModule, given, readAfter } from './pools.ts'

const day = 86_400_000
const module = aPool[0]
const item = module?.items[0]

test('nothing is due at first, then what was answered, and what no item asks any more is not', () => {
  const answer = given(10, module, item)
  const now = answer.at + 200 * day
  expect(offersOf(aPool, readAfter([]), now).review).toEqual({ due: 0, next: undefined })
  expect(offersOf(aPool, readAfter([answer]), answer.at).review.due).toBe(0)
  expect(offersOf(aPool, readAfter([answer]), answer.at).review.next).toBeGreaterThan(answer.at)
  expect(offersOf(aPool, readAfter([answer]), now).review.due).toBe(1)
  const gone = { ...answer, objective: 'gone' }
  expect(offersOf(aPool, readAfter([gone]), now).review.due).toBe(0)
})

test('[U5] never more than ten are due, however long somebody was away', () => {
  const many = [
    aPoolModule(
      'signs',
      Array.from({ length: 30 }, (_, n) => `o${n}`),
    ),
  ]
  const attempts = many[0]?.items.map((one, index) => given(10 + index, many[0], one)) ?? []
  expect(offersOf(many, readAfter(attempts), (attempts[0]?.at ?? 0) + 400 * day).review.due).toBe(
    10,
  )
})

test('practice needs a finished module, the rare round enough cases', () => {
  const none = offersOf(aPool, learnedFrom([]), 0)
  expect(none.mixed).toBe(0)
  expect(none.rare).toBe(false)
  const all = offersOf(aPool, readAfter([]), 0)
  expect(all.mixed).toBeGreaterThan(50)
  expect(all.rare).toBe(true)
  expect(offersOf(aPool, learnedFrom(allFinished.slice(0, 2)), 0).rare).toBe(false)
})

test('a round is whole when the modules it is drawn from are there', () => {
  const { finished, attempts } = readAfter([given(10, module, item)])
  const missing = (id: string, track: 'core' | 'more') => [{ id, track }]
  const record = { finished: finished.filter(({ module }) => module !== 'weighing'), attempts }
  expect(isWhole('mixed', missing('weighing', 'core'), record)).toBe(true)
  expect(isWhole('mixed', missing('signs', 'core'), record)).toBe(false)
  expect(isWhole('review', missing('weighing', 'core'), record)).toBe(true)
  expect(isWhole('review', missing('signs', 'core'), record)).toBe(false)
  expect(isWhole('final', missing('weighing', 'core'), record)).toBe(false)
  expect(isWhole('final', missing('more', 'more'), record)).toBe(true)
})
