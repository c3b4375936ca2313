import { plainText } from '../../lib/markdown.ts'
import type { Report } from '../findings.ts'
import { choiceGroups, type Rule } from './rule.ts'
import { wordsOf } from './sentences.ts'

/** Shorter words are in every sentence. */
const shortest = 6

/** A word of the question that only the right choice repeats points at it. */
export const stemCue: Rule = {
  level: 'warning',
  check: ({ source, module }) =>
    choiceGroups(source).flatMap((group): Report[] => {
      const item = module.items[Number(group.at[1])]
      if (!item || group.kind === 'gaps' || group.kind === 'scenario') return []
      const stem = new Set(longWords(plainText(item.prompt)))
      const right = group.choices.filter((choice) => choice.right)
      const wrong = new Set(
        group.choices.filter((choice) => !choice.right).flatMap((choice) => longWords(choice.text)),
      )
      const [first, ...others] = right.map((choice) => longWords(choice.text))
      const word = first?.find(
        (one) => stem.has(one) && !wrong.has(one) && others.every((list) => list.includes(one)),
      )
      if (word === undefined) return []
      const index = group.choices.findIndex((choice) => choice.right)
      return [{ code: 'stem-cue', at: [...group.at, index, 'text'], values: { word } }]
    }),
}

const longWords = (text: string): string[] =>
  wordsOf(text)
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= shortest)
