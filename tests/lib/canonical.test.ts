import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Canonical, canonicalText } from '../../src/lib/canonical.ts'

test('sorts keys by UTF-16 code units and leaves no space, as the example of RFC 8785 (3.2.3)', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  }
  // U+FB33 has a decomposition that NFC does not put together again, so that key stands in two characters.
  expect([...canonicalText(value).matchAll(/:"(\w+)/g)].map((found) => found[1])).toEqual([
    'Carriage',
    'One',
    'Control',
    'Latin',
    'Hebrew',
    'Euro',
    'Emoji',
  ])
})

test('the same name from another keyboard is the same text', () => {
  expect(canonicalText({ name: 'Zu\u0308hal' })).toBe(canonicalText({ name: 'Z\u00fchal' }))
})

test('the order in which a program writes the keys is no part of the content', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed())
      expect(canonicalText(turned)).toBe(canonicalText(value))
    }),
  )
})

test('what is written can be read again, with the same content', () => {
  const { value } = fc.letrec<{ value: Canonical }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC')),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.array(tie('value')),
    ),
  }))
  fc.assert(
    fc.property(value, (one) => {
      expect(JSON.parse(canonicalText(one))).toEqual(JSON.parse(JSON.stringify(one)))
    }),
  )
})

test.each([[1.5], [Number.NaN], [2 ** 60], ['\ud800']])(
  'refuses %s, which has no one text',
  (bad) => {
    expect(() => canonicalText({ bad })).toThrow(TypeError)
  },
)
