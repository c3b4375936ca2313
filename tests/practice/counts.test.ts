import { expect, test } from 'vitest'
import { certaintyCounts, otherCounts, signalCounts } from '../../src/practice/counts.ts'
import { aPool, given } from './pools.ts'

const module = aPool[0]
const answered = (item: string, answer: string, correct: boolean, seq = 1) =>
  given(
    seq,
    module,
    module?.items.find(({ id }) => id === item),
    correct,
    { answer },
  )

test('[U7] noticed are steps in cases with signs, false alarms are steps in cases without', () => {
  const answers = [
    answered('o1-A-signs', 'offer', true),
    answered('o1-B-signs', 'nothing', false),
    answered('o2-A-signs', 'act', false),
    answered('o1-A-none', 'nothing', true),
    answered('o1-B-none', 'act', false),
    answered('o1-both', 'offer', false),
    answered('o1-A-one', 'a', true),
  ]
  expect(signalCounts(answers, aPool)).toEqual({ present: 3, noticed: 2, absent: 2, alarms: 1 })
  expect(otherCounts(answers, aPool)).toEqual({ right: 1, all: 1 })
})

test('[U7] an answer to an item that is gone is in neither count of cases', () => {
  const answers = [answered('o1-A-signs', 'offer', true)]
  expect(signalCounts(answers, [])).toEqual({ present: 0, noticed: 0, absent: 0, alarms: 0 })
})

test('certainty is counted per level, levels without an answer left out, unscored answers too', () => {
  const sure = { ...answered('o1-A-one', 'a', true), certainty: 'very-sure' as const }
  const wrong = { ...answered('o2-A-one', 'b', false), certainty: 'very-sure' as const }
  const open = { ...sure, score: { state: 'unscored' as const }, certainty: 'unsure' as const }
  expect(certaintyCounts([sure, wrong, open])).toEqual([
    { certainty: 'very-sure', all: 2, right: 1 },
  ])
})
