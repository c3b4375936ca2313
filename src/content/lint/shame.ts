import { excerpt } from '../findings.ts'
import type { Rule } from './rule.ts'

const words: { readonly [language: string]: RegExp } = {
  de: /(?:hätten Sie (?:\p{L}+ ){0,4}(?:müssen|sollen|erkennen|wissen|merken|sehen)|Sie hätten (?:\p{L}+ ){0,5}(?:müssen|sollen)|Sie haben (?:\p{L}+ ){0,3}(?:versagt|übersehen|versäumt)|Ihr Fehler|Ihre Schuld|wie konnten Sie)/iu,
  en: /(?:you should have|you ought to have|you failed|you missed|your fault|your mistake|how could you)/iu,
}

/** Content guide 5.2: nobody is blamed; a mistake can be repaired, and the text says how. */
export const shame: Rule = {
  level: 'error',
  check: ({ texts, language }) =>
    texts.flatMap((text) => {
      const match = words[language]?.exec(text.text)
      return match
        ? [
            {
              code: 'shame',
              at: text.path,
              index: match.index,
              found: excerpt(match[0]),
            } as const,
          ]
        : []
    }),
}
