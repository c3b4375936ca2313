import type { Rule } from './rule.ts'
import { choiceGroups } from './rule.ts'

/** Such a choice is solved by logic instead of knowledge (content guide 5.1), and breaks when choices are shuffled. */
const patterns: { readonly [language: string]: RegExp } = {
  de: /\b(?:alle|alles|keine[rs]?|nichts)\s+(?:(?:von|aus)\s+)?(?:(?:der|den|dem|davon|die)\s*)?(?:\d\s+|drei\s+|vier\s+)?(?:oben\s+)?(?:(?:genannten?|obigen?|aufgeführten?|vorigen?|antworten|möglichkeiten|davon)\b)|\balle(?:s)? (?:drei|vier|antworten)\b|\bkeine[rs]? davon\b/iu,
  en: /\b(?:all|none|any|both) of (?:the )?(?:above|these|answers|options|them)\b/iu,
}

export const allOfTheAbove: Rule = {
  level: 'warning',
  check: ({ source, language }) => {
    const pattern = patterns[language]
    if (!pattern) return []
    return choiceGroups(source).flatMap((group) =>
      group.choices.flatMap((choice, index) =>
        pattern.test(choice.text)
          ? [{ code: 'all-of-the-above', at: [...group.at, index, 'text'] } as const]
          : [],
      ),
    )
  },
}
