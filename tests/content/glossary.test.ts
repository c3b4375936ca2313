import { afterEach, expect, test, vi } from 'vitest'
import { byLetter, findTerm, glossaryIn, termsWith } from '../../src/content/glossary.ts'

const term = (word: string, text = '', aliases: string[] = []) => ({
  id: word.toLowerCase().replaceAll(/[^a-z]/g, '-'),
  term: word,
  text,
  aliases,
})

const terms = [
  term('Übergabe', 'Eine Schicht sagt der nächsten, was wichtig ist.'),
  term('Menschenhandel', 'Menschen werden ausgebeutet.', ['Ausbeutung']),
  term('Unterkunft'),
  term('Bedenkfrist'),
]

test('terms stand under their letter, marks left aside', () => {
  const groups = byLetter(terms, 'de')
  expect(groups.map((group) => group.letter)).toEqual(['B', 'M', 'U'])
  expect(groups.at(-1)?.terms.map(({ term: word }) => word)).toEqual(['Übergabe', 'Unterkunft'])
})

test('a term that does not begin with a letter stands under its first one, or under #', () => {
  const odd = [term('„Loverboy“'), term('§ 232'), term('´s'), term('…'), term('\u00a8')]
  const groups = byLetter(odd, 'de').map((group) => group.letter)
  expect(groups.toSorted()).toEqual(['#', '2', 'L', 'S'])
})

test.each([
  ['handel', ['Menschenhandel']],
  ['ausbeutung', ['Menschenhandel']],
  ['UEBERGABE', ['Übergabe']],
  ['schicht wichtig', ['Übergabe']],
  ['schicht handel', []],
  ['  ', ['Übergabe', 'Menschenhandel', 'Unterkunft', 'Bedenkfrist']],
])('„%s“ leads to %j', (query, found) => {
  expect(termsWith(terms, query).map(({ term: word }) => word)).toEqual(found)
})

test('a term is found by its id', () => {
  const glossary = { format: 1 as const, language: 'de', terms }
  expect(findTerm(glossary, 'unterkunft')?.term).toBe('Unterkunft')
  expect(findTerm(glossary, 'gone')).toBeUndefined()
})

afterEach(() => vi.unstubAllGlobals())

const answering = (files: { [path: string]: unknown }) => {
  const fetch = vi.fn((path: string) =>
    Promise.resolve(path in files ? Response.json(files[path]) : new Response('', { status: 404 })),
  )
  vi.stubGlobal('fetch', fetch)
  return fetch
}

test('a language without a glossary gets the German one, fetched once', async () => {
  const german = { format: 1, language: 'de', terms: [term('Bedenkfrist')] }
  const fetch = answering({ 'glossary.de.json': german })
  expect(await glossaryIn('uk')).toEqual({ ok: true, value: german })
  await glossaryIn('uk')
  expect(fetch.mock.calls.map(([path]) => path)).toEqual(['glossary.uk.json', 'glossary.de.json'])
})

test('without a network it says so, and tries again when asked again', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  expect(await glossaryIn('en')).toEqual({ ok: false, error: { code: 'unreachable' } })
  answering({ 'glossary.en.json': { format: 1, language: 'en', terms: [] } })
  expect((await glossaryIn('en')).ok).toBe(true)
})
