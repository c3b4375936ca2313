/** `npm start`: builds the product, serves it on this machine and prints the address. */
import { spawnSync } from 'node:child_process'
import { serveNear } from './static.mjs'

const port = Number(process.argv[2] ?? process.env.PORT ?? 4173)
const build = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/build.ts'], {
  stdio: 'inherit',
})
if (build.status !== 0) process.exit(build.status ?? 1)
const { url } = await serveNear({ folder: 'dist', port })
console.log(`Hinsehen: ${url} (Ctrl+C stops it)`)
