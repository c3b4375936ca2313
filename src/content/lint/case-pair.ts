import type { Report } from '../findings.ts'
import type { Rule } from './rule.ts'

/** Content guide 4.6: the two cases of a pair differ in one attribute of the person, never in the key. */
export const casePair: Rule = {
  level: 'error',
  check: ({ source }) => {
    const cases = source.items.filter((item) => item.type === 'case')
    return source.items.flatMap((item, index): Report[] => {
      if (item.type !== 'case' || item.counterfactualOf === undefined) return []
      const other = cases.find((one) => one.id === item.counterfactualOf)
      if (!other || keyOf(item) === keyOf(other)) return []
      const values = { id: item.id, other: other.id, key: keyOf(other) }
      return [{ code: 'case-pair', at: ['items', index, 'decisions'], values, found: keyOf(item) }]
    })
  },
}

interface Keyed {
  state: string
  decisions: { nothing: { value: string }; offer: { value: string }; act: { value: string } }
}

function keyOf({ state, decisions: { nothing, offer, act } }: Keyed): string {
  return `${state}: nothing ${nothing.value}, offer ${offer.value}, act ${act.value}`
}
