import { expect, test } from 'vitest'
import { pseudo } from '../../src/i18n/languages.ts'
import { pseudoTexts } from '../../src/i18n/pseudo.ts'

test('every plural form that the made-up language can ask for has a text', () => {
  const texts = pseudoTexts({ pages_one: '{{count}} Seite', pages_other: '{{count}} Seiten' })
  for (const category of new Intl.PluralRules(pseudo).resolvedOptions().pluralCategories)
    expect(texts).toHaveProperty([`pages_${category}`], expect.stringContaining('{{count}} Seite'))
})
