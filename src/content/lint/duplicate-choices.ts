import type { Report } from '../findings.ts'
import type { Rule } from './rule.ts'
import { choiceGroups } from './rule.ts'

export const duplicateChoices: Rule = {
  level: 'error',
  check: ({ source }) => {
    const groups = choiceGroups(source).map(({ at, choices }) => ({
      at,
      texts: choices.map((choice) => choice.text),
    }))
    const others = source.items.flatMap((item, index) => {
      const at = ['items', index]
      switch (item.type) {
        case 'grid':
          return [
            { at: [...at, 'columns'], texts: item.columns.map((one) => one.text) },
            { at: [...at, 'rows'], texts: item.rows.map((one) => one.text) },
          ]
        case 'match':
          return [
            { at: [...at, 'options'], texts: item.options.map((one) => one.text) },
            { at: [...at, 'pairs'], texts: item.pairs.map((one) => one.text) },
          ]
        case 'order':
          return [{ at: [...at, 'steps'], texts: item.steps.map((one) => one.text) }]
        case 'spot':
          return [{ at: [...at, 'passages'], texts: item.passages.map((one) => one.text) }]
        default:
          return []
      }
    })
    return [...groups, ...others].flatMap(({ at, texts }) => repeated(at, texts))
  },
}

function repeated(at: Report['at'], texts: readonly string[]): Report[] {
  const seen = new Set<string>()
  return texts.flatMap((text, index): Report[] => {
    const plain = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    if (!seen.has(plain)) {
      seen.add(plain)
      return []
    }
    return [{ code: 'duplicate-choices', at: [...(at ?? []), index, 'text'] }]
  })
}
