import type { Report } from '../findings.ts'
import type { Rule } from './rule.ts'
import { blocksOf } from './blocks.ts'

/** Whether an image has an alternative text at all is asked by the schema; here is asked whether it says something. */
export const altText: Rule = {
  level: 'error',
  check: ({ source }) =>
    blocksOf(source).flatMap(({ block, at }): Report[] => {
      if (block.type !== 'image' || block.alt === undefined) return []
      const alt = block.alt.trim()
      const place = { at: [...at, 'alt'] }
      if (alt === '') return [{ ...place, code: 'alt-text.empty', snippet: '"decorative": true' }]
      if (/\.(?:svg|png|jpe?g|webp|avif)$/i.test(alt) || alt === block.src)
        return [{ ...place, code: 'alt-text.file-name' }]
      const start =
        /^(?:ein )?(?:bild|foto|grafik|zeichnung|image|picture|drawing|photo)\s+(?:von|of|mit|with|einer|eines|that)\b/i
      if (!start.test(alt)) return []
      const rest = alt.replace(start, '').trim()
      return [
        {
          ...place,
          code: 'alt-text.picture-of',
          level: 'warning',
          snippet: `"alt": ${JSON.stringify(rest)}`,
        } as const,
      ]
    }),
}
