/** How hard a module is to read: three measures with the limits of the content guide (2.2), per screen and item. */
import type { Path } from '../findings.ts'
import type { ModuleSource } from '../schema.ts'
import type { ModuleText, Rule } from './rule.ts'
import { lix, wordsOf, sentencesOf } from './sentences.ts'

export interface Measure {
  of: (paragraphs: readonly string[]) => number
  limit: number
  /** `most`: a higher value is harder. `least`: a lower one is. */
  side: 'most' | 'least'
  /** Languages the formula was made for. */
  languages: ReadonlySet<string>
}

export const measures = {
  lix: {
    of: (paragraphs) => lix(paragraphs).value,
    limit: 40,
    side: 'most',
    languages: new Set(['de', 'en']),
  },
  sachtextformel: {
    of: sachtextformel,
    limit: 7,
    side: 'most',
    languages: new Set(['de']),
  },
  flesch: { of: flesch, limit: 65, side: 'least', languages: new Set(['de']) },
} satisfies { [name: string]: Measure }

/**
 * Erste Wiener Sachtextformel, a school grade (Bamberger und Vanecek 1984): percentages of words with three or more
 * syllables, with over six letters, with one syllable, and words per sentence.
 */
export function sachtextformel(paragraphs: readonly string[]): number {
  const { words, sentences } = countsOf(paragraphs)
  if (words.length === 0) return 0
  const share = (fits: (word: string) => boolean) =>
    (100 * words.filter(fits).length) / words.length
  return (
    0.1935 * share((word) => syllables(word) >= 3) +
    0.1672 * (words.length / sentences) +
    0.1297 * share((word) => letters(word) > 6) -
    0.0327 * share((word) => syllables(word) === 1) -
    0.875
  )
}

/** Flesch reading ease for German (Amstad 1978): 180 minus words per sentence minus 58.5 times syllables per word. */
export function flesch(paragraphs: readonly string[]): number {
  const { words, sentences } = countsOf(paragraphs)
  if (words.length === 0) return 100
  const all = words.reduce((sum, word) => sum + syllables(word), 0)
  return 180 - words.length / sentences - 58.5 * (all / words.length)
}

/** Two vowels that German speaks as one; every other vowel begins a syllable of its own. */
const nucleus =
  /(?:ai|ei|au|äu|eu|ie(?!n\b|nt|r(?=[aeiouyäöü]))|ui(?=$)|aa|ee|oo|qu[aeiouyäöü]|[aeiouyäöüéè])/giu

/** Of a German word; numbers are read as one. */
export const syllables = (word: string): number => Math.max(1, (word.match(nucleus) ?? []).length)

const letters = (word: string): number => word.replace(/[^\p{L}]/gu, '').length

function countsOf(paragraphs: readonly string[]): { words: string[]; sentences: number } {
  const sentences = sentencesOf(paragraphs)
  return {
    words: sentences.flatMap((sentence) => wordsOf(sentence.text)),
    sentences: sentences.length,
  }
}

/** Below this many words one long word decides. */
const enoughWords = 30

export interface Unit {
  at: Path
  id: string
  paragraphs: string[]
}

/** One screen or one item is a unit. What people read in easy words is measured by its own rule. */
export function unitsOf(source: ModuleSource, texts: readonly ModuleText[]): Unit[] {
  const byUnit = new Map<string, Unit>()
  for (const { path, easy, paragraphs } of texts) {
    const [list, index] = path
    if (easy || typeof index !== 'number' || (list !== 'screens' && list !== 'items')) continue
    const at = [list, index]
    const unit = byUnit.get(at.join()) ?? { at, id: source[list][index]?.id ?? '', paragraphs: [] }
    unit.paragraphs.push(...paragraphs)
    byUnit.set(at.join(), unit)
  }
  return [...byUnit.values()].filter(
    ({ paragraphs }) => wordsOf(paragraphs.join(' ')).length >= enoughWords,
  )
}

/** The middle of all units, in whose sense the guide means its limits. */
export function medianOf(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

/** The median of a module beside the limit of the guide; names the units that are hardest. */
export const readabilityRule = (name: keyof typeof measures): Rule => {
  const measure: Measure = measures[name]
  return {
    level: 'warning',
    check: ({ source, texts, language }) => {
      if (!measure.languages.has(language)) return []
      const units = unitsOf(source, texts).map((unit) => ({
        ...unit,
        value: measure.of(unit.paragraphs),
      }))
      const median = medianOf(units.map((unit) => unit.value))
      const worse = (one: number, other: number) =>
        measure.side === 'most' ? one > other : one < other
      if (median === undefined || !worse(median, measure.limit)) return []
      const hardest = units.sort((a, b) => (worse(a.value, b.value) ? -1 : 1)).slice(0, 3)
      return [
        {
          code: name,
          at: hardest[0]?.at ?? [],
          values: { median: Math.round(median), max: measure.limit },
          found: hardest.map((unit) => `${unit.id} ${Math.round(unit.value)}`).join(', '),
        },
      ]
    },
  }
}
