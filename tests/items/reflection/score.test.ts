import { expect, test } from 'vitest'
import { reflection } from '../../../src/items/reflection/score.ts'
import { aReflection } from '../../support/builders.ts'

test('[S12] no answer fits a reflection, so none can be stored', () => {
  for (const answer of ['', 'a', [], {}, null, undefined])
    expect(reflection.fits(answer)).toBe(false)
})

test('[S12] a reflection is not scored and has no feedback', () => {
  expect(reflection.score(aReflection(), undefined)).toEqual({ state: 'unscored' })
})
