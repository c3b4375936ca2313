/** A site whose modules, directory, glossary and catalogue hold what a test puts there, under one form of the policy. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, relative, sep } from 'node:path'
import { serve, type Site } from '../../../scripts/static.mjs'
import { directoryFile } from '../../../src/centres/schema.ts'
import type { BuiltItems, BuiltModule } from '../../../src/content/built.ts'
import type { CatalogueEntry } from '../../../src/content/catalogue.ts'
import { glossaryFile, moduleFile, type ModuleSource } from '../../../src/content/schema.ts'
import { type Block, parseMarkdown } from '../../../src/lib/markdown.ts'
import { everyCentre, everyTerm } from '../../support/payloads/every-centre.ts'
import { everySlot } from '../../support/payloads/every-slot.ts'
import { filled, type Slot, slotsIn } from '../../support/payloads/slots.ts'

/** `none`: without any policy, so that what the policy would stop is seen to be stopped before it. */
export const policyForms = ['meta', 'header', 'none'] as const
export type PolicyForm = (typeof policyForms)[number]

/** The texts that stand in a slot of the copy with this number, one after the other. */
export type Write = (copy: number, slot: Slot) => readonly string[]

const slots = {
  module: slotsIn(moduleFile, everySlot),
  centres: slotsIn(directoryFile, everyCentre),
  glossary: slotsIn(glossaryFile, everyTerm),
}

export const allSlots: readonly Slot[] = [
  ...slots.module,
  ...slots.centres.map((slot) => ({ ...slot, name: `centres.json ${slot.name}` })),
  ...slots.glossary.map((slot) => ({ ...slot, name: `glossary ${slot.name}` })),
].filter((slot, index, all) => all.findIndex((one) => one.name === slot.name) === index)

/** Copies on one screen: more cost less time, until the page gets slow. */
export const perScreen = 5

/** Puts what `write` says into all files that the site sends from now on; gives the titles of the modules. */
export function fill(files: Map<string, unknown>, copies: number, write: Write): string[] {
  const all = Array.from({ length: copies }, (_, copy) => copy)
  const modules = all.map((copy) => moduleWith(copy, write))
  files.clear()
  for (const [copy, module] of modules.entries()) {
    const { items: _items, ...rest } = module
    files.set(`modules/m${copy}/de.json`, { module: { ...rest, id: `m${copy}` } })
  }
  const { lesson, items } = joined(modules)
  files.set('modules/hostile/de.json', lesson)
  files.set('modules/hostile/de.items.json', items)
  files.set('centres.json', { format: 1, centres: all.flatMap((copy) => centresWith(copy, write)) })
  files.set('glossary.de.json', {
    format: 1,
    language: 'de',
    terms: all.map((copy) => termWith(copy, write)),
  })
  const entries = modules.map((module, copy) => entryOf(`m${copy}`, module))
  files.set('modules/catalogue.de.json', { language: 'de', entries })
  files.set('modules/search.de.json', {
    language: 'de',
    modules: modules.map((module, copy) => ({
      id: `m${copy}`,
      screens: [{ id: 's-0', title: module.title, text: `suchwort ${module.summary}` }],
    })),
  })
  return modules.map((module) => module.title)
}

/** A built module whose Markdown the door has parsed, as it does with the real ones: each text on its own. */
function moduleWith(copy: number, write: Write): ModuleSource {
  const module = filled(everySlot, slots.module, (slot) => {
    const texts = write(copy, slot)
    // The text of a gap item keeps its gap.
    if (slot.name === 'items.gaps.text') return `${joinedLine(texts)} {{g}}`
    if (slot.kind === 'markdown') return joinedTree(texts)
    return slot.kind === 'line' ? joinedLine(texts) : (texts[0] ?? '')
  })
  const address = slots.module.find((slot) => slot.kind === 'address')
  return withOwnIds(withAddresses(module, address ? write(copy, address) : []), copy)
}

const joinedLine = (texts: readonly string[]) => texts.join(' ')

const joinedTree = (texts: readonly string[]): Block[] =>
  texts.flatMap((text): Block[] => {
    const tree = parseMarkdown(text)
    return typeof tree === 'string' ? [{ kind: 'paragraph', children: [tree] }] : tree
  })

/** An address is one text, so every one gets a source and a picture of its own. */
function withAddresses(module: ModuleSource, addresses: readonly string[]): ModuleSource {
  const [source] = module.sources
  const sources = addresses.flatMap((url, index) =>
    source ? [{ ...source, id: `${source.id}-${index}`, url }] : [],
  )
  const images = addresses.map((src) => ({ type: 'image', src, decorative: true }) as const)
  const screens = module.screens.map((screen, index) =>
    index === 0 ? { ...screen, blocks: [...screen.blocks, ...images] } : screen,
  )
  return { ...module, sources: [...module.sources, ...sources], screens }
}

function withOwnIds(module: ModuleSource, copy: number): ModuleSource {
  const own = (id: string) => `${id}-${copy}`
  const blocks = (list: ModuleSource['screens'][number]['blocks']) =>
    list.map((block) => {
      if ('item' in block) return { ...block, item: own(block.item) }
      if (block.type === 'image' && !block.decorative) return { ...block, src: 'bild.png' }
      if (block.type === 'plan-chooser') return { ...block, plans: [own('p')] }
      if (block.type === 'sources')
        return { ...block, sources: module.sources.map((source) => own(source.id)) }
      return block
    })
  return {
    ...module,
    items: module.items.map((item) => ({ ...item, id: own(item.id) })),
    plans: module.plans.map((plan) => ({ ...plan, id: own(plan.id) })),
    sources: module.sources.map((source) => ({ ...source, id: own(source.id) })),
    objectives: module.objectives.map((one) => ({ ...one, id: own(one.id) })),
    screens: module.screens.map((screen) => ({
      ...screen,
      id: own(screen.id),
      blocks: blocks(screen.blocks),
      ...(screen.easy && { easy: { ...screen.easy, blocks: blocks(screen.easy.blocks) } }),
    })),
  }
}

/** One module out of all copies: a few of them on each screen, then the card of centres. */
function joined(modules: readonly ModuleSource[]): { lesson: unknown; items: unknown } {
  const [first] = modules
  if (!first) throw new Error('Nothing to attack with.')
  const { items: _items, ...rest } = first
  const parts = Array.from({ length: Math.ceil(modules.length / perScreen) }, (_, part) =>
    modules.slice(part * perScreen, (part + 1) * perScreen),
  )
  const screens = parts.flatMap((part, index) => {
    const own = part.flatMap((module) => module.screens.slice(0, 1))
    const [screen] = own
    if (!screen) return []
    const blocks = own.flatMap((one) => one.blocks)
    const easy = own.flatMap((one) => one.easy?.blocks ?? [])
    const takeaways = own.flatMap((one) => one.easy?.takeaways ?? [])
    return [
      { ...screen, id: `s-${index}`, blocks, easy: { ...screen.easy, blocks: easy, takeaways } },
    ]
  })
  const card = {
    id: 'card',
    kind: 'care',
    title: 'Karte',
    blocks: [{ type: 'contact-card', centres: modules.map((_, copy) => `c-${copy}`) }],
  }
  const all = (key: 'plans' | 'sources' | 'objectives' | 'takeaways') =>
    modules.flatMap((module): unknown[] => module[key])
  const lesson = {
    module: {
      ...rest,
      screens: [...screens, card],
      plans: all('plans'),
      sources: all('sources'),
      objectives: all('objectives'),
      takeaways: all('takeaways'),
    },
  } satisfies { [K in keyof BuiltModule]: unknown }
  const items: unknown[] = modules.flatMap((module) => module.items)
  return {
    lesson,
    items: { items, contents: {} } satisfies { [K in keyof BuiltItems]: unknown },
  }
}

/** An entry whose address is wrong is left out as a whole, so each address is tried in an entry of its own. */
function centresWith(copy: number, write: Write): unknown[] {
  const named = (slot: Slot) => ({ ...slot, name: `centres.json ${slot.name}` })
  const entry = (id: string, own: readonly Slot[], value: (slot: Slot) => string) => ({
    ...filled(everyCentre, own, value).centres[0],
    id,
  })
  const addresses = slots.centres.filter((slot) => slot.kind === 'address')
  const texts = slots.centres.filter((slot) => slot.kind !== 'address')
  return [
    entry(`c-${copy}`, texts, (slot) => joinedLine(write(copy, named(slot)))),
    ...addresses.flatMap((slot) =>
      write(copy, named(slot)).map((text, index) =>
        entry(`c-${copy}-${slot.path.at(-1)}-${index}`, [slot], () => text),
      ),
    ),
  ]
}

function termWith(copy: number, write: Write): unknown {
  const glossary = filled(everyTerm, slots.glossary, (slot) => {
    const texts = write(copy, { ...slot, name: `glossary ${slot.name}` })
    return slot.kind === 'markdown' ? joinedTree(texts) : joinedLine(texts)
  })
  return { ...glossary.terms[0], id: `t-${copy}` }
}

const entryOf = (id: string, module: ModuleSource): CatalogueEntry => ({
  id,
  title: module.title,
  summary: module.summary,
  minutes: 1,
  status: 'draft',
  updated: '2026-11-23',
  track: 'core',
  screens: ['s-0'],
  asking: [],
  language: 'de',
})

export interface AttackedSite extends Site {
  /** What the server sends in place of its own files. */
  files: Map<string, unknown>
  /** Addresses that were asked for and are no file of the site. */
  strange: string[]
}

export async function serveAttacked(form: PolicyForm): Promise<AttackedSite> {
  const folder = 'dist-test'
  const known = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => relative('.', path).split(sep).join('/')),
  )
  const files = new Map<string, unknown>()
  const strange: string[] = []
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const first = (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = (request.url ?? '/').slice(1).replace(/\?.*/s, '')
    if (path === '') {
      sendPage(response, form, withHome(page, files))
      return true
    }
    // English is the same as German here.
    const file = files.get(path.replace(/\ben(?=\.(?:items\.)?json$)/, 'de'))
    if (file !== undefined) {
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      response.end(JSON.stringify(file))
      return true
    }
    // A text that looks like the name of a file is asked for among the pictures of the module.
    if (/^modules\/\w+\/media\/[a-z0-9-]+\.[a-z]+$/.test(path)) {
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(picture)
      return true
    }
    if (!known.has(path)) strange.push(path)
    return false
  }
  return Object.assign(await serve({ folder, first }), { files, strange })
}

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
const metaPolicy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)" \/>/

function sendPage(response: ServerResponse, form: PolicyForm, page: string): void {
  const policy = metaPolicy.exec(page)?.[1]
  if (policy === undefined) throw new Error('The page has no policy.')
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...(form === 'header' && { 'content-security-policy': policy }),
  })
  response.end(form === 'meta' ? page : page.replace(metaPolicy, ''))
}

/** Home's modules stand in the page itself, written there as the build does it. */
function withHome(page: string, files: ReadonlyMap<string, unknown>): string {
  const catalogue = files.get('modules/catalogue.de.json')
  const data = {
    catalogues: { de: catalogue, en: catalogue },
    total: 20,
    course: { format: 1, modules: [] },
  }
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return page.replace(
    /(<script type="application\/json" id="home-data">).*?(<\/script>)/s,
    (_, start: string, end: string) => `${start}${json}${end}`,
  )
}
