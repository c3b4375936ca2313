import type { Rule } from './rule.ts'

/** Content guide 5.2: feedback for every choice, then one explanation that all of them share. */
export const itemExplanation: Rule = {
  level: 'warning',
  check: ({ source }) =>
    source.items.flatMap((item, index) =>
      item.type === 'reflection' || item.explanation !== undefined
        ? []
        : [{ code: 'item-explanation', at: ['items', index], found: item.id } as const],
    ),
}
