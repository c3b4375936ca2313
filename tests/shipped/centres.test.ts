import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { directoryFile, laender } from '../../src/centres/schema.ts'

const { centres } = v.parse(directoryFile, JSON.parse(readFileSync('public/centres.json', 'utf8')))

test('every id of the directory stands for one place', () => {
  expect(new Set(centres.map((one) => one.id)).size).toBe(centres.length)
})

test('the emergency numbers come first and are the right ones', () => {
  expect(centres.slice(0, 2).map((one) => [one.kind, one.phone])).toEqual([
    ['emergency', '110'],
    ['emergency', '112'],
  ])
})

describe('each place', () => {
  test.each(centres)('$id can be reached and has German and English words', (one) => {
    expect(one.phone ?? one.website).toBeDefined()
    expect(Object.keys(one.name)).toEqual(['de', 'en'])
    expect(Object.keys(one.forWhom)).toEqual(['de', 'en'])
  })
})

test('the number that ended in 2023 is not printed', () => {
  expect(centres.filter((one) => one.phone?.replaceAll(' ', '').includes('08000116016'))).toEqual(
    [],
  )
})

test('every Land but one has a place of its own, and the rest is nationwide', () => {
  const named = new Set(centres.flatMap((one) => one.laender ?? []))
  // Nothing that may be printed is known for the Saarland yet.
  expect(laender.filter((land) => !named.has(land))).toEqual(['SL'])
})

test('a number that no person has checked has a source with an address', () => {
  const unsourced = centres.filter(
    (one) =>
      one.kind !== 'emergency' &&
      one.phone !== undefined &&
      one.verified === undefined &&
      one.source.url === undefined,
  )
  expect(unsourced.map((one) => one.id)).toEqual([])
})
