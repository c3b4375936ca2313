import type { Report } from '../findings.ts'
import type { Rule, Subject } from './rule.ts'
import { blocksOf } from './blocks.ts'

/** Content guide 8 and 11, in bytes: a module is loaded whole before it counts as ready offline. */
const limits = { svg: 15_000, module: 300_000 }

export const imageSize: Rule = {
  level: 'error',
  check: (subject) => [...heavyDrawings(subject), ...heavyModule(subject)],
}

function heavyDrawings({ source, world }: Subject): Report[] {
  return blocksOf(source).flatMap(({ block, at }) => {
    if (block.type !== 'image' || !block.src.endsWith('.svg')) return []
    const bytes = world.media?.get(block.src)?.bytes ?? 0
    if (bytes <= limits.svg) return []
    const values = { file: block.src, count: kilobytes(bytes), max: limits.svg / 1000 }
    return [{ code: 'image-size.svg', at: [...at, 'src'], values }]
  })
}

function heavyModule({ source, world }: Subject): Report[] {
  const media = [...(world.media ?? [])]
  const text = new TextEncoder().encode(JSON.stringify(source)).length
  const total = media.reduce((sum, [, file]) => sum + file.bytes, text)
  if (total <= limits.module) return []
  const largest = [...media].sort(([, a], [, b]) => b.bytes - a.bytes).slice(0, 3)
  const found = largest.map(([name, file]) => `${name} ${kilobytes(file.bytes)} kB`).join(', ')
  const values = { count: kilobytes(total), max: limits.module / 1000 }
  return [{ code: 'image-size.module', at: [], values, found }]
}

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1000)
