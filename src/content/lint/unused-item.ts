import type { Rule } from './rule.ts'
import { blocksOf } from './blocks.ts'

export const unusedItem: Rule = {
  level: 'warning',
  check: ({ source }) => {
    const used = new Set(
      blocksOf(source).flatMap(({ block }) =>
        block.type === 'item' || block.type === 'scenario' ? [block.item] : [],
      ),
    )
    return source.items.flatMap(({ id }, index) =>
      used.has(id)
        ? []
        : [
            {
              code: 'unused-item',
              at: ['items', index, 'id'],
              values: { id },
              snippet: `{ "type": "item", "item": ${JSON.stringify(id)} }`,
            } as const,
          ],
    )
  },
}
