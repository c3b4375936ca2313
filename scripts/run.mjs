/** Runs a TypeScript script through Vite's module runner: `node scripts/run.mjs scripts/modules.ts …`. */
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const [file, ...args] = process.argv.slice(2)
if (!file) throw new Error('Which script? node scripts/run.mjs scripts/<name>.ts')
const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: 'error' })
process.exitCode = (await module.main(args)) ?? 0
