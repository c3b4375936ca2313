import { expect, test } from 'vitest'
import { chooseLanguage, directionOf } from '../../src/i18n/languages.ts'

test('the first wish that is offered decides, whatever its region', () => {
  expect(chooseLanguage(['uk-UA', 'en-GB', 'de'])).toBe('en')
  expect(chooseLanguage(['DE-at'])).toBe('de')
})

test('without a wish that fits it is German', () => {
  expect(chooseLanguage(['ti', 'fa'])).toBe('de')
  expect(chooseLanguage([])).toBe('de')
})

test('a language knows its direction', () => {
  expect(['ar', 'ar-XB', 'fa', 'he', 'ckb', 'ur'].map(directionOf)).toEqual(Array(6).fill('rtl'))
  expect(['de', 'en', 'arn', 'uk'].map(directionOf)).toEqual(Array(4).fill('ltr'))
})
