import { expect, test } from 'vitest'
import { fold, withEndings } from '../../src/content/words.ts'

test.each([
  ['Gespräch', 'GESPRAECH'],
  ['Gespräch', 'gesprach'],
  ['Übergabe', 'uebergabe'],
  ['Straße', 'strasse'],
  ['Mädchen', 'Ma\u0308dchen'],
])('%s and %s are the same word', (one, other) => {
  expect(fold(one)).toBe(fold(other))
})

test('a compound is found by its last part', () => {
  expect(withEndings('Menschenhandel')).toContain('handel')
  expect(withEndings('Fachberatungsstelle')).toEqual(
    expect.arrayContaining(['fachberatungsstelle', 'beratungsstelle', 'stelle']),
  )
})

test('a short word stays whole', () => {
  expect(withEndings('Not')).toEqual(['not'])
  expect(withEndings('Notruf')).toEqual(['notruf'])
})
