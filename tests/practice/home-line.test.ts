import { expect, test } from 'vitest'
import { homeLine } from '../../src/practice/home-line.ts'
import { learnedFrom } from '../../src/practice/learned.ts'
import type { Course } from '../../src/content/schema.ts'
import { visitAt } from '../progress/samples.ts'
import { aPool, given, readAfter } from './pools.ts'

const day = 86_400_000
const course: Course = {
  format: 1,
  modules: aPool.map(({ id, track }) => ({ id, track })),
}

test('home offers the questions before the course until a core module is begun', () => {
  expect(homeLine(course, learnedFrom([]), 0).offersBefore).toBe(true)
  expect(homeLine(course, learnedFrom([visitAt(1, 'hook', 'more')]), 0).offersBefore).toBe(true)
  expect(homeLine(course, learnedFrom([visitAt(1, 'hook', 'signs')]), 0).offersBefore).toBe(false)
})

test('home counts what is due and names the round that waits', () => {
  const answer = given(10, aPool[0], aPool[0]?.items[0], true, { round: 'mixed-5-1-1-1' })
  const said = homeLine(course, readAfter([answer]), answer.at + 100 * day)
  expect(said).toMatchObject({ due: 1, begun: undefined })
  const waiting = given(10, aPool[0], aPool[0]?.items[0], true, { round: 'final-5-1-1-1' })
  expect(homeLine(course, readAfter([waiting]), waiting.at).begun).toMatchObject({ answered: 1 })
})
