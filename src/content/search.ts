/** Finds modules, their screens, glossary terms and places that help on the device, typos and parts of compounds included. */
import MiniSearch, { type SearchResult } from 'minisearch'
import { inLanguage } from '../centres/load.ts'
import type { Centre } from '../centres/schema.ts'
import { plainText } from '../lib/markdown.ts'
import type { CatalogueEntry } from './catalogue.ts'
import type { Term } from './schema.ts'
import type { SearchTexts } from './search-texts.ts'
import { fold, withEndings } from './words.ts'

type Place =
  | { kind: 'module'; module: string; title: string }
  | { kind: 'screen'; module: string; screen: string; title: string; of: string }
  | { kind: 'term'; term: string; title: string }
  | { kind: 'centre'; centre: string; title: string }

export type Hit = Place & {
  /** Read from the text when the hit is shown: a common word has thousands of hits, and a page shows a few. */
  excerpt: () => string
}

export interface SearchIndex {
  /** Best first. */
  find(query: string): Hit[]
  /** Adds the words of the screens, in pieces, so that typing goes on meanwhile. */
  addTexts(texts: SearchTexts): Promise<void>
}

interface Entry {
  id: string
  title: string
  /** Summary, aliases, explanation: short texts. */
  more: string
  text: string
  place: Place
}

/** Words in an excerpt before and after the one that was found. */
const before = 6
const after = 18

export function createSearch(
  modules: readonly CatalogueEntry[],
  terms: readonly Term[],
  centres: readonly Centre[],
  language: string,
): SearchIndex {
  const entries = new Map<string, Entry>()
  const index = new MiniSearch<Entry>({
    fields: ['title', 'more', 'text'],
    // Endings of every word of a long text would make the index many times larger for little.
    processTerm: (word, field) => (field === 'text' ? fold(word) : withEndings(word)),
    searchOptions: {
      processTerm: fold,
      boost: { title: 4, more: 2 },
      prefix: (word) => word.length > 1,
      fuzzy: (word) => (word.length > 3 ? 0.2 : false),
    },
  })
  const add = (list: Entry[]) => {
    for (const entry of list) entries.set(entry.id, entry)
    return index.addAllAsync(list, { chunkSize: 200 })
  }
  const first = [
    ...modules.map(moduleEntry),
    ...terms.map(termEntry),
    ...centres.map((centre) => centreEntry(centre, language)),
  ]
  for (const entry of first) entries.set(entry.id, entry)
  index.addAll(first)

  return {
    find(query) {
      const strict = index.search(query, { combineWith: 'AND' })
      const results = strict.length > 0 ? strict : index.search(query)
      return results.flatMap((result) => {
        const entry = entries.get(String(result.id))
        return entry ? [{ ...entry.place, excerpt: () => excerptOf(entry, result) }] : []
      })
    },
    addTexts(texts) {
      const titles = new Map(modules.map((module) => [module.id, module.title]))
      return add(texts.modules.flatMap((module) => screenEntries(module, titles.get(module.id))))
    },
  }
}

const moduleEntry = ({ id, title, summary }: CatalogueEntry): Entry => ({
  id: `module/${id}`,
  title,
  more: summary,
  text: '',
  place: { kind: 'module', module: id, title },
})

const termEntry = ({ id, term, aliases = [], text }: Term): Entry => ({
  id: `term/${id}`,
  title: [term, ...aliases].join(', '),
  more: plainText(text),
  text: '',
  place: { kind: 'term', term: id, title: term },
})

function centreEntry({ id, name, city, forWhom }: Centre, language: string): Entry {
  const title = inLanguage(name, language)
  return {
    id: `centre/${id}`,
    title: `${title} ${city ?? ''}`,
    more: inLanguage(forWhom, language),
    text: '',
    place: { kind: 'centre', centre: id, title },
  }
}

function screenEntries(
  { id, screens }: SearchTexts['modules'][number],
  of: string | undefined,
): Entry[] {
  // Texts of a module that the catalogue does not name would lead nowhere.
  if (of === undefined) return []
  return screens.map((screen) => ({
    id: `screen/${id}/${screen.id}`,
    title: screen.title,
    more: '',
    text: screen.text,
    place: { kind: 'screen', module: id, screen: screen.id, title: screen.title, of },
  }))
}

/** Some words around the first one that was found, else how the text begins. */
function excerptOf({ more, text }: Entry, { terms }: SearchResult): string {
  const words = (more || text).split(/\s+/)
  const found = words.findIndex((word) => {
    const folded = fold(word)
    return terms.some((term) => folded.includes(term))
  })
  const from = Math.max(0, found - before)
  const to = Math.max(from, found) + after + 1
  const middle = words.slice(from, to).join(' ')
  return `${from > 0 ? '… ' : ''}${middle}${to < words.length ? ' …' : ''}`
}
