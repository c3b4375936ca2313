/** The glossary: fetched once per language, found by id, word and letter. */
import { plainText } from '../lib/markdown.ts'
import { ok, type Result } from '../lib/result.ts'
import { type LoadFault, loadGlossary } from './load.ts'
import type { Glossary, Term } from './schema.ts'
import { fold } from './words.ts'

const fetched = new Map<string, Promise<Result<Glossary, LoadFault>>>()

/** In German where there is none in the wished language. A failed try is not remembered. */
export function glossaryIn(language: string): Promise<Result<Glossary, LoadFault>> {
  const known = fetched.get(language)
  if (known) return known
  const trying = fetchGlossary(language)
  fetched.set(language, trying)
  void trying.then((result) => {
    if (!result.ok) fetched.delete(language)
  })
  return trying
}

async function fetchGlossary(language: string): Promise<Result<Glossary, LoadFault>> {
  const wished = await loadGlossary(language)
  if (wished.ok || wished.error.code !== 'not-found') return wished
  if (language !== 'de') return fetchGlossary('de')
  return ok({ format: 1, language, terms: [] })
}

export const findTerm = (glossary: Glossary, id: string): Term | undefined =>
  glossary.terms.find((term) => term.id === id)

export interface LetterGroup {
  letter: string
  terms: Term[]
}

/**
 * Under their first letters or digits, marks and case left aside: „Übergabe“ stands under U, „§ 232“ under 2, and what has
 * neither under #.
 */
export function byLetter(terms: readonly Term[], language: string): LetterGroup[] {
  const compare = new Intl.Collator(language).compare
  const groups = new Map<string, Term[]>()
  for (const term of [...terms].sort((a, b) => compare(a.term, b.term))) {
    const letter = (/[\p{L}\p{N}]/u.exec(fold(term.term))?.[0] ?? '#').toUpperCase()
    groups.set(letter, [...(groups.get(letter) ?? []), term])
  }
  return [...groups].map(([letter, found]) => ({ letter, terms: found }))
}

/** Every word of the query stands somewhere in the entry, as a part of a word too. */
export function termsWith(terms: readonly Term[], query: string): Term[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean)
  return terms.filter((term) => {
    const text = fold([term.term, ...(term.aliases ?? []), plainText(term.text)].join(' '))
    return wanted.every((word) => text.includes(word))
  })
}
