import type { Report } from '../findings.ts'
import type { Rule } from './rule.ts'

/** Content guide 4.4 and 4.5: the course counts forms and people, and a case without them is missing in every count. */
export const caseDetails: Rule = {
  level: 'warning',
  check: ({ source }) =>
    source.items.flatMap((item, index): Report[] => {
      if (item.type !== 'case') return []
      const missing = [
        ...(item.state !== 'absent' && item.exploitation === undefined ? ['exploitation'] : []),
        ...(item.person?.gender === undefined ? ['person.gender'] : []),
        ...(item.person?.age === undefined ? ['person.age'] : []),
        ...(item.person?.region === undefined ? ['person.region'] : []),
      ]
      if (missing.length === 0) return []
      const values = { fields: missing.join(', ') }
      return [{ code: 'case-details', at: ['items', index], values, found: item.id }]
    }),
}
