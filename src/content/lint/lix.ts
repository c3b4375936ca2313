import type { Path } from '../findings.ts'
import type { Rule, Subject } from './rule.ts'
import { lix } from './sentences.ts'

/** Content guide 2.2: the module's median. */
const limit = 40
/** Below this many words one long word decides. */
const enoughWords = 30
/** LIX was made for languages with words and sentences like these. */
const languages: ReadonlySet<string> = new Set(['de', 'en'])

export const readability: Rule = {
  level: 'warning',
  check: (subject) => {
    if (!languages.has(subject.language)) return []
    const units = unitsOf(subject)
    const values = units.map((unit) => unit.value).sort((a, b) => a - b)
    const median = values[Math.floor(values.length / 2)] ?? 0
    if (median <= limit) return []
    const hardest = [...units].sort((a, b) => b.value - a.value).slice(0, 3)
    return [
      {
        code: 'lix',
        at: hardest[0]?.at ?? [],
        values: { median: Math.round(median), max: limit },
        found: hardest.map((unit) => `${unit.id} ${Math.round(unit.value)}`).join(', '),
      },
    ]
  },
}

/** One screen or one item is a unit. */
function unitsOf({ source, texts }: Subject): { at: Path; id: string; value: number }[] {
  const byUnit = new Map<string, { at: Path; id: string; paragraphs: string[] }>()
  for (const { path, easy, paragraphs } of texts) {
    const [list, index] = path
    if (easy || typeof index !== 'number' || (list !== 'screens' && list !== 'items')) continue
    const at = [list, index]
    const unit = byUnit.get(at.join()) ?? { at, id: source[list][index]?.id ?? '', paragraphs: [] }
    unit.paragraphs.push(...paragraphs)
    byUnit.set(at.join(), unit)
  }
  return [...byUnit.values()].flatMap(({ at, id, paragraphs }) => {
    const { value, words } = lix(paragraphs)
    return words < enoughWords ? [] : [{ at, id, value }]
  })
}
