import type { ChoiceGroup, Rule } from './rule.ts'
import { choiceGroups } from './rule.ts'

/** A right choice this much longer than every wrong one gives itself away. */
const ratio = 1.2

export const longestKey: Rule = {
  level: 'warning',
  check: ({ source }) =>
    choiceGroups(source).flatMap((group) => {
      const right = lengths(group, true)
      const wrong = Math.max(...lengths(group, false))
      const longest = Math.max(...right)
      // Several right choices give nothing away unless all of them stand out.
      if (right.length === 0 || !(Math.min(...right) >= wrong * ratio)) return []
      const index = group.choices.findIndex((one) => one.right && one.text.length === longest)
      return [
        {
          code: 'longest-key',
          at: [...group.at, index, 'text'],
          values: { count: longest, other: wrong },
        } as const,
      ]
    }),
}

function lengths(group: ChoiceGroup, right: boolean): number[] {
  return group.choices.filter((one) => one.right === right).map((one) => one.text.length)
}
