/**
 * A small, safe Markdown: text in, a tree of plain data out, never an HTML string.
 * Raw HTML, images, code and unknown links come out as harmless text.
 */
import type { Nodes, Parents, PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { isSafeLink } from './links.ts'

export type Inline =
  | string
  | { kind: 'emphasis' | 'strong'; children: Inline[] }
  /** `href` is https:, mailto:, tel: or an address inside the course (`#/…`). */
  | { kind: 'link'; href: string; children: Inline[] }
  /** A glossary term, written `[word](glossary:id)`. */
  | { kind: 'term'; term: string; children: Inline[] }
  /** Words of another language, written `[word](lang:pl)`. */
  | { kind: 'language'; language: string; children: Inline[] }
  | { kind: 'break' }

export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'heading'; level: 2 | 3; children: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; entries: Block[][] }
  | { kind: 'quote'; children: Block[] }

/** One paragraph of plain text stays a string, so that most texts cost nothing extra. */
export type Markdown = string | Block[]

export function parseMarkdown(source: string): Markdown {
  const blocks = toBlocks(fromMarkdown(source))
  const [first] = blocks
  if (blocks.length === 1 && first?.kind === 'paragraph' && first.children.length === 1) {
    const [only] = first.children
    if (typeof only === 'string') return only
  }
  return blocks
}

/** The words alone, for search, lint and screen-reader names. */
export function plainText(markdown: Markdown): string {
  if (typeof markdown === 'string') return markdown
  return markdown.map(blockText).join('\n')
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children)
    case 'list':
      return block.entries.map((entry) => entry.map(blockText).join('\n')).join('\n')
    case 'quote':
      return block.children.map(blockText).join('\n')
  }
}

export function inlineText(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child
      return child.kind === 'break' ? '\n' : inlineText(child.children)
    })
    .join('')
}

function toBlocks(parent: Parents): Block[] {
  return parent.children.flatMap(toBlock)
}

function toBlock(node: Nodes): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', children: toInlines(node.children) }]
    case 'heading':
      // The screen's title is the h1; a module's own headings stay below it.
      return [
        { kind: 'heading', level: node.depth <= 2 ? 2 : 3, children: toInlines(node.children) },
      ]
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.ordered === true,
          start: node.start ?? 1,
          entries: node.children.map((entry) => toBlocks(entry)),
        },
      ]
    case 'blockquote':
      return [{ kind: 'quote', children: toBlocks(node) }]
    case 'html':
    case 'code':
      return [{ kind: 'paragraph', children: [node.value] }]
    case 'definition':
    case 'thematicBreak':
      return []
    default:
      return []
  }
}

function toInlines(children: readonly PhrasingContent[]): Inline[] {
  return joinTexts(children.flatMap(toInline))
}

function toInline(node: PhrasingContent): Inline[] {
  switch (node.type) {
    case 'text':
    case 'html':
    case 'inlineCode':
      return [node.value]
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, children: toInlines(node.children) }]
    case 'link':
      return toLink(node.url, toInlines(node.children))
    case 'linkReference':
      return toInlines(node.children)
    case 'image':
    case 'imageReference':
      return node.alt ? [node.alt] : []
    case 'break':
      return [{ kind: 'break' }]
    default:
      return []
  }
}

const term = /^glossary:([a-z0-9-]+)$/
const language = /^lang:([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/

function toLink(url: string, children: Inline[]): Inline[] {
  const termId = term.exec(url)?.[1]
  if (termId) return [{ kind: 'term', term: termId, children }]
  const code = language.exec(url)?.[1]
  if (code) return [{ kind: 'language', language: code, children }]
  if (isSafeLink(url)) return [{ kind: 'link', href: url, children }]
  return children
}

function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (typeof inline === 'string' && typeof last === 'string')
      joined[joined.length - 1] = last + inline
    else joined.push(inline)
  }
  return joined
}
