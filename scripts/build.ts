/** Builds the product into `dist/`: app, prerendered home, service worker. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import german from '../locales/de/shell.json' with { type: 'json' }
import english from '../locales/en/shell.json' with { type: 'json' }
import { firstModules, type HomeData } from '../src/content/home-data.ts'
import { completeHtml } from './vite/html.ts'
import { buildContent } from './vite/module-files.ts'
import { writeWorker } from './vite/worker.ts'

export async function main(): Promise<number> {
  const testing = process.env['VITE_PSEUDO'] !== undefined
  const out = testing ? 'dist-test' : 'dist'
  const folders = testing ? ['modules', 'tests/support/modules'] : ['modules']
  await build({ logLevel: 'warn' })
  const content = buildContent(folders, ['de', 'en'])
  const data: HomeData = {
    catalogues: Object.fromEntries(
      Object.entries(content.catalogues).map(([language, catalogue]) => [
        language,
        { ...catalogue, entries: catalogue.entries.slice(0, firstModules) },
      ]),
    ),
    total: content.catalogues['de']?.entries.length ?? 0,
  }
  const prerendered = await prerender(data)
  const boot = { head: await inlineScript('head'), body: await inlineScript('body') }
  const stuck = { de: german['stuck.text'], en: english['stuck.text'] }
  const index = join(out, 'index.html')
  writeFileSync(
    index,
    completeHtml({ out, html: readFileSync(index, 'utf8'), data, prerendered, stuck, boot }),
  )
  rmSync(join(out, '.vite'), { recursive: true, force: true })
  await writeWorker(out)
  return 0
}

async function prerender(data: HomeData): Promise<{ [language: string]: string }> {
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
  const { prerenderHome } = await import(pathToFileURL(join(outDir, 'prerender.js')).href)
  return { de: await prerenderHome(data, 'de'), en: await prerenderHome(data, 'en') }
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
