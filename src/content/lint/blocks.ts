import type { Path } from '../findings.ts'
import type { ModuleSource } from '../schema.ts'

export type SourceBlock = ModuleSource['screens'][number]['blocks'][number]

/** Every block of every screen, “Einfach lesen” included, with its place. */
export function blocksOf(source: ModuleSource): { block: SourceBlock; at: Path }[] {
  return source.screens.flatMap((screen, index) => [
    ...screen.blocks.map((block, place) => ({ block, at: ['screens', index, 'blocks', place] })),
    ...(screen.easy?.blocks ?? []).map((block, place) => ({
      block,
      at: ['screens', index, 'easy', 'blocks', place],
    })),
  ])
}
