import type { Rule } from './rule.ts'
import { choiceGroups } from './rule.ts'

const words: { readonly [language: string]: RegExp } = {
  de: /(?<!\p{L})(?:immer|nie|niemals|stets|jederzeit|ausnahmslos|auf keinen Fall|in jedem Fall|alle[nrs]?|keinesfalls)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:always|never|at all times|in every case|under no circumstances|everyone|nobody)(?!\p{L})/iu,
}

/** Haladyna and others 2002, rule on specific determiners: who knows tests knows that such a choice is wrong. */
export const absoluteTerm: Rule = {
  level: 'warning',
  check: ({ source, language }) =>
    choiceGroups(source).flatMap((group) =>
      group.choices.flatMap((choice, index) => {
        const word = words[language]?.exec(choice.text)?.[0]
        // Speech is quoted as people say it.
        return word === undefined || /[„“"]/u.test(choice.text)
          ? []
          : [{ code: 'absolute-term', at: [...group.at, index, 'text'], values: { word } } as const]
      }),
    ),
}
