import { beforeAll, expect, test } from 'vitest'
import type { CatalogueEntry } from '../../src/content/catalogue.ts'
import type { Centre } from '../../src/centres/schema.ts'
import { createSearch, type SearchIndex } from '../../src/content/search.ts'

const entry = (id: string, title: string, summary = ''): CatalogueEntry => ({
  id,
  title,
  summary,
  minutes: 15,
  status: 'draft',
  updated: '2026-11-23',
  track: 'core',
  screens: [],
  asking: [],
  language: 'de',
})

const modules = [
  entry('signs', 'Hinweise im Alltag', 'Beschreiben, was auffällt, ohne zu deuten.'),
  entry('talk', 'Gespräch unter vier Augen', 'Ein Angebot machen, das man ablehnen kann.'),
  entry('basics', 'Was ist Menschenhandel?', 'Begriffe und Grenzen.'),
]
const terms = [
  { id: 'centre', term: 'Fachberatungsstelle', text: 'Berät Betroffene vertraulich.' },
  { id: 'work', term: 'Arbeitsausbeutung', aliases: ['Lohnbetrug'], text: 'Kein oder kaum Lohn.' },
]
const centres: Centre[] = [
  {
    id: 'bekom',
    kind: 'counselling',
    name: { de: 'bekom thüringen', en: 'bekom Thuringia' },
    city: 'Erfurt',
    forWhom: { de: 'Berät Teams von Unterkünften.' },
    source: { title: 'Quelle' },
    asOf: '2026-11-23',
  },
]
const words = 'Der Wagen steht um fünf Uhr vor dem Tor und drei Männer steigen ein. '
const texts = {
  language: 'de',
  modules: [
    {
      id: 'signs',
      screens: [
        { id: 'hook', title: 'Frühdienst', text: `${words.repeat(4)}Der Kleinbus fährt ab.` },
      ],
    },
    { id: 'gone', screens: [{ id: 'lost', title: 'Verwaist', text: 'Verwaist.' }] },
  ],
}

let search: SearchIndex
beforeAll(async () => {
  search = createSearch(modules, terms, centres, 'de')
  await search.addTexts(texts)
})
const titles = (query: string) => search.find(query).map((hit) => hit.title)

test.each([
  ['Alltag', 'Hinweise im Alltag'],
  ['handel', 'Was ist Menschenhandel?'],
  ['beratungsstelle', 'Fachberatungsstelle'],
  ['gespraech', 'Gespräch unter vier Augen'],
  ['gesprach', 'Gespräch unter vier Augen'],
  ['Hinwise', 'Hinweise im Alltag'],
  ['Mensch', 'Was ist Menschenhandel?'],
  ['lohnbetrug', 'Arbeitsausbeutung'],
  ['kleinbus', 'Frühdienst'],
  ['bekomm', 'bekom thüringen'],
  ['erfurt', 'bekom thüringen'],
])('„%s“ finds „%s“ first', (query, title) => {
  expect(titles(query)[0]).toBe(title)
})

test('several words narrow the result down', () => {
  expect(titles('Gespräch Augen')).toEqual(['Gespräch unter vier Augen'])
})

test('where no text has all the words, those with some are shown', () => {
  expect(titles('Gespräch Kleinbus')).toEqual(
    expect.arrayContaining(['Gespräch unter vier Augen', 'Frühdienst']),
  )
})

test('a hit says where it leads', () => {
  expect(search.find('kleinbus')[0]).toMatchObject({
    kind: 'screen',
    module: 'signs',
    screen: 'hook',
    of: 'Hinweise im Alltag',
  })
})

test('the excerpt of a long text shows the place that was found', () => {
  const excerpt = search.find('kleinbus')[0]?.excerpt() ?? ''
  expect(excerpt).toContain('Kleinbus fährt ab.')
  expect(excerpt.startsWith('…')).toBe(true)
  expect(excerpt.length).toBeLessThan(200)
})

test('screens of a module that the catalogue does not have lead nowhere and are left out', () => {
  expect(search.find('Verwaist')).toEqual([])
})

test.each(['', '   ', '???', 'xyzqwv'])('„%s“ finds nothing', (query) => {
  expect(search.find(query)).toEqual([])
})

test('titles can be found before the texts are there', () => {
  expect(createSearch(modules, terms, [], 'de').find('Alltag')[0]).toMatchObject({
    module: 'signs',
  })
})
