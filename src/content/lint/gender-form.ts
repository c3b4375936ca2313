import type { Report } from '../findings.ts'
import type { ModuleText, Rule } from './rule.ts'

/** Content guide 2.3: a colon, an underscore or a capital inside a word is never used. */
const forbidden = /\p{Ll}(?:[:_]in(?:nen)?(?!\p{L})|In(?:nen)?(?!\p{L}))/gu
/** An asterisk only where space forces it. Markdown writes it `\*`. */
const asterisk = /\p{Ll}\\?\*in(?:nen)?(?!\p{L})/gu
/** Masculine words for teams and residents; with their other half beside them they are fine. */
const masculine =
  /(?<!\p{L})(?:Bewohner|Mitarbeiter|Betreuer|Kollegen|Sozialarbeiter|Dolmetscher|Helfer|Berater|Übersetzer)(?:n|s)?(?!\p{L})/gu
/** Before the masculine word: its other half, or an article that means one man. */
const both = /in(?:nen)? (?:und|oder) (?:der |dem |den |die |ein |einem |einen )?$/u
const single = /(?<!\p{L})(?:dem|den|des|ein|einem|einen|eines) $/iu

/** Read aloud, an asterisk is a hole; in headings and options there is no need for one. */
const plain: ReadonlySet<string> = new Set(['title', 'text', 'when', 'then'])

export const genderForm: Rule = {
  level: 'warning',
  check: ({ texts, language }) =>
    language === 'de'
      ? texts.filter((text) => text.path[0] !== 'sources').flatMap((text) => reportsOf(text))
      : [],
}

function reportsOf(text: ModuleText): Report[] {
  const report = (code: Report['code'], match: RegExpMatchArray, level?: 'error'): Report => ({
    code,
    at: text.path,
    index: match.index ?? 0,
    values: { word: match[0] },
    found: wordAround(text.text, match.index ?? 0),
    ...(level && { level }),
  })
  const signs = [...text.text.matchAll(forbidden)].map((match) =>
    report('gender-form.sign', match, 'error'),
  )
  const stars =
    text.easy || plain.has(text.key)
      ? [...text.text.matchAll(asterisk)].map((match) => report('gender-form.asterisk', match))
      : []
  const one = [...text.text.matchAll(masculine)]
    .filter((match) => !isPaired(text.text, match))
    .map((match) => report('gender-form.masculine', match))
  return [...signs, ...stars, ...one]
}

/** „Bewohnerinnen und Bewohner“, in either order; or one man is meant. */
function isPaired(text: string, match: RegExpExecArray): boolean {
  const after = text.slice(match.index + match[0].length)
  const before = text.slice(0, match.index)
  if (both.test(before) || single.test(before)) return true
  return /^ (?:und|oder) \p{Lu}\p{L}+in(?:nen)?(?!\p{L})/u.test(after)
}

function wordAround(text: string, index: number): string {
  const start = text.slice(0, index).search(/\S*$/)
  return /^\S*/.exec(text.slice(start))?.[0] ?? ''
}
