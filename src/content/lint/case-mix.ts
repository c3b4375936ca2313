import type { Rule } from './rule.ts'

/** Fewer cases cannot show a mix. */
const enough = 4

/** Missing someone and accusing someone are both errors: a set of cases holds both sides. */
export const caseMix: Rule = {
  level: 'warning',
  check: ({ source }) => {
    const states = source.items.flatMap((item) => (item.type === 'case' ? [item.state] : []))
    if (states.length < enough) return []
    const count = (state: (typeof states)[number]) => states.filter((one) => one === state).length
    const values = {
      present: count('present'),
      absent: count('absent'),
      ambiguous: count('ambiguous'),
    }
    if (values.present > 0 && values.absent > 1 && values.ambiguous > 0) return []
    const found = Object.entries(values)
      .map(([state, cases]) => `${state} ${cases}`)
      .join(', ')
    return [{ code: 'case-mix', at: ['items'], values, found }]
  },
}
