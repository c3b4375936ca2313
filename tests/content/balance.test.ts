import { expect, test } from 'vitest'
import { balanceOf, type CounterName } from '../../src/content/balance.ts'
import type { Case } from '../../src/items/case/schema.ts'
import { aCase } from '../support/builders.ts'

const shown = (name: CounterName, cases: Case[]) =>
  balanceOf([{ items: cases }])
    .counters.find((counter) => counter.name === name)
    ?.rows.map(({ value, count, share, fits }) => `${value} ${count} ${share} ${fits}`)

const woman = { gender: 'woman', age: 'adult', region: 'asia' } as const
const boy = { gender: 'man', age: 'youth', region: 'eu' } as const

test('the states of the cases stand beside the mix of the guide', () => {
  const cases = [
    aCase({ id: 'a', state: 'present' }),
    aCase({ id: 'b', state: 'present' }),
    aCase({ id: 'c', state: 'absent' }),
    aCase({ id: 'd', state: 'absent' }),
    aCase({ id: 'e', state: 'ambiguous' }),
  ]
  expect(shown('state', cases)).toEqual([
    'present 2 40 true',
    'absent 2 40 true',
    'ambiguous 1 20 true',
  ])
  expect(shown('state', cases.slice(0, 2))).toEqual([
    'present 2 100 false',
    'absent 0 0 false',
    'ambiguous 0 0 false',
  ])
})

test('people are counted, and ranges may join several values', () => {
  const cases = [
    { ...aCase({ id: 'a', state: 'absent' }), person: woman },
    { ...aCase({ id: 'b', state: 'absent' }), person: boy },
  ]
  expect(shown('age', cases)).toEqual([
    'adult 1 50 true',
    'youth 1 50 true',
    'child+youth 1 50 true',
  ])
  expect(shown('region', cases)).toEqual([
    'asia 1 50 false',
    'eu 1 50 false',
    'eu+germany 1 50 true',
  ])
})

test('a pair counts once, and whether both have the same key', () => {
  const first = aCase({ id: 'first', state: 'present' })
  const twin = { ...aCase({ id: 'twin', state: 'present' }), counterfactualOf: 'first' }
  const lost = { ...aCase({ id: 'lost', state: 'present' }), counterfactualOf: 'gone' }
  expect(balanceOf([{ items: [first, twin, lost] }]).pairs).toEqual({
    count: 1,
    sameKey: 1,
    wanted: 12,
  })
})
