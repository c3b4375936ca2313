import { expect, test } from 'vitest'
import type { Score } from '../../src/items/contract.ts'
import { replay } from '../../src/progress/replay.ts'
import { attemptAt } from './samples.ts'

const wrong: Score = { state: 'scored', correct: false, points: 0, max: 1, harmful: false }
const asked = attemptAt(1, 'a')

test('[R24] an unchanged item keeps the score as it was shown', () => {
  expect(replay([asked], () => ({ content: asked.content, score: () => wrong }))).toEqual([
    { state: 'unchanged', attempt: asked, score: asked.score },
  ])
})

test('[R24] a changed item scores the stored answer anew where it still fits', () => {
  const seen: unknown[] = []
  const score = (answer: unknown) => (seen.push(answer), wrong)
  expect(replay([asked], () => ({ content: 'changed', score }))).toEqual([
    { state: 'rescored', attempt: asked, score: wrong },
  ])
  expect(seen).toEqual(['a'])
})

test.each<Score>([
  { state: 'invalid', code: 'unknown-id' },
  { state: 'invalid', code: 'wrong-shape' },
  { state: 'open' },
])('[R24] an answer that fits no more (%o) stays as history, neither wrong nor lost', (score) => {
  expect(replay([asked], () => ({ content: 'changed', score: () => score }))).toEqual([
    { state: 'history', attempt: asked },
  ])
})

test('[R24] the answer to an item that is gone stays as history; the others are not touched by it', () => {
  const gone = attemptAt(2, 'b', 'gone')
  const today = (_module: string, item: string) =>
    item === 'gone' ? undefined : { content: asked.content, score: () => wrong }
  expect(replay([gone, asked], today).map(({ state }) => state)).toEqual(['history', 'unchanged'])
})
