/** Completes `index.html` after the build: prerendered home, inline styles and boot scripts, policy with their hashes. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { HomeData } from '../../src/content/home-data.ts'

interface Parts {
  /** The folder of the build. */
  out: string
  html: string
  data: HomeData
  prerendered: { [language: string]: string }
  /** Per language and area: the words of the first page, so that they need no request. */
  words: { [language: string]: { [area: string]: { [key: string]: string } } }
  /** Per language: what to read when the app does not start. */
  stuck: { [language: string]: string }
  boot: { head: string; body: string }
}

interface Chunk {
  file: string
  css?: string[]
  imports?: string[]
}

export function completeHtml({ out, html, data, prerendered, words, stuck, boot }: Parts): string {
  const manifest = readManifest(out)
  const style = takeStyles(out)
  const { question, ...early } = bootData(manifest, html)
  const head = boot.head.replace('__BOOT__', () => JSON.stringify(early))
  const body = boot.body.replace('__QUESTION__', () => JSON.stringify(question))
  const scripts = [head, body]
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
    ...templates,
    embed('home-data', data),
    embed('start-words', words),
    `<script>${body}</script>`,
  ].join('\n    ')
  const charset = '<meta charset="utf-8" />'
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
  // Replacements are functions: texts may hold `$`, which strings would interpret.
  return html
    .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
    .replace('href="./icon.svg"', () => `href="${inlineIcon(out)}"`)
    .replace(charset, () => `${charset}\n    ${meta}`)
    .replace(
      '</title>',
      () => `</title>\n    <script>${head}</script>\n    <style>${style}</style>`,
    )
    .replace('<div id="root"></div>', () => root)
}

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

/** One small style sheet for all pages, inline: it saves the first paint a round trip. */
function takeStyles(out: string): string {
  const manifest = readManifest(out)
  const file = manifest['style.css']?.file ?? manifest['index.html']?.css?.[0]
  if (file === undefined || !existsSync(join(out, file)))
    throw new Error('The build wrote no style sheet.')
  const style = readFileSync(join(out, file), 'utf8')
    .replace(/\/\*# sourceMappingURL.*?\*\//, '')
    .trim()
  rmSync(join(out, file))
  return style
}

/** What the boot script starts early, beside what every page loads: for home, and for a page of a module. */
function bootData(manifest: { [source: string]: Chunk }, html: string) {
  const files = (...sources: string[]) =>
    [...new Set(sources.flatMap((source) => [...chunksOf(manifest, source)]))]
      .map((source) => `./${chunkOf(manifest, source).file}`)
      // The page itself names what it always needs.
      .filter((file) => !html.includes(file))
  const languages = ['de', 'en']
  const lesson = (language: string) =>
    files('src/player/lesson-pages.tsx', `locales/${language}/player.json`)
  const question = (language: string) =>
    files('src/player/question.tsx', `locales/${language}/items.json`).filter(
      (file) => !lesson(language).includes(file),
    )
  return {
    languages,
    home: files('src/app/home-page.tsx'),
    lesson: Object.fromEntries(languages.map((language) => [language, lesson(language)])),
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

function chunkOf(manifest: { [source: string]: Chunk }, source: string): Chunk {
  const chunk = manifest[source]
  if (!chunk) throw new Error(`The build has no chunk for ${source}`)
  return chunk
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
    'trusted-types hinsehen-worker',
  ].join('; ')
}
