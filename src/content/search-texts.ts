/** What the build writes for the search: the words of every screen, without the modules themselves. */
import { type Markdown, plainText } from '../lib/markdown.ts'
import type { Item, Module, ModuleBlock, Screen } from './schema.ts'

export interface SearchTexts {
  language: string
  modules: { id: string; screens: ScreenWords[] }[]
}

export interface ScreenWords {
  id: string
  title: string
  /** Empty in a very large course: there the titles have to do. */
  text: string
}

/**
 * Characters of text in one file, enough for some thirty modules; about 120 kB on the way to the learner.
 * Beyond it, modules further down the course are found by title, summary and screen titles.
 */
const fullTextLimit = 400_000

export function searchTexts(language: string, modules: readonly Module[]): SearchTexts {
  let room = fullTextLimit
  return {
    language,
    modules: modules.map((module) => {
      const screens = module.screens.map((screen) => screenWords(screen, module.items))
      const length = screens.reduce((sum, { text }) => sum + text.length, 0)
      room -= length
      return {
        id: module.id,
        screens: room >= 0 ? screens : screens.map((screen) => ({ ...screen, text: '' })),
      }
    }),
  }
}

function screenWords(screen: Screen, items: readonly Item[]): ScreenWords {
  const text = screen.blocks.flatMap((block) => blockTexts(block, items)).map(plainText)
  return { id: screen.id, title: screen.title, text: text.join('\n').replaceAll(/\s+/g, ' ') }
}

function blockTexts(block: ModuleBlock, items: readonly Item[]): Markdown[] {
  switch (block.type) {
    case 'text':
    case 'notice':
    case 'quote':
      return [block.markdown]
    case 'image':
      return [block.alt, block.caption, block.text].filter((text) => text !== undefined)
    case 'compare':
      return [...block.do.entries, ...block.dont.entries]
    case 'steps':
      return block.steps.flatMap((step) => [step.title, ...(step.markdown ? [step.markdown] : [])])
    case 'indicator-list':
      return block.entries.map((entry) => entry.text)
    case 'item':
    case 'scenario':
      return items.filter((item) => item.id === block.item).flatMap(questionOf)
    case 'plan-chooser':
    case 'contact-card':
    case 'sources':
      return []
  }
}

/** What is asked, never what is right: a search must not give the answer away. */
const questionOf = (item: Item): Markdown[] =>
  item.type === 'case' ? [item.vignette, item.prompt] : [item.prompt]
