import { expect, test } from 'vitest'
import {
  flesch,
  medianOf,
  sachtextformel,
  syllables,
} from '../../../src/content/lint/readability.ts'

/** 17 words in 3 sentences; 22 syllables, 12 words with one, none with three; one word over six letters. */
const easy = [
  'Die Frau kommt am Abend zum Empfang. Sie fragt nach einem Zimmer. Das Haus hilft ihr sofort.',
]
/** 3 words in 1 sentence; 14 syllables, all words with three or more and over six letters. */
const hard = ['Beratungsstellen unterstützen Mitarbeitende.']

test('Flesch-Amstad follows the formula on a text counted by hand', () => {
  expect(flesch(easy)).toBeCloseTo(180 - 17 / 3 - 58.5 * (22 / 17), 10)
  expect(flesch(hard)).toBeCloseTo(180 - 3 - 58.5 * (14 / 3), 10)
})

test('the Wiener Sachtextformel follows the formula on a text counted by hand', () => {
  expect(sachtextformel(easy)).toBeCloseTo(
    0.1672 * (17 / 3) + 0.1297 * (100 / 17) - 0.0327 * (1200 / 17) - 0.875,
    10,
  )
  expect(sachtextformel(hard)).toBeCloseTo(19.35 + 0.1672 * 3 + 12.97 - 0.875, 10)
})

test.each([
  ['Frau', 1],
  ['vier', 1],
  ['Zeit', 1],
  ['Quelle', 2],
  ['sehen', 2],
  ['Theater', 3],
  ['Bäuerin', 3],
  ['Polizei', 3],
  ['Station', 3],
  ['Menschenhandel', 4],
  ['Situation', 5],
  ['Beratungsstelle', 5],
])('%s has %i syllables', (word, count) => {
  expect(syllables(word)).toBe(count)
})

test('the middle of an empty list is unknown', () => {
  expect(medianOf([])).toBeUndefined()
  expect(medianOf([30, 10, 20])).toBe(20)
})
