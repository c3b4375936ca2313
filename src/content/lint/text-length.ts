import type { Path, Report } from '../findings.ts'
import { excerpt } from '../findings.ts'
import type { ModuleSource } from '../schema.ts'
import type { ModuleText, Rule, Subject } from './rule.ts'
import { countWords } from './sentences.ts'

/** Words, from the table in content guide 3 and from 4. */
const limits = {
  notice: { min: 0, max: 30 },
  takeaway: { min: 0, max: 15 },
  vignette: { min: 60, max: 120 },
  hook: { min: 40, max: 80 },
  explanation: { min: 0, max: 90 },
} as const
type Kind = keyof typeof limits

/** Counted for the normal version; “Einfach lesen” may need more words for the same. */
export const textLength: Rule = {
  level: 'warning',
  check: (subject) => [
    ...subject.texts.filter((text) => !text.easy).flatMap((text) => single(text, subject)),
    ...screens(subject),
  ],
}

function single(text: ModuleText, { source }: Subject): Report[] {
  const kind = kindOf(text.path, source)
  return kind ? measure(kind, text.path, text.paragraphs, text.text) : []
}

function kindOf(path: Path, source: ModuleSource): Kind | undefined {
  if (path[0] === 'takeaways') return 'takeaway'
  if (path[0] === 'notice') return 'notice'
  const isCase = path[0] === 'items' && source.items[Number(path[1])]?.type === 'case'
  return isCase && path[2] === 'vignette' ? 'vignette' : undefined
}

function screens({ source, texts }: Subject): Report[] {
  return source.screens.flatMap(({ kind, id }, index) => {
    if (kind !== 'hook' && kind !== 'explanation') return []
    const own = texts.filter(
      ({ path, easy }) =>
        !easy && path[0] === 'screens' && path[1] === index && path[2] === 'blocks',
    )
    return measure(
      kind,
      ['screens', index],
      own.flatMap((text) => text.paragraphs),
      id,
    )
  })
}

function measure(kind: Kind, at: Path, paragraphs: readonly string[], found: string): Report[] {
  const { min, max } = limits[kind]
  const count = countWords(paragraphs.join(' '))
  if (count >= min && count <= max) return []
  const values = { count, min, max }
  return [{ code: `text-length.${kind}`, at, values, found: excerpt(found) }]
}
