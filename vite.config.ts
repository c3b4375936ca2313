import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compileAhead, groups } from './scripts/vite/chunks.ts'
import { licencesPlugin } from './scripts/vite/licences.ts'
import { modulesPlugin } from './scripts/vite/modules-plugin.ts'

/** A build for tests also holds the kitchen-sink module and a made-up right-to-left language. */
const forTests = process.env['VITE_PSEUDO'] !== undefined
export const moduleFolders = forTests ? ['modules', 'tests/support/modules'] : ['modules']
export const moduleLanguages = ['de', 'en']

const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'))
const build = { version, day: new Date().toISOString().slice(0, 10) }

export default defineConfig({
  base: './',
  define: { __BUILD__: JSON.stringify(build) },
  plugins: [react(), modulesPlugin(moduleFolders, moduleLanguages), licencesPlugin()],
  // Texts are read as a whole: exports of single keys would repeat them.
  json: { namedExports: false },
  css: { transformer: 'lightningcss' },
  build: {
    target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    outDir: forTests ? 'dist-test' : 'dist',
    assetsInlineLimit: 0,
    manifest: true,
    sourcemap: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // How long each plugin takes is nothing a person who starts the product wants to read.
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          groups,
        },
        postBanner: compileAhead,
      },
    },
  },
})
