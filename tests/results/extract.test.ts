import { expect, test } from 'vitest'
import { extractName, extractOf, tallyFrom } from '../../src/results/extract.ts'
import { tallyOf } from '../../src/results/tally.ts'
import { answered, round } from './samples.ts'

const extract = extractOf(
  tallyOf([
    answered('x', { certainty: 'unsure' }),
    answered('y', { mode: 'test', round: round('before') }),
  ]),
)
const body = () => structuredClone(Object(extract.body))

test('[E8] a tally comes back as it was kept', () => {
  expect(extract).toMatchObject({ name: extractName, count: 2 })
  const back = tallyFrom(structuredClone(extract))
  expect(back && extractOf(back)).toEqual(extract)
})

test.each<[what: string, damage: (body: Record<string, unknown[]>) => unknown]>([
  ['nothing', () => undefined],
  ['a text', () => 'x'],
  ['a list missing', ({ weeks: _weeks, ...rest }) => rest],
  ['an answer that is none', (body) => ({ ...body, given: [{ given: {}, fresh: {} }] })],
  ['a count that is none', (body) => ({ ...body, weeks: [[3, -1]] })],
  ['a place that is not there', (body) => ({ ...body, items: [['x', { latest: 99 }]] })],
  ['no pairs', (body) => ({ ...body, items: [1] })],
  ['a round of no kind', (body) => ({ ...body, rounds: [['r', { kind: 'x', at: 1, given: [] }]] })],
])('[E8] %s in the place of a tally is computed anew', (_what, damage) => {
  expect(tallyFrom({ ...extract, body: damage(body()) })).toBeUndefined()
})
