import type { Report } from '../findings.ts'
import type { Rule } from './rule.ts'

export const overdue: Rule = {
  level: 'warning',
  check: ({ source, world }) => {
    const dated = [
      ...source.sources.map(({ reviewBy }, index) => ({
        reviewBy,
        at: ['sources', index, 'reviewBy'],
      })),
      ...source.items.map(({ reviewBy }, index) => ({
        reviewBy,
        at: ['items', index, 'reviewBy'],
      })),
    ]
    return dated.flatMap(({ reviewBy, at }): Report[] =>
      // Days as JJJJ-MM-TT sort as text.
      reviewBy !== undefined && reviewBy < world.today
        ? [{ code: 'overdue', at, values: { day: reviewBy, today: world.today } }]
        : [],
    )
  },
}
