/** What a rule for authors gets and gives. One rule is one file; `rules.ts` lists them. */
import type { Block, Markdown } from '../../lib/markdown.ts'
import { inlineText } from '../../lib/markdown.ts'
import type { Level, Path, Report } from '../findings.ts'
import { isRecord } from '../json.ts'
import type { ParsedModule } from '../parse.ts'
import { moduleFile, type Module, type ModuleSource } from '../schema.ts'
import { isMarkdown, isProse, textsOf } from '../shape.ts'

export interface Rule {
  /** A warning can be explained in `lintNotes`, an error must be repaired. A report may say otherwise. */
  level: Level
  check(subject: Subject): Report[]
}

export interface Subject {
  module: Module
  source: ModuleSource
  /** `de` for `de-AT`: some rules know the words of some languages only. */
  language: string
  texts: readonly ModuleText[]
  world: World
}

/** What lies around a module file. Absent parts were not looked at, so nothing is said about them. */
export interface World {
  /** Today, JJJJ-MM-TT. */
  today: string
  /** Files of the media folder by name. */
  media?: ReadonlyMap<string, MediaFile>
  /** Ids of the glossary. */
  terms?: ReadonlySet<string>
  /** The terms of the glossary of a language by id. */
  termWords?: (language: string) => ReadonlyMap<string, string> | undefined
  /** Ids of the screens of another module, `undefined` where there is no such module. */
  screensOf?: (module: string) => ReadonlySet<string> | undefined
  /** All modules there are, for suggestions. */
  modules?: readonly string[]
  /** Ids of the directory of counselling centres. */
  centres?: ReadonlySet<string>
}

export interface MediaFile {
  bytes: number
  /** The drawing itself, of an SVG. */
  svg?: string
}

/** A text for people, as written and as read. */
export interface ModuleText {
  path: Path
  /** The field it stands in: `prompt`, `feedback`, … */
  key: string
  /** As it stands in the file. */
  text: string
  isMarkdown: boolean
  /** Part of “Einfach lesen”. */
  easy: boolean
  /** The words alone: one string per paragraph, heading or entry of a list. */
  paragraphs: readonly string[]
}

export function toSubject(parsed: ParsedModule, world: World): Subject {
  return {
    module: parsed.value,
    source: parsed.source,
    language: parsed.value.language.split('-')[0] ?? '',
    texts: moduleTexts(parsed),
    world,
  }
}

function moduleTexts(parsed: ParsedModule): ModuleText[] {
  return [...textsOf(moduleFile, parsed.source)]
    .filter(({ shape, path }) => isProse(shape) && path[0] !== 'lintNotes')
    .map(({ path, shape, text }) => ({
      path,
      key: path.findLast((segment) => typeof segment === 'string') ?? '',
      text,
      isMarkdown: isMarkdown(shape),
      easy: path.includes('easy'),
      paragraphs: isMarkdown(shape) ? paragraphsAt(parsed.value, path) : [withoutGaps(text)],
    }))
}

/** A gap counts as one word. */
const withoutGaps = (text: string): string => text.replace(/\{\{[^}]*\}\}/g, 'Lücke')

function paragraphsAt(module: unknown, path: Path): string[] {
  let value = module
  for (const segment of path)
    value = Array.isArray(value)
      ? value[Number(segment)]
      : isRecord(value)
        ? value[segment]
        : undefined
  return isTree(value) ? paragraphsOf(value) : []
}

// The schema has made this value from Markdown; a list of blocks is the only array it makes.
const isTree = (value: unknown): value is Markdown =>
  typeof value === 'string' || Array.isArray(value)

export function paragraphsOf(markdown: Markdown): string[] {
  return typeof markdown === 'string' ? [markdown] : markdown.flatMap(blockParagraphs)
}

function blockParagraphs(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [inlineText(block.children)]
    case 'list':
      return block.entries.flatMap((entry) => entry.flatMap(blockParagraphs))
    case 'quote':
      return block.children.flatMap(blockParagraphs)
  }
}

/** Place of words in the file's text, so that a finding points at the sentence. */
export function indexOfWords(text: ModuleText, words: string): number {
  const start = words.slice(0, 24)
  const found = text.text.indexOf(start)
  if (found >= 0) return found
  const first = /[\p{L}\p{N}]+/u.exec(words)?.[0]
  return Math.max(0, first === undefined ? 0 : text.text.indexOf(first))
}

export interface ChoiceGroup {
  at: Path
  item: string
  choices: readonly { id: string; text: string; right: boolean }[]
  kind: 'single-choice' | 'multiple-choice' | 'gaps' | 'scenario'
}

/** Every set of choices a person picks from, with its key. */
export function choiceGroups(source: ModuleSource): ChoiceGroup[] {
  return source.items.flatMap((item, index): ChoiceGroup[] => {
    const at = ['items', index]
    switch (item.type) {
      case 'single-choice':
      case 'multiple-choice':
        return [
          {
            at: [...at, 'choices'],
            item: item.id,
            kind: item.type,
            choices: item.choices.map(({ id, text, correct }) => ({
              id,
              text,
              right: correct === true,
            })),
          },
        ]
      case 'gaps':
        return item.gaps.map((gap, place) => ({
          at: [...at, 'gaps', place, 'choices'],
          item: item.id,
          kind: item.type,
          choices: gap.choices.map(({ id, text, correct }) => ({
            id,
            text,
            right: correct === true,
          })),
        }))
      case 'scenario':
        return item.nodes
          .map((node, place) => ({ node, place }))
          .filter(({ node }) => node.choices.length > 1)
          .map(({ node, place }) => ({
            at: [...at, 'nodes', place, 'choices'],
            item: item.id,
            kind: item.type,
            choices: node.choices.map(({ id, text, value }) => ({
              id,
              text,
              right: value === 'best',
            })),
          }))
      default:
        return []
    }
  })
}
