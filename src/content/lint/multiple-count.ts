import { plainText } from '../../lib/markdown.ts'
import type { Report } from '../findings.ts'
import type { Rule } from './rule.ts'

const says: { readonly [language: string]: RegExp } = {
  de: /(?<!\p{L})(?:zwei|drei|vier|fünf|\d|alle|mehrere|welche)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:two|three|four|five|\d|all|several|which)(?!\p{L})/iu,
}

/** Content guide 5.1: who may choose several has to know it, and some choices have to be wrong. */
export const multipleCount: Rule = {
  level: 'warning',
  check: ({ source, module, language }) =>
    source.items.flatMap((item, index): Report[] => {
      if (item.type !== 'multiple-choice') return []
      const prompt = plainText(module.items[index]?.prompt ?? '')
      const right = item.choices.filter((choice) => choice.correct).length
      const all: Report[] =
        right === item.choices.length
          ? [{ code: 'multiple-count.all', at: ['items', index, 'choices'] }]
          : []
      const unsaid: Report[] =
        says[language]?.test(prompt) === false
          ? [
              {
                code: 'multiple-count.unsaid',
                at: ['items', index, 'prompt'],
                values: { count: right },
              },
            ]
          : []
      return [...all, ...unsaid]
    }),
}
