/** Makes right-to-left, longer text out of German, so that tests see mirrored layouts and clipped words. */
export function pseudoTexts(texts: unknown): unknown {
  if (typeof texts === 'string') return `\u05d0\u05d1 ${texts} \u05d2\u05d3`
  if (typeof texts !== 'object' || texts === null) return texts
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) =>
      formsOf(key).map((form) => [form, pseudoTexts(text)]),
    ),
  )
}

/** Arabic has six plural forms where German has two. */
function formsOf(key: string): string[] {
  const base = key.endsWith('_other') && key.slice(0, -'_other'.length)
  return base
    ? ['zero', 'two', 'few', 'many', 'other'].map((category) => `${base}_${category}`)
    : [key]
}
