import { expect, test } from 'vitest'
import { certaintyOf, namedCertainty } from '../../src/results/certainty.ts'
import { tallyOf } from '../../src/results/tally.ts'
import { worthOf } from '../../src/results/worth.ts'
import { answered, type Answered, content, item, module, unscored, wrong } from './samples.ts'

const items = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`i${at}`, item()]))
const known = content(module({ ...items, open: item({ score: () => unscored }) }))

function certaintyAfter(...answers: Answered[]) {
  const attempts = answers.map((more, at) => answered(`i${at}`, more))
  return certaintyOf(worthOf(tallyOf(attempts), known))
}
const many = (count: number, more: Answered) => Array.from({ length: count }, () => more)
const sure = { certainty: 'very-sure' } as const
const missed = { answer: 'b', score: wrong } as const

test('[E7] below 20 answers it says how many are missing', () => {
  expect(certaintyAfter()).toEqual({ state: 'too-few', missing: 20 })
  expect(certaintyAfter(...many(19, sure))).toEqual({ state: 'too-few', missing: 1 })
})

test('[E7] from 20 answers on it counts what was right for each of the three words', () => {
  expect(
    certaintyAfter(
      ...many(7, sure),
      ...many(3, { ...sure, ...missed }),
      ...many(4, { certainty: 'fairly-sure' }),
      ...many(2, { certainty: 'unsure' }),
      ...many(4, { certainty: 'unsure', ...missed }),
    ),
  ).toEqual({
    state: 'enough',
    of: 20,
    shares: {
      'very-sure': { count: 7, of: 10 },
      'fairly-sure': { count: 4, of: 4 },
      unsure: { count: 2, of: 6 },
    },
  })
})

test('[E7] answers without a certainty, of before learning and nobody may score do not count', () => {
  const found = certaintyAfter(...many(10, {}), ...many(10, { ...sure, mode: 'pretest' }))
  expect(found).toEqual({ state: 'too-few', missing: 20 })
  const open = answered('open', { ...sure, score: unscored })
  expect(certaintyOf(worthOf(tallyOf([open]), known))).toEqual({ state: 'too-few', missing: 20 })
})

test('[E4] answers in a module that is not to be had count as they were shown', () => {
  const gone = answered('i1', { ...sure, module: 'elsewhere' })
  expect(certaintyOf(worthOf(tallyOf([gone]), known))).toEqual({ state: 'too-few', missing: 19 })
})

test('[E7] the sentence is about the surest word that was used', () => {
  const none = { count: 0, of: 0 }
  const some = { count: 1, of: 2 }
  expect(namedCertainty({ 'very-sure': none, 'fairly-sure': some, unsure: some })).toBe(
    'fairly-sure',
  )
  expect(namedCertainty({ 'very-sure': none, 'fairly-sure': none, unsure: none })).toBeUndefined()
})
