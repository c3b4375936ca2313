import type { Rule } from './rule.ts'
import { choiceGroups } from './rule.ts'

/** Fewer questions say nothing about a habit. */
const enough = 5
/** The largest share one position may have. */
const share = 0.6

/** The right choice often stands at the same place: a habit that shows where choices are not shuffled. */
export const keyPosition: Rule = {
  level: 'warning',
  check: ({ source }) => {
    const positions = choiceGroups(source)
      .filter((group) => group.kind === 'single-choice')
      .map((group) => group.choices.findIndex((choice) => choice.right))
    if (positions.length < enough) return []
    for (const position of new Set(positions)) {
      const count = positions.filter((one) => one === position).length
      if (count / positions.length <= share) continue
      const values = { position: position + 1, count, total: positions.length }
      return [
        {
          code: 'key-position',
          at: ['items'],
          values,
          found: positions.map((one) => one + 1).join(', '),
        },
      ]
    }
    return []
  },
}
