import { excerpt } from '../findings.ts'
import type { Rule } from './rule.ts'
import { countWords } from './sentences.ts'

/** Content guide 5.2: what it leads to, why, and what to do now needs 20 to 60 words. */
const whole = { min: 20, max: 60 }
/** A row, a pair or a gap is one of many on the same page and says only why. */
const part = { min: 8, max: 60 }
const parts: ReadonlySet<string> = new Set(['rows', 'pairs', 'passages', 'steps', 'gaps'])

export const feedbackLength: Rule = {
  level: 'warning',
  check: ({ texts }) =>
    texts
      .filter((text) => text.key === 'feedback')
      .map((text) => ({
        text,
        count: countWords(text.paragraphs.join(' ')),
        limits: parts.has(String(text.path[2])) ? part : whole,
      }))
      .filter(({ count, limits }) => count < limits.min || count > limits.max)
      .map(({ text, count, limits }) => ({
        code: count < limits.min ? 'feedback-length.short' : 'feedback-length.long',
        at: text.path,
        values: { ...limits, count },
        found: excerpt(text.text),
      })),
}
