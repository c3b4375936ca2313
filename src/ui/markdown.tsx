import { createContext, type ReactNode, useContext } from 'react'
import { isSafeLink } from '../lib/links.ts'
import type { Block, Inline, Markdown as MarkdownTree } from '../lib/markdown.ts'

/** How a glossary term is shown; the app provides it, so that this folder needs no glossary. */
type TermView = (term: string, children: ReactNode) => ReactNode
export const TermContext = createContext<TermView>((_term, children) => children)

/** A text of a module. Plain data becomes React elements; there is no HTML string anywhere. */
export function Markdown({ text }: { text: MarkdownTree }): ReactNode {
  if (typeof text === 'string') return <p>{text}</p>
  return text.map((block, index) => <BlockView key={index} block={block} />)
}

/** The same without paragraphs around it, for labels and headings. */
export function InlineMarkdown({ text }: { text: MarkdownTree }): ReactNode {
  if (typeof text === 'string') return text
  return text.map((block, index) =>
    block.kind === 'paragraph' || block.kind === 'heading' ? (
      <Inlines key={index} nodes={block.children} />
    ) : (
      <BlockView key={index} block={block} />
    ),
  )
}

function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Inlines nodes={block.children} />
        </p>
      )
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3'
      return (
        <Heading>
          <Inlines nodes={block.children} />
        </Heading>
      )
    }
    case 'list': {
      const entries = block.entries.map((entry, index) => (
        <li key={index}>
          <Entry blocks={entry} />
        </li>
      ))
      return block.ordered ? <ol start={block.start}>{entries}</ol> : <ul>{entries}</ul>
    }
    case 'quote':
      return (
        <blockquote>
          <Markdown text={block.children} />
        </blockquote>
      )
  }
}

function Entry({ blocks }: { blocks: Block[] }): ReactNode {
  const [only] = blocks
  if (blocks.length === 1 && only?.kind === 'paragraph') return <Inlines nodes={only.children} />
  return <Markdown text={blocks} />
}

function Inlines({ nodes }: { nodes: readonly Inline[] }): ReactNode {
  return nodes.map((node, index) => <InlineView key={index} node={node} />)
}

function InlineView({ node }: { node: Inline }): ReactNode {
  const showTerm = useContext(TermContext)
  if (typeof node === 'string') return node
  switch (node.kind) {
    case 'emphasis':
      return (
        <em>
          <Inlines nodes={node.children} />
        </em>
      )
    case 'strong':
      return (
        <strong>
          <Inlines nodes={node.children} />
        </strong>
      )
    case 'link':
      if (!isSafeLink(node.href)) return <Inlines nodes={node.children} />
      return (
        <a href={node.href} {...(node.href.startsWith('https:') && { rel: 'noreferrer' })}>
          <Inlines nodes={node.children} />
        </a>
      )
    case 'term':
      return showTerm(node.term, <Inlines nodes={node.children} />)
    case 'language':
      return (
        <span lang={node.language}>
          <Inlines nodes={node.children} />
        </span>
      )
    case 'break':
      return <br />
  }
}
