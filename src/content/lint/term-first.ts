import type { Report } from '../findings.ts'
import type { ModuleText, Rule } from './rule.ts'

/** Content guide 2.2: a technical term is explained where it is used first. */
export const termFirst: Rule = {
  level: 'warning',
  check: ({ texts, world, language }) => {
    const inOrder = texts.filter(
      ({ path, easy, isMarkdown }) => isRead(path) && !easy && isMarkdown,
    )
    return [...(world.termWords?.(language) ?? [])].flatMap(([term, name]): Report[] => {
      const pattern = wholeWord(name)
      const first = inOrder.find(({ text }) => pattern.test(text))
      if (!first || links(first, term)) return []
      const word = pattern.exec(first.text)?.[0] ?? ''
      // The first place decides; explained from the start means linked there.
      return [
        {
          code: 'term-first',
          at: first.path,
          index: first.text.search(pattern),
          values: { word, term },
          found: word,
          snippet: `[${word}](glossary:${term})`,
        },
      ]
    })
  },
}

/** What a learner meets in order: the pages, not the pool of items or the takeaways. */
const isRead = (path: ModuleText['path']): boolean => path[0] === 'screens'

const links = ({ text }: ModuleText, term: string): boolean => text.includes(`](glossary:${term})`)

/** Endings of German cases; a word that goes on is another word. */
const wholeWord = (name: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:e|en|er|es|n|s)?(?![\\p{L}-])`,
    'u',
  )
