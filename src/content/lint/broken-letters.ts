import type { Rule } from './rule.ts'

/** UTF-8 that was once read as Windows-1252: `Ã¼` for `ü`, `â€œ` for a quotation mark. */
const pattern = /Ã[\u0080-\u00bf]|Ã[„–œŸ]|â€[\u0080-\uffff]/u

export const brokenLetters: Rule = {
  level: 'error',
  check: ({ texts }) =>
    texts.flatMap((text) => {
      const match = pattern.exec(text.text)
      if (!match) return []
      const found = text.text.slice(Math.max(0, match.index - 20), match.index + 20)
      return [{ code: 'broken-letters', at: text.path, index: match.index, found } as const]
    }),
}
