/** Completes `index.html` after the build: prerendered home, inline styles and boot scripts, policy with their hashes. */
import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { languagesEvent, languagesScript } from '../../src/app/boot/events.ts'
import type { HomeData } from '../../src/content/home-data.ts'

interface Parts {
  /** The folder of the build. */
  out: string
  html: string
  data: HomeData
  prerendered: { [language: string]: string }
  /** Of discreet mode. */
  neutralTitle: string
  /** Per language: what to read when the app does not start. */
  stuck: { [language: string]: string }
  /** Per language: what to read in the frame of another site. */
  framed: { [language: string]: { text: string; link: string } }
  boot: { head: string; body: string }
  /** Of `lookOf`. */
  look: string
}

interface Chunk {
  file: string
  name?: string
  css?: string[]
  imports?: string[]
}

export function completeHtml(parts: Parts): string {
  const { out, html, data, prerendered, neutralTitle, stuck, framed, boot, look } = parts
  const manifest = readManifest(out)
  const { style, files: styled } = takeStyles(out, manifest)
  const { question, home, ...early } = {
    ...bootData(manifest, data),
    neutralTitle,
    look,
  }
  const head = boot.head.replace('__BOOT__', () => JSON.stringify(early))
  const body = boot.body
    .replace('__QUESTION__', () => JSON.stringify(question))
    .replace('__FRAMED__', () => JSON.stringify(framed))
    .replace('__HOME__', () => JSON.stringify(home))
    .replace('__WORDS__', () => JSON.stringify(early.words))
    .replace('__START__', () => JSON.stringify(early.always.at(-1)))
  const scripts = [head, body, languagesThere]
  const policy = contentSecurityPolicy(scripts, [style])
  const templates = Object.entries(prerendered)
    .filter(([language]) => language !== 'de')
    .map(([language, home]) => `<template data-language="${language}">${home}</template>`)
  const sentences = Object.entries(stuck).map(
    ([language, text]) => `<p lang="${language}">${text}</p>`,
  )
  const root = [
    `<div id="stuck" role="alert" hidden>${sentences.join('')}</div>`,
    `<div id="root" data-prerendered="de">${prerendered['de'] ?? ''}</div>`,
    `<script id="${firstPaint}">${body}</script>`,
    ...templates,
    `<script id="${languagesScript}">${languagesThere}</script>`,
    embed('home-data', data),
  ].join('\n    ')
  const charset = '<meta charset="utf-8" />'
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
  // Replacements are functions: texts may hold `$`, which strings would interpret.
  return (
    html
      .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
      // Loaded and started by the boot scripts.
      .replace(appScripts, '')
      .replace('</head>', () => `  ${styled.map(takenSheet).join('')}\n  </head>`)
      .replace('href="./icon.svg"', () => `href="${inlineIcon(out)}"`)
      .replace(charset, () => `${charset}\n    ${meta}`)
      .replace('</title>', () => `</title>\n    ${firstFrameWaits}\n    <style>${style}</style>`)
      // Last in the head, so that it finds the links of icon and manifest.
      .replace('</head>', () => `  <script>${head}</script>\n  </head>`)
      .replace('<div id="root"></div>', () => root)
  )
}

/** Changes with every style: what one build has drawn fits only the pages of the same look. */
export function lookOf(out: string): string {
  const styles = Object.values(readManifest(out)).flatMap(({ css }) => css ?? [])
  const names = [...new Set(styles)].sort().join(' ')
  return createHash('sha256').update(names).digest('hex').slice(0, 8)
}

/** The inline script after which the page is as it is meant to be seen first. */
const firstPaint = 'first-paint'

/** The inline script behind the other languages. */
const languagesThere = `document.dispatchEvent(new Event('${languagesEvent}'))`

/** Frames of half a page cost a slow machine the time that the whole one needs. */
const firstFrameWaits = `<link rel="expect" href="#${firstPaint}" blocking="render" />`

/** What Vite writes for the script of the app and for those that it imports. */
const appScripts =
  /\s*<(?:link rel="modulepreload" crossorigin href|script type="module" crossorigin src)="[^"]*"(?:><\/script)?>/g

const embed = (id: string, data: unknown) =>
  `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`

/** The icon of the tab costs a request of its own otherwise, in the middle of the first visit. */
const inlineIcon = (out: string) =>
  `data:image/svg+xml,${encodeURIComponent(readFileSync(join(out, 'icon.svg'), 'utf8').trim())}`

function readManifest(out: string): { [source: string]: Chunk } {
  const manifest: { [source: string]: Chunk } = JSON.parse(
    readFileSync(join(out, '.vite/manifest.json'), 'utf8'),
  )
  return manifest
}

/**
 * The styles of home and of a lesson, inline: it saves the first paint a round trip. The sheet of the start comes first,
 * because it names the order of the layers. Pages that few people open bring a sheet of their own.
 */
function takeStyles(out: string, manifest: { [source: string]: Chunk }) {
  const early = [groupOf(manifest, 'start'), 'src/app/home-page.tsx', groupOf(manifest, 'lesson')]
  const sources = [...early, 'src/player/question.tsx'].flatMap((source) => [
    ...chunksOf(manifest, source),
  ])
  const files = [...new Set(sources.flatMap((source) => chunkOf(manifest, source).css ?? []))]
  if (files.length === 0) throw new Error('The build wrote no style sheet.')
  const sheets = files.map((file) =>
    readFileSync(join(out, file), 'utf8')
      .replace(/\/\*# sourceMappingURL.*?\*\//, '')
      .trim(),
  )
  const first = sheets.findIndex((sheet) => sheet.startsWith('@layer reset'))
  if (first === -1) throw new Error('No style sheet begins with the order of the layers.')
  for (const file of files) rmSync(join(out, file))
  return { style: [...sheets.splice(first, 1), ...sheets].join('\n'), files }
}

/** Tells Vite's loader that the styles of a chunk are here; a disabled sheet is never fetched. */
const takenSheet = (file: string) => `<link rel="stylesheet" disabled href="./${file}" />`

/** What the boot scripts load early: for every page, for home, and for a page of a module beside the first. */
function bootData(manifest: { [source: string]: Chunk }, data: HomeData) {
  const all = (...sources: string[]) =>
    [...new Set(sources.flatMap((source) => [...chunksOf(manifest, source)]))].map(
      (source) => `./${chunkOf(manifest, source).file}`,
    )
  // The one that starts the app comes last, after what it imports.
  const always = all(groupOf(manifest, 'start')).toReversed()
  const files = (...sources: string[]) => all(...sources).filter((file) => !always.includes(file))
  const languages = ['de', 'en']
  const lesson = files(groupOf(manifest, 'lesson'))
  const question = (language: string) =>
    files('src/player/question.tsx', `locales/${language}/items.json`).filter(
      (file) => !lesson.includes(file),
    )
  const drawn = (language: string) =>
    data.catalogues[language]?.entries
      .filter((entry) => entry.language === language)
      .map(({ id }) => id)
  const words = (language: string) =>
    `./${chunkOf(manifest, groupOf(manifest, `words-${language}`)).file}`
  return {
    languages,
    words: Object.fromEntries(languages.map((language) => [language, words(language)])),
    ahead: Object.fromEntries(languages.map((language) => [language, drawn(language) ?? []])),
    always,
    home: [...always, ...files('src/app/home-page.tsx')],
    lesson,
    question: Object.fromEntries(languages.map((language) => [language, question(language)])),
  }
}

/** A chunk and what it imports, by their names in the manifest. */
function chunksOf(manifest: { [source: string]: Chunk }, source: string): Set<string> {
  const found = new Set<string>()
  const open = [source]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (found.has(one)) continue
    found.add(one)
    open.push(...(chunkOf(manifest, one).imports ?? []))
  }
  return found
}

/** The key of a group of chunks.ts; its page has no entry of its own in the manifest. */
function groupOf(manifest: { [source: string]: Chunk }, name: string): string {
  const key = Object.keys(manifest).find((one) => manifest[one]?.name === name)
  if (key === undefined) throw new Error(`The build has no group ${name}`)
  return key
}

function chunkOf(manifest: { [source: string]: Chunk }, source: string): Chunk {
  const chunk = manifest[source]
  if (!chunk) throw new Error(`The build has no chunk for ${source}`)
  return chunk
}

/** The policy that a finished page brings along. */
export function policyOf(html: string): string {
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? []
  if (policy === undefined) throw new Error('The page brings no policy along.')
  return policy
}

/** Design section 9; works as <meta>. */
export function contentSecurityPolicy(
  scripts: readonly string[],
  styles: readonly string[],
): string {
  const hashes = (texts: readonly string[]) =>
    texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ')
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes(scripts)}`,
    `style-src 'self' ${hashes(styles)}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types hinsehen-worker hinsehen-journal',
  ].join('; ')
}
