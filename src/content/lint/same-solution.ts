import type { Report } from '../findings.ts'
import type { Rule } from './rule.ts'

/** An item whose answers all look alike is solved without reading. */
export const sameSolution: Rule = {
  level: 'warning',
  check: ({ source }) =>
    source.items.flatMap((item, index): Report[] => {
      const at = ['items', index]
      switch (item.type) {
        case 'grid':
          return alike(item.rows.map((row) => row.correct)) && item.rows.length > 2
            ? [
                {
                  code: 'same-solution.column',
                  at: [...at, 'rows'],
                  found: item.rows[0]?.correct ?? '',
                },
              ]
            : []
        case 'gaps': {
          const places = item.gaps.map((gap) => gap.choices.findIndex((choice) => choice.correct))
          return alike(places) && item.gaps.length > 2
            ? [
                {
                  code: 'same-solution.place',
                  at: [...at, 'gaps'],
                  found: String((places[0] ?? 0) + 1),
                },
              ]
            : []
        }
        case 'spot':
          return alike(item.passages.map((passage) => passage.reads))
            ? [
                {
                  code: 'same-solution.reads',
                  at: [...at, 'passages'],
                  found: item.passages[0]?.reads ?? '',
                },
              ]
            : []
        default:
          return []
      }
    }),
}

const alike = (values: readonly unknown[]): boolean => new Set(values).size === 1
