import type { Rule } from './rule.ts'

/** Content guide 3: a return asks an objective by another item than last time. */
const enough = 3

export const fewItems: Rule = {
  level: 'warning',
  check: ({ source }) =>
    source.objectives.flatMap(({ id }, index) => {
      const items = source.items.filter(
        (item) => item.objective === id && item.type !== 'reflection',
      )
      if (items.length >= enough) return []
      return [
        {
          code: 'few-items',
          at: ['objectives', index],
          values: { id, count: items.length, min: enough },
          found: items.map((item) => item.id).join(', ') || '0',
        } as const,
      ]
    }),
}
