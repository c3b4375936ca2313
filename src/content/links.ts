/** What stands inside a Markdown text besides words: links, terms, pictures and HTML, each with its place. */
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

export interface Mark {
  kind: 'link' | 'image' | 'html' | 'code'
  /** The address of a link; the raw text of anything else. */
  value: string
  /** Index into the text. */
  index: number
}

export function marksIn(markdown: string): Mark[] {
  // Parsing costs more than all other checks of a text together, and most texts hold none of these.
  if (!/[[<`]|^(?: {4}|\t)|^~~~/m.test(markdown)) return []
  const marks: Mark[] = []
  const waiting: Nodes[] = [fromMarkdown(markdown)]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const index = node.position?.start.offset ?? 0
    switch (node.type) {
      case 'link':
        marks.push({ kind: 'link', value: node.url, index })
        break
      case 'definition':
        marks.push({ kind: 'link', value: node.url, index })
        break
      case 'image':
      case 'imageReference':
        marks.push({
          kind: 'image',
          value: markdown.slice(index, node.position?.end.offset),
          index,
        })
        break
      case 'html':
        marks.push({ kind: 'html', value: node.value, index })
        break
      case 'code':
      case 'inlineCode':
        marks.push({ kind: 'code', value: node.value, index })
        break
    }
    if ('children' in node) waiting.push(...node.children)
  }
  return marks.sort((a, b) => a.index - b.index)
}

/** `#/modules/<module>` or `#/modules/<module>/<screen>`. */
export function moduleLink(href: string): { module: string; screen?: string } | undefined {
  const match = /^#\/modules\/([^/?#]+)(?:\/([^/?#]+))?\/?$/.exec(href)
  if (!match?.[1]) return undefined
  return { module: match[1], ...(match[2] !== undefined && { screen: match[2] }) }
}

export const termOf = (href: string): string | undefined => /^glossary:(.*)$/.exec(href)?.[1]
