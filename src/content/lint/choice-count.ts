import type { Rule } from './rule.ts'
import { choiceGroups } from './rule.ts'

/** Content guide 5.1. */
const counts = {
  'single-choice': { min: 3, max: 4 },
  'multiple-choice': { min: 4, max: 6 },
} as const

export const choiceCount: Rule = {
  level: 'warning',
  check: ({ source }) =>
    choiceGroups(source).flatMap((group) => {
      if (group.kind !== 'single-choice' && group.kind !== 'multiple-choice') return []
      const { min, max } = counts[group.kind]
      const count = group.choices.length
      if (count >= min && count <= max) return []
      return [
        {
          code: 'choice-count',
          at: group.at,
          values: { count, min, max },
          found: String(count),
        } as const,
      ]
    }),
}
