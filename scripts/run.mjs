/** Runs a TypeScript script through Vite: `node scripts/run.mjs scripts/modules.ts …`. It exports `main(args)`. */
import { resolve } from 'node:path'
import { createServer } from 'vite'

const [file, ...args] = process.argv.slice(2)
if (!file) throw new Error('Which script? node scripts/run.mjs scripts/<name>.ts')
const server = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  // React of production knows no development elements.
  oxc: { jsx: { runtime: 'automatic', development: false } },
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
})
// The server sets this to development; what a script builds is for people.
process.env.NODE_ENV = 'production'
try {
  const { main } = await server.ssrLoadModule(resolve(file))
  process.exitCode = (await main(args)) ?? 0
} finally {
  await server.close()
}
