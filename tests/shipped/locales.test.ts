/** Every text for people: complete in every language, used, and written the way we write. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '../../src/i18n/languages.ts'

type Texts = { [key: string]: string }

const areas = readdirSync('locales/de').map((file) => file.replace(/\.json$/, ''))
const read = (language: string, area: string): Texts =>
  JSON.parse(readFileSync(join('locales', language, `${area}.json`), 'utf8'))

const plural = /_(zero|one|two|few|many|other)$/
const baseOf = (key: string) => key.replace(plural, '')
const basesOf = (texts: Texts) => [...new Set(Object.keys(texts).map(baseOf))].sort()
const placeholdersOf = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map((found) => found[1] ?? '')

test('every language has a file for every area, and none of its own', () => {
  expect(areas.length).toBeGreaterThan(5)
  expect(readdirSync('locales').sort()).toEqual([...languages].sort())
  for (const language of languages)
    expect(readdirSync(join('locales', language)).sort()).toEqual(
      areas.map((area) => `${area}.json`),
    )
})

describe.each(languages)('%s', (language) => {
  test.each(areas)('%s has the keys of the German file', (area) => {
    expect(basesOf(read(language, area))).toEqual(basesOf(read('de', area)))
  })

  test.each(areas)('%s names the same values in every text as German does', (area) => {
    const named = (texts: Texts) => {
      const found: { [base: string]: string[] } = {}
      for (const [key, text] of Object.entries(texts)) {
        const base = baseOf(key)
        found[base] = [...new Set([...(found[base] ?? []), ...placeholdersOf(text)])].sort()
      }
      return found
    }
    expect(named(read(language, area))).toEqual(named(read('de', area)))
  })

  test.each(areas)('%s has exactly the plural forms of the language', (area) => {
    const texts = read(language, area)
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const bases = basesOf(texts).filter((base) => `${base}_other` in texts)
    const wrong = Object.keys(texts).filter(
      (key) => plural.test(key) && !bases.includes(baseOf(key)),
    )
    expect(wrong).toEqual([])
    for (const base of bases) {
      const forms = Object.keys(texts).filter((key) => plural.test(key) && baseOf(key) === base)
      expect(forms.sort()).toEqual(wanted.map((category) => `${base}_${category}`).sort())
    }
  })

  test.each(areas)('%s has no empty text and none with spaces at its edges', (area) => {
    const bad = Object.entries(read(language, area)).filter(
      ([, text]) => text.trim() === '' || text !== text.trim(),
    )
    expect(bad).toEqual([])
  })
})

test.each(areas)('the German %s texts are calm: no exclamation mark', (area) => {
  const loud = Object.entries(read('de', area)).filter(([, text]) => text.includes('!'))
  expect(loud).toEqual([])
})

test('the finder of used keys sees plain, chosen and composed keys', () => {
  const isUsed = usedKeys("t('a.b'); t(ok ? 'c.d' : 'e.f'); t(`storage.${fault}`); `${x}`")
  expect(['a.b', 'c.d', 'e.f', 'storage.full'].filter(isUsed)).toHaveLength(4)
  expect(['a', 'other.full', 'storage'].filter(isUsed)).toEqual([])
})

test.each(areas)('every key of %s is used somewhere', (area) => {
  const isUsed = usedKeys(sources)
  expect(basesOf(read('de', area)).filter((base) => !isUsed(base))).toEqual([])
})

const sources = ['src', 'scripts']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs)$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  )
  .join('\n')

/** A key is used where it stands in quotes, or where a template with a fixed beginning or end can become it. */
function usedKeys(text: string): (key: string) => boolean {
  const plain = new Set([...text.matchAll(/(['"])([\w.-]+)\1/g)].flatMap((found) => found[2] ?? []))
  const composed = [...text.matchAll(/`((?:[\w.-]|\$\{[^{}`]*\})+)`/g)]
    .map((found) => found[1] ?? '')
    .filter((template) => template.includes('${') && /[\w-]+\.|\.[\w-]+/.test(fixed(template)))
    .map((template) => {
      const pattern = template
        .split(/\$\{[^{}`]*\}/)
        .map((part) => part.replaceAll(/[.-]/g, '\\$&'))
        .join('[\\w.-]+')
      return new RegExp(`^${pattern}$`)
    })
  return (key) => plain.has(key) || composed.some((pattern) => pattern.test(key))
}

const fixed = (template: string) => template.replaceAll(/\$\{[^{}`]*\}/g, '')
