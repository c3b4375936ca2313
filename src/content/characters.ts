/** Characters that have no business in a text for people, or that let it show other words than it holds. */
import type { Code } from './findings.ts'

const checks = [
  { code: 'characters.surrogate', pattern: /\p{Surrogate}/u },
  // Line breaks and tabs belong to Markdown.
  { code: 'characters.control', pattern: /(?![\n\t])\p{Cc}/u },
  // Embeddings, overrides and isolates turn the reading direction of what follows.
  { code: 'characters.bidi', pattern: /[\u202a-\u202e\u2066-\u2069]/ },
  // The replacement character stands where a program lost the true one.
  { code: 'characters.lost', pattern: /\ufffd/ },
] as const satisfies readonly { code: Code; pattern: RegExp }[]

export function characterFault(text: string): { code: Code; character: string } | undefined {
  for (const { code, pattern } of checks) {
    const unit = pattern.exec(text)?.[0].charCodeAt(0)
    if (unit !== undefined)
      return { code, character: `U+${unit.toString(16).toUpperCase().padStart(4, '0')}` }
  }
  return undefined
}
