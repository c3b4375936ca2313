import type { Rule } from './rule.ts'

export const reviewMissing: Rule = {
  level: 'error',
  check: ({ source }) =>
    source.status === 'reviewed' && (source.review ?? []).length === 0
      ? [{ code: 'review-missing', at: ['status'], snippet: '"status": "draft"' }]
      : [],
}
