import type { Report } from '../findings.ts'
import type { Rule } from './rule.ts'

/** Figures, law and years: what can be looked up, and goes out of date. Times of day and small numbers are everyday. */
const facts =
  /(?:§+\s?\d|\d+(?:[.,]\d+)?\s?(?:%|Prozent|percent)|(?<!\p{L})(?:Paragra(?:f|ph)|Gesetz(?:es)?|Richtlinie|Verordnung|Statistik|Bundeslagebild|(?:the )?(?:Act|Directive|statistics))(?!\p{L})|(?<!\d)\d{1,3}(?:[.\s\u00a0]\d{3})+(?!\d))/u

/** Content guide 6: every checkable statement has a source, on the same page or with the item. */
export const factSource: Rule = {
  level: 'warning',
  check: ({ source, texts }) => {
    const reports: Report[] = []
    const seen = new Set<string>()
    for (const { path, easy, text, isMarkdown } of texts) {
      const [list, index] = path
      if (easy || !isMarkdown || typeof index !== 'number') continue
      const unit =
        list === 'screens'
          ? source.screens[index]
          : list === 'items'
            ? source.items[index]
            : undefined
      if (!unit || seen.has(unit.id)) continue
      const match = facts.exec(text)
      if (!match || hasSource(unit)) continue
      seen.add(unit.id)
      reports.push({ code: 'fact-source', at: path, index: match.index, found: match[0] })
    }
    return reports
  },
}

type Unit = { blocks: readonly { type: string }[] } | { sources?: string[] | undefined }

const hasSource = (unit: Unit): boolean =>
  'blocks' in unit
    ? unit.blocks.some((block) => block.type === 'sources')
    : (unit.sources ?? []).length > 0
