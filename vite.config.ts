import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Rolldown } from 'vite'
import { modulesPlugin } from './scripts/vite/modules-plugin.ts'

/** A build for tests also holds the kitchen-sink module and a made-up right-to-left language. */
const forTests = process.env['VITE_PSEUDO'] !== undefined
export const moduleFolders = forTests ? ['modules', 'tests/support/modules'] : ['modules']
export const moduleLanguages = ['de', 'en']

/** Changes rarely, so returning visitors keep it when our own code changes. */
const vendor =
  /^\0rolldown|node_modules[\\/](?:react|react-dom|scheduler|react-router|i18next|zustand)[\\/]/

/**
 * What home needs comes in one file. Without this the parts that other pages use too would be a dozen
 * small files, each with a round trip of its own on a slow network.
 */
function nameOfStart(id: string, context: Rolldown.ChunkingContext): string | null {
  startsWith ??= reachable('src/main.tsx', context)
  return startsWith.has(id) ? 'start' : null
}
let startsWith: ReadonlySet<string> | undefined

function reachable(entry: string, context: Rolldown.ChunkingContext): Set<string> {
  const found = new Set<string>()
  const open = [fileURLToPath(new URL(entry, import.meta.url))]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...(context.getModuleInfo(id)?.importedIds ?? []))
  }
  return found
}

const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'))
const build = { version, day: new Date().toISOString().slice(0, 10) }

export default defineConfig({
  base: './',
  define: { __BUILD__: JSON.stringify(build) },
  plugins: [react(), modulesPlugin(moduleFolders, moduleLanguages)],
  css: { transformer: 'lightningcss' },
  build: {
    target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    outDir: forTests ? 'dist-test' : 'dist',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    manifest: true,
    sourcemap: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'vendor', test: vendor, priority: 2 },
            { name: nameOfStart, priority: 1 },
          ],
        },
      },
    },
  },
})
