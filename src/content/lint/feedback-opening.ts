import type { Rule } from './rule.ts'

const marks: { readonly [language: string]: RegExp } = {
  de: /^\W*(?:Leider(?!\p{L})|(?:Falsch|Richtig|Genau|Super|Toll|Prima|Sehr gut|Stimmt|Korrekt|Nein|Ja|Gut gemacht|Schade|Bravo|Perfekt)(?=\s*[,.!:;–]))/iu,
  en: /^\W*(?:Unfortunately(?!\p{L})|(?:Wrong|Right|Correct|Incorrect|Exactly|Great|Well done|Good job|No|Yes|Sorry|Perfect)(?=\s*[,.!:;–]))/iu,
}

/** Content guide 5.2: feedback begins with the matter, not with a mark. The interface says the verdict. */
export const feedbackOpening: Rule = {
  level: 'warning',
  check: ({ texts, language }) =>
    texts
      .filter((text) => text.key === 'feedback')
      .flatMap((text) => {
        const word = marks[language]?.exec(text.paragraphs[0] ?? '')?.[0]
        return word === undefined
          ? []
          : [{ code: 'feedback-opening', at: text.path, values: { word }, found: word } as const]
      }),
}
