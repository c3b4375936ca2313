import type { Rule } from './rule.ts'
import { splitSentences } from './sentences.ts'

const negations: { readonly [language: string]: RegExp } = {
  de: /(?<![\p{L}*_])(?:nicht|kein(?:e|er|en|em|es)?|nie|niemals)(?![\p{L}*_])/iu,
  en: /(?<![\p{L}*_])(?:not|never|no|except|\p{L}+n['’]t)(?![\p{L}*_])/iu,
}
/** “…, wenn Sie sich nicht sicher sind?”: the question itself is not negated. */
const subordinate =
  /,\s*(?:wenn|falls|weil|dass|ob|obwohl|if|when|because|that|although)\s[^,?]*/giu

export const negatedStem: Rule = {
  level: 'warning',
  check: ({ source, texts, language }) => {
    const pattern = negations[language]
    if (!pattern) return []
    return texts
      .filter(({ path, key }) => key === 'prompt' && isChoice(source.items[Number(path[1])]?.type))
      .flatMap((text) => {
        const questions = splitSentences(text.text).filter((sentence) => sentence.includes('?'))
        const question = questions.find((one) => pattern.test(one.replace(subordinate, '')))
        if (question === undefined) return []
        const word = pattern.exec(question.replace(subordinate, ''))?.[0] ?? ''
        const index = Math.max(0, text.text.indexOf(question.slice(0, 20)))
        return [
          {
            code: 'negated-stem',
            at: text.path,
            index,
            values: { word },
            found: question,
            snippet: question.replace(pattern, (found) => `**${found}**`),
          } as const,
        ]
      })
  },
}

const isChoice = (type: string | undefined): boolean =>
  type === 'single-choice' || type === 'multiple-choice'
