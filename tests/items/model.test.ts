import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Item } from '../../src/content/schema.ts'
import type { Answer } from '../../src/items/contract.ts'
import {
  feedbackOf,
  firstAnswer,
  fitsItem,
  isComplete,
  scoreItem,
  usableAnswer,
} from '../../src/items/model.ts'
import { answered } from '../support/answered.ts'
import { aGrid, anOrder, aReflection, aSingleChoice, itemsOfAllTypes } from '../support/builders.ts'

const anyItem = fc.constantFrom(...itemsOfAllTypes())

test('[S1] no answer is open for every type but the reflection', () => {
  for (const item of itemsOfAllTypes())
    expect(scoreItem(item, undefined).state).toBe(item.type === 'reflection' ? 'unscored' : 'open')
})

test('[S4] nothing that can lie in a store makes scoring or feedback throw', () => {
  fc.assert(
    fc.property(anyItem, fc.anything({ withNullPrototype: true }), (item, stored) => {
      if (!fitsItem(item, stored)) return
      expect(['open', 'invalid', 'unscored', 'scored']).toContain(scoreItem(item, stored).state)
      feedbackOf(item, stored)
    }),
  )
})

test('[S4] the answer to one type is invalid for a type of another shape', () => {
  expect(scoreItem(aGrid(), 'a')).toEqual({ state: 'invalid', code: 'wrong-shape' })
  expect(scoreItem(aSingleChoice(), ['a'])).toEqual({ state: 'invalid', code: 'wrong-shape' })
  expect(feedbackOf(aSingleChoice(), ['a'])).toEqual([])
})

test('a finished answer can be checked and gets a result', () => {
  fc.assert(
    fc.property(answered, ({ item, answer }) => {
      expect(isComplete(item, answer)).toBe(true)
      expect(['scored', 'unscored']).toContain(scoreItem(item, answer).state)
    }),
  )
})

test('[S14] points lie between 0 and the maximum, and what is correct does no harm', () => {
  fc.assert(
    fc.property(answered, ({ item, answer }) => {
      const score = scoreItem(item, answer)
      if (score.state !== 'scored') return
      expect(score.points).toBeGreaterThanOrEqual(0)
      expect(score.points).toBeLessThanOrEqual(score.max)
      expect(score.correct && score.harmful).toBe(false)
    }),
  )
})

test('[S13] the feedback covers every choice exactly once, the chosen ones first', () => {
  fc.assert(
    fc.property(answered, ({ item, answer }) => {
      const lines = feedbackOf(item, answer)
      expect(lines.map((line) => line.id).toSorted()).toEqual(lineIds(item).toSorted())
      const chosen = lines.map((line) => line.chosen)
      expect(chosen).toEqual(chosen.toSorted((a, b) => Number(b) - Number(a)))
      expect(chosen[0]).toBe(true)
    }),
  )
})

test('[S2] an answer with one id replaced by an unknown one is invalid', () => {
  fc.assert(
    fc.property(answered, fc.nat(), ({ item, answer }, at) => {
      expect(scoreItem(item, scrambled(answer, at))).toEqual({
        state: 'invalid',
        code: 'unknown-id',
      })
    }),
  )
})

test('[S2] an answer with unknown ids is put aside, so that the person can answer anew', () => {
  fc.assert(
    fc.property(answered, fc.nat(), ({ item, answer }, at) => {
      expect(usableAnswer(item, scrambled(answer, at))).toBeUndefined()
      expect(usableAnswer(item, answer)).toEqual(answer)
    }),
  )
})

test('[S3] an unfinished answer cannot be checked yet', () => {
  expect(isComplete(aGrid({ rows: { r1: 'yes', r2: 'no' } }), { r1: 'yes' })).toBe(false)
})

test('[S12] a reflection can never be checked', () => {
  expect(isComplete(aReflection(), undefined)).toBe(false)
  expect(isComplete(aReflection(), 'a')).toBe(false)
})

test('[S8] the first order shown is an answer already, so it can be checked as it stands', () => {
  const item = anOrder()
  expect(isComplete(item, firstAnswer(item, 1))).toBe(true)
  expect(firstAnswer(aSingleChoice(), 1)).toBeUndefined()
})

function lineIds(item: Item): string[] {
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice':
      return item.choices.map((choice) => choice.id)
    case 'grid':
      return item.rows.map((row) => row.id)
    case 'match':
      return item.pairs.map((pair) => pair.id)
    case 'order':
      return item.steps.map((step) => step.id)
    case 'spot':
      return item.passages.map((passage) => passage.id)
    case 'gaps':
      return item.gaps.flatMap((gap) => gap.choices.map((choice) => `${gap.id}/${choice.id}`))
    case 'case':
      return ['nothing', 'offer', 'act']
    case 'scenario':
      return item.nodes.flatMap((node) => node.choices.map((choice) => choice.id))
    case 'reflection':
      return []
  }
}

/** Unknown, because the ids of authors have no capital letters. */
const unknown = 'GONE'

function scrambled(answer: Answer, at: number): Answer {
  if (typeof answer === 'string') return unknown
  if (isList(answer))
    return answer.map((id, index) => (index === at % answer.length ? unknown : id))
  const rows = Object.entries(answer)
  return Object.fromEntries(
    rows.map(([row, choice], index) => [row, index === at % rows.length ? unknown : choice]),
  )
}

const isList = (answer: Exclude<Answer, string>): answer is readonly string[] =>
  Array.isArray(answer)
