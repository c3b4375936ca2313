/** Makes right-to-left, longer text out of German, so that tests see mirrored layouts and clipped words. */
export function pseudoTexts(texts: unknown): unknown {
  if (typeof texts === 'string') return `\u05d0\u05d1 ${texts} \u05d2\u05d3`
  if (typeof texts !== 'object' || texts === null) return texts
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, pseudoTexts(text)]))
}
