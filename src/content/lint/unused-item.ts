import type { Rule } from './rule.ts'
import { blocksOf } from './blocks.ts'

/** An item with a form is a variant for reviewing and for before and after: it need not be on a screen. */
export const unusedItem: Rule = {
  level: 'warning',
  check: ({ source }) => {
    const used = new Set(
      blocksOf(source).flatMap(({ block }) =>
        block.type === 'item' || block.type === 'scenario' ? [block.item] : [],
      ),
    )
    return source.items.flatMap(({ id, form }, index) =>
      used.has(id) || form !== undefined
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
