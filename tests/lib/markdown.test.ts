import { describe, expect, test } from 'vitest'
import {
  type Block,
  type Inline,
  inlineText,
  parseMarkdown,
  plainText,
} from '../../src/lib/markdown.ts'
import { hostileLinks, hostileTexts } from '../support/hostile-texts.ts'

test('one paragraph of plain words stays a string', () => {
  expect(parseMarkdown('Ein Anzeichen allein beweist nichts.')).toBe(
    'Ein Anzeichen allein beweist nichts.',
  )
})

test('paragraphs, emphasis, lists and headings become plain data', () => {
  expect(parseMarkdown('## Ruhe\n\n**Fragen** Sie *offen*.\n\n1. eins\n2. zwei')).toEqual([
    { kind: 'heading', level: 2, children: ['Ruhe'] },
    {
      kind: 'paragraph',
      children: [
        { kind: 'strong', children: ['Fragen'] },
        ' Sie ',
        { kind: 'emphasis', children: ['offen'] },
        '.',
      ],
    },
    {
      kind: 'list',
      ordered: true,
      start: 1,
      entries: [
        [{ kind: 'paragraph', children: ['eins'] }],
        [{ kind: 'paragraph', children: ['zwei'] }],
      ],
    },
  ])
})

test('a module cannot write above the heading of its screen', () => {
  expect(parseMarkdown('# Groß')).toEqual([{ kind: 'heading', level: 2, children: ['Groß'] }])
  expect(parseMarkdown('##### Klein')).toEqual([{ kind: 'heading', level: 3, children: ['Klein'] }])
})

test('glossary terms and words of another language have their own form', () => {
  expect(parseMarkdown('[Juju](glossary:juju-schwur) und [dzień dobry](lang:pl)')).toEqual([
    {
      kind: 'paragraph',
      children: [
        { kind: 'term', term: 'juju-schwur', children: ['Juju'] },
        ' und ',
        { kind: 'language', language: 'pl', children: ['dzień dobry'] },
      ],
    },
  ])
})

describe('links', () => {
  test.each(['https://example.org/a', 'mailto:a@example.org', 'tel:116016', '#/modules/m/s'])(
    'lead to %s',
    (href) => {
      expect(parseMarkdown(`[hier](${href})`)).toEqual([
        { kind: 'paragraph', children: [{ kind: 'link', href, children: ['hier'] }] },
      ])
    },
  )

  test.each(hostileLinks)('%s leaves only its words', (text) => {
    expect(kindsOf(parseMarkdown(text))).toEqual(['paragraph'])
    expect(plainText(parseMarkdown(text))).toContain('Wort')
  })
})

test('raw HTML is shown as the text it is', () => {
  expect(parseMarkdown('<b onclick="x()">fett</b>')).toBe('<b onclick="x()">fett</b>')
  expect(parseMarkdown('<script>alert(1)</script>')).toBe('<script>alert(1)</script>')
})

test('an image in a text leaves its description and asks for nothing', () => {
  expect(parseMarkdown('![ein Haus](https://example.org/p.png)')).toBe('ein Haus')
})

test('no public collection of hostile texts gets anything but known nodes and safe links', () => {
  expect(hostileTexts.length).toBeGreaterThan(1200)
  const allowed = new Set([
    'paragraph',
    'heading',
    'list',
    'quote',
    'emphasis',
    'strong',
    'link',
    'term',
    'language',
    'break',
  ])
  for (const text of hostileTexts) {
    const tree = parseMarkdown(text)
    expect(kindsOf(tree).filter((kind) => !allowed.has(kind))).toEqual([])
    expect(hrefsOf(tree).filter((href) => !/^(?:https:\/\/|mailto:|tel:|#\/)/.test(href))).toEqual(
      [],
    )
  }
})

function nodes(tree: string | Block[] | Inline[]): Exclude<Block | Inline, string>[] {
  if (typeof tree === 'string') return []
  return tree.flatMap((node) => {
    if (typeof node === 'string') return []
    if (node.kind === 'list') return [node, ...node.entries.flatMap((entry) => nodes(entry))]
    return 'children' in node ? [node, ...nodes(node.children)] : [node]
  })
}

const kindsOf = (tree: string | Block[]): string[] =>
  typeof tree === 'string' ? ['paragraph'] : nodes(tree).map((node) => node.kind)

const hrefsOf = (tree: string | Block[]): string[] =>
  nodes(tree).flatMap((node) => (node.kind === 'link' ? [node.href] : []))

test('plain words come out of every tree', () => {
  expect(inlineText(['a', { kind: 'break' }, { kind: 'strong', children: ['b'] }])).toBe('a\nb')
})
