import { expect, test } from 'vitest'
import { findCentres, freshUntil, isExpired } from '../../src/centres/find.ts'
import type { Centre } from '../../src/centres/schema.ts'

const place = (id: string, parts: Partial<Centre> = {}): Centre => ({
  id,
  kind: 'counselling',
  name: { de: id },
  forWhom: { de: 'alle' },
  source: { title: 'Quelle' },
  asOf: '2026-11-23',
  ...parts,
})
const found = (centres: Centre[], wish: Parameters<typeof findCentres>[1]) =>
  findCentres(centres, wish).map((one) => one.id)

test('a Land brings its own places first, then the nationwide ones, and no other', () => {
  const centres = [
    place('everywhere'),
    place('berlin', { laender: ['BE'] }),
    place('hamburg', { laender: ['HH'] }),
  ]
  expect(found(centres, { land: 'BE' })).toEqual(['berlin', 'everywhere'])
})

test('what a place does not limit fits every wish', () => {
  const centres = [
    place('open'),
    place('women', { advises: ['women'] }),
    place('labour', { forms: ['labour'] }),
  ]
  expect(found(centres, { group: 'men' })).toEqual(['open', 'labour'])
  expect(found(centres, { form: 'sexual' })).toEqual(['open', 'women'])
})

test('a place with interpreters fits every language, one without only its own', () => {
  const centres = [
    place('interpreters', { interpreting: true }),
    place('arabic', { languages: ['de', 'ar'] }),
    place('unknown'),
  ]
  expect(found(centres, { language: 'ar' })).toEqual(['interpreters', 'arabic'])
  expect(found(centres, { language: 'de' })).toEqual(['interpreters', 'arabic', 'unknown'])
})

test('emergency numbers are never hidden in a list of results', () => {
  expect(found([place('police', { kind: 'emergency' })], {})).toEqual([])
})

test('contacts are fresh for 90 days after they were read, or checked by a person', () => {
  expect(freshUntil({ asOf: '2026-11-23' })).toBe('2027-02-21')
  expect(isExpired({ asOf: '2026-11-23' }, '2027-02-21')).toBe(false)
  expect(isExpired({ asOf: '2026-11-23' }, '2027-02-22')).toBe(true)
  expect(isExpired({ asOf: '2026-01-01', verified: '2026-11-23' }, '2027-02-21')).toBe(false)
})
