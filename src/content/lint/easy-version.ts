import type { Report } from '../findings.ts'
import type { ModuleSource } from '../schema.ts'
import type { Rule } from './rule.ts'

export const easyVersion: Rule = {
  level: 'warning',
  check: ({ source }) => source.screens.flatMap((screen, index) => screenReports(screen, index)),
}

type Screen = ModuleSource['screens'][number]

function screenReports(screen: Screen, index: number): Report[] {
  const at = ['screens', index]
  if (!screen.easy)
    return [
      {
        code: 'easy-version.missing',
        at: [...at, 'easy'],
        values: { id: screen.id },
        found: Object.keys(screen).join(', '),
        snippet: '"easy": {\n  "title": "…",\n  "blocks": [{ "type": "text", "markdown": "…" }]\n}',
      },
    ]
  if (screen.kind === 'takeaways' && !screen.easy.takeaways)
    return [
      {
        code: 'easy-version.takeaways',
        at: [...at, 'easy'],
        found: Object.keys(screen.easy).join(', '),
        snippet: '"takeaways": ["…", "…", "…"]',
      },
    ]
  const normal = itemsOf(screen.blocks)
  const easy = itemsOf(screen.easy.blocks)
  if (normal.join() === easy.join()) return []
  // The place of a learner is kept when the switch is used: both versions ask the same.
  const values = { id: screen.id, ids: normal.join(', ') || '–' }
  return [
    {
      code: 'easy-version.items',
      level: 'error',
      at: [...at, 'easy', 'blocks'],
      values,
      found: easy.join(', ') || '–',
    },
  ]
}

function itemsOf(blocks: Screen['blocks']): string[] {
  return blocks.flatMap((block) =>
    block.type === 'item' || block.type === 'scenario' ? [block.item] : [],
  )
}
