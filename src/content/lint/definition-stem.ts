import { excerpt } from '../findings.ts'
import type { Rule } from './rule.ts'
import { splitSentences } from './sentences.ts'

const definitions: { readonly [language: string]: RegExp } = {
  de: /^(?:Was ist (?!jetzt|der |das |die |hier|nun|zu )|Was bedeutet |Was heißt |Was versteht man|Wie definiert|Wofür steht )/u,
  en: /^(?:What is (?!the |now|best|to )|What does .+ mean|How is .+ defined|What does .+ stand for)/u,
}

/** Content guide 5.1: ask for a decision, not for a definition, except for terms one must know. */
export const definitionStem: Rule = {
  level: 'warning',
  check: ({ texts, language }) =>
    texts
      .filter(({ key, path, easy }) => key === 'prompt' && path[0] === 'items' && !easy)
      .flatMap((text) => {
        const question = text.paragraphs
          .flatMap(splitSentences)
          .find((one) => one.includes('?') && definitions[language]?.test(one))
        return question === undefined
          ? []
          : [{ code: 'definition-stem', at: text.path, found: excerpt(question) } as const]
      }),
}
