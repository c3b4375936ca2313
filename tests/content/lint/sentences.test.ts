import { expect, test } from 'vitest'
import { lix, splitSentences } from '../../../src/content/lint/sentences.ts'

test.each([
  [['Sie sehen z. B. einen Wagen.', 'Er ist weiß.'], 'Sie sehen z. B. einen Wagen. Er ist weiß.'],
  [['Am 3. Mai 2026 kam er.', 'Er blieb.'], 'Am 3. Mai 2026 kam er. Er blieb.'],
  [['Nach § 232 Abs. 1 StGB ist es strafbar.'], 'Nach § 232 Abs. 1 StGB ist es strafbar.'],
  [['Papiere, Lohn usw. fehlen.', 'Das fällt auf.'], 'Papiere, Lohn usw. fehlen. Das fällt auf.'],
  [['Sie sagt:', '„Ich bin müde.“', 'Dann geht sie.'], 'Sie sagt: „Ich bin müde.“ Dann geht sie.'],
  [['Um 5:30 Uhr kam er bzw. sie.'], 'Um 5:30 Uhr kam er bzw. sie.'],
  [['Was tun Sie?', 'Warten Sie …', 'Nichts.'], 'Was tun Sie? Warten Sie … Nichts.'],
  [['Dr. Beispiel hilft, d. h. sie berät.'], 'Dr. Beispiel hilft, d. h. sie berät.'],
])('splits into %j', (sentences, text) => {
  expect(splitSentences(text)).toEqual(sentences)
})

test('LIX is words per sentence plus the percentage of words over six letters', () => {
  // Two sentences, eight words, two of them long: 8 / 2 + 100 × 2 / 8.
  expect(lix(['Das ist ein Beispiel. Hier stehen vier Buchstaben.'])).toEqual({
    value: 29,
    words: 8,
  })
  expect(lix([])).toEqual({ value: 0, words: 0 })
})
