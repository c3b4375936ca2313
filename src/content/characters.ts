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

export interface CharacterFault {
  code: Code
  character: string
  index: number
}

export function characterFault(text: string): CharacterFault | undefined {
  for (const { code, pattern } of checks) {
    const match = pattern.exec(text)
    if (match) return { code, character: nameOf(match[0]), index: match.index }
  }
  return undefined
}

/** Makes what a file holds safe to print: no character may steer the terminal or turn the line around. */
export const visible = (text: string): string =>
  text.replace(
    /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `<${nameOf(character)}>`,
  )

const nameOf = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
