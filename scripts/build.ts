/** Builds the product into `dist/`: app, prerendered home and screens, service worker. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import aboutDe from '../locales/de/about.json' with { type: 'json' }
import shellDe from '../locales/de/shell.json' with { type: 'json' }
import aboutEn from '../locales/en/about.json' with { type: 'json' }
import shellEn from '../locales/en/shell.json' with { type: 'json' }
import { firstModules, type HomeData } from '../src/content/home-data.ts'
import { serverFiles } from './vite/headers.ts'
import { completeHtml, lookOf, policyOf } from './vite/html.ts'
import { buildContent, listed, listPath } from './vite/module-files.ts'
import { writeWorker } from './vite/worker.ts'

export async function main(): Promise<number> {
  const testing = process.env['VITE_PSEUDO'] !== undefined
  const out = testing ? 'dist-test' : 'dist'
  const folders = testing ? ['modules', 'tests/support/modules'] : ['modules']
  // What a module has wrong is said before anything else takes its time.
  const content = buildContent(folders, ['de', 'en'])
  await build({ logLevel: 'warn' })
  for (const [path, bytes] of content.files) write(join(out, path), bytes)
  const data: HomeData = {
    catalogues: Object.fromEntries(
      Object.entries(content.catalogues).map(([language, catalogue]) => [
        language,
        { ...catalogue, entries: catalogue.entries.slice(0, firstModules) },
      ]),
    ),
    total: content.catalogues['de']?.entries.length ?? 0,
    course: content.course,
  }
  const { prerenderHome, prerenderScreens } = await prerenderer()
  const prerendered = {
    de: await prerenderHome(data, 'de'),
    en: await prerenderHome(data, 'en'),
  }
  const look = lookOf(out)
  for (const { module, items } of content.modules) {
    const { id, language } = module.module
    const path = `modules/${id}/drawn.${language}.html`
    const drawn = Buffer.from(drawnFile(await prerenderScreens(module, items), look))
    writeFileSync(join(out, path), drawn)
    content.list[`${id}/${language}`]?.push(listed(path, drawn))
  }
  writeFileSync(join(out, listPath), JSON.stringify(content.list))
  const boot = { head: await inlineScript('head'), body: await inlineScript('body') }
  const stuck = { de: shellDe['stuck.text'], en: shellEn['stuck.text'] }
  const framed = {
    de: { text: aboutDe['framed.text'], link: aboutDe['framed.link'] },
    en: { text: aboutEn['framed.text'], link: aboutEn['framed.link'] },
  }
  const index = join(out, 'index.html')
  const bare = readFileSync(index, 'utf8')
  const neutralTitle = shellDe['neutral.title']
  const parts = { data, prerendered, neutralTitle, stuck, framed, boot, look }
  const html = completeHtml({ out, html: bare, ...parts })
  writeFileSync(index, html)
  for (const [path, text] of Object.entries(serverFiles(policyOf(html))))
    write(join(out, path), text)
  rmSync(join(out, '.vite'), { recursive: true, force: true })
  await writeWorker(out)
  return 0
}

function write(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, data)
}

type Prerenderer = typeof import('../src/app/prerender.tsx')

async function prerenderer(): Promise<Prerenderer> {
  const outDir = resolve('node_modules/.cache/hinsehen/prerender')
  await build({
    logLevel: 'warn',
    build: {
      ssr: 'src/app/prerender.tsx',
      outDir,
      emptyOutDir: true,
      manifest: false,
      copyPublicDir: false,
    },
  })
  const built: Prerenderer = await import(pathToFileURL(join(outDir, 'prerender.js')).href)
  return built
}

/** The screens of a module as the boot script shows them before the app is there; no page of its own. */
function drawnFile(screens: { [screen: string]: string }, look: string): string {
  const templates = Object.entries(screens).map(
    ([screen, html]) => `<template id="drawn-${screen}">${html}</template>`,
  )
  return `<!doctype html><html data-look="${look}"><meta charset="utf-8">${templates.join('')}`
}

async function inlineScript(name: 'head' | 'body'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: `src/app/boot/${name}.ts`, formats: ['iife'], name: 'boot' },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  if (!output || !('output' in output)) throw new Error(`Nothing was built for boot/${name}.ts`)
  return output.output[0].code.trim()
}
