/** Writes `sw.js` for a finished build: the worker with the list of all files of its shell. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { build } from 'vite'
import type { Shell } from '../../src/sw/rules.ts'

/** A longer list of modules (about 400) is fetched when it is asked for. Bytes, uncompressed. */
const largestCatalogue = 200_000

/** Files that an operator may replace on the server (design section 4). */
const replaceable = ['centres.json', 'course.json', 'site.json']

export async function writeWorker(out: string): Promise<void> {
  const shell = JSON.stringify(shellOf(out))
  // A line of its own: scripts/size.mjs reads it, too.
  writeFileSync(join(out, 'sw.js'), `const __SHELL__=${shell};\n${await workerCode()}`)
}

export function shellOf(out: string): Shell {
  const all = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
  const bytes = new Map(all.map((path) => [path, readFileSync(join(out, path))]))
  const fresh = all.filter((path) => isFresh(path, bytes.get(path)?.byteLength ?? 0))
  const shell = all.filter((path) => isShell(path) && !fresh.includes(path))
  const files = Object.fromEntries(
    // Some servers send index.html on to its folder, so that address is the one to keep.
    shell.map((path) => [path === 'index.html' ? '' : path, integrity(bytes.get(path) ?? '')]),
  )
  const version = sha256(JSON.stringify(files)).digest('hex').slice(0, 16)
  return { version, files, fresh, replaceable: all.filter((path) => replaceable.includes(path)) }
}

/**
 * What modules are made of is asked for when one is made ready, and has to fit what the server holds then. What the search
 * knows of them grows with them, and most people need it in one language: it is asked for after them (src/app/keep-ready.ts).
 */
const isFresh = (path: string, size: number): boolean =>
  path === 'modules/files.json' ||
  /^modules\/search\.[^/]+\.json$/.test(path) ||
  (isCatalogue(path) && size > largestCatalogue)

const isCatalogue = (path: string) => /^modules\/catalogue\.[^/]+\.json$/.test(path)

/** Everything that the app itself may ask for: no modules, nothing for tools, nothing an operator replaces. */
const isShell = (path: string): boolean =>
  isCatalogue(path) ||
  !(
    path.startsWith('modules/') ||
    path.startsWith('.') ||
    path.startsWith('server/') ||
    path.endsWith('.map') ||
    // Only the system asks for them, when someone installs the app.
    path.endsWith('.png') ||
    /^sw[^/]*\.js$/.test(path) ||
    /^[^/]+\.schema\.json$/.test(path) ||
    replaceable.includes(path)
  )

async function workerCode(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      copyPublicDir: false,
      target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
      lib: { entry: 'src/sw/sw.ts', formats: ['iife'], name: 'worker' },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  if (!output || !('output' in output)) throw new Error('Nothing was built for src/sw/sw.ts')
  return output.output[0].code
}

const integrity = (data: string | Uint8Array) => `sha256-${sha256(data).digest('base64')}`
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data)
