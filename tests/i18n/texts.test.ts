import { afterEach, expect, test } from 'vitest'
import { loadAreas, switchLanguage, textsOf } from '../../src/i18n/texts.ts'

afterEach(() => switchLanguage('de'))

test('a language is shown only when every area in use has arrived in it', async () => {
  await loadAreas('player', 'shell')
  expect(textsOf('player')('step.next')).toBe('Weiter')
  await switchLanguage('en')
  expect(textsOf('player')('step.next')).toBe('Next')
  expect(textsOf('shell')('skip.content')).toBe('Skip to content')
})

test('an area opened later comes in the language shown now', async () => {
  await switchLanguage('en')
  await loadAreas('settings')
  expect(textsOf('settings')('title')).toBe('Settings')
})

test('numbers choose their form and values take their place', async () => {
  await loadAreas('player')
  const t = textsOf('player')
  expect(t('step.minutes', { count: 1 })).toBe('Noch etwa 1\u00a0Minute')
  expect(t('step.minutes', { count: 7 })).toBe('Noch etwa 7\u00a0Minuten')
  expect(t('step.place', { number: 3, count: 14 })).toBe('Seite 3 von 14')
})

test('the made-up language of tests is longer and mirrored', async () => {
  await switchLanguage('ar-XB')
  await loadAreas('player')
  expect(textsOf('player')('step.next')).toMatch(/^[\u0590-\u05ff]+ Weiter [\u0590-\u05ff]+$/)
})
