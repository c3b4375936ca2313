import type { Code, Report } from '../findings.ts'
import { excerpt } from '../findings.ts'
import type { Rule } from './rule.ts'
import { blocksOf } from './blocks.ts'

/** A drawing draws and does nothing else: no programs, nothing from outside, no words that cannot be translated. */
const faults = [
  {
    code: 'svg-content.script',
    pattern: /<\s*script\b|\son[a-z]+\s*=|(?:href|src)\s*=\s*["']?\s*javascript:/i,
  },
  {
    code: 'svg-content.foreign',
    pattern: /<\s*(?:foreignObject|iframe|embed|object|audio|video)\b/i,
  },
  {
    code: 'svg-content.outside',
    pattern:
      /(?:href|src)\s*=\s*["']\s*(?!#)[^"']*|url\(\s*["']?(?!#)[^)]*|@import|<!ENTITY|<\?xml-stylesheet/i,
  },
  { code: 'svg-content.text', pattern: /<\s*(?:text|tspan|textPath)\b/i },
  // The page's policy forbids styles inside markup.
  { code: 'svg-content.style', pattern: /<\s*style\b|\sstyle\s*=/i },
] as const satisfies readonly { code: Code; pattern: RegExp }[]

export const svgContent: Rule = {
  level: 'error',
  check: ({ source, world }) => {
    const seen = new Set<string>()
    return blocksOf(source).flatMap(({ block, at }) => {
      if (block.type !== 'image' || seen.has(block.src)) return []
      seen.add(block.src)
      const svg = world.media?.get(block.src)?.svg
      return svg === undefined ? [] : faultsOf(svg, block.src, [...at, 'src'])
    })
  },
}

function faultsOf(svg: string, file: string, at: Report['at']): Report[] {
  const place = { at: at ?? [], values: { file } }
  const found = faults.flatMap(({ code, pattern }): Report[] => {
    const match = pattern.exec(svg)
    return match
      ? [{ ...place, code, found: excerpt(svg.slice(match.index, match.index + 80)) }]
      : []
  })
  const hasBox = /<svg\b[^>]*\sviewBox\s*=\s*["']\s*0 0 \d+(?:\.\d+)? \d+(?:\.\d+)?\s*["']/.test(
    svg,
  )
  return hasBox ? found : [...found, { ...place, code: 'svg-content.box', found: excerpt(svg, 80) }]
}
