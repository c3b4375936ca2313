import { excerpt, type Path, type Report } from '../findings.ts'
import type { Rule } from './rule.ts'

/** The same words for two choices explain neither. Within an item, and between items. */
export const feedbackRepeated: Rule = {
  level: 'warning',
  check: ({ texts }) => {
    const first = new Map<string, Path>()
    return texts
      .filter((text) => text.key === 'feedback')
      .flatMap((text): Report[] => {
        const words = text.paragraphs.join(' ').toLowerCase().replace(/\s+/g, ' ').trim()
        if (!first.has(words)) {
          first.set(words, text.path)
          return []
        }
        return [{ code: 'feedback-repeated', at: text.path, found: excerpt(text.text) }]
      })
  },
}
