/**
 * A plain static server for `npm start`, tests and measurements: what any web space does, done right.
 * `node scripts/static.mjs <folder> [port] [base]`, base such as `/kurs/`.
 */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Content type by ending. */
export const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
}

/** Smaller ones do not get smaller on the wire: they fit into one packet anyway. */
const worthPacking = 512

const notFound = `<!doctype html>
<html lang="de"><meta charset="utf-8"><title>404</title>
<p>Diese Adresse gibt es hier nicht.</p><p lang="en">There is nothing at this address.</p></html>
`

/**
 * Starts the server; `port: 0` takes any free one. `quality` is brotli's (0–11).
 * `first` may answer in place of the files and then returns true: tests are a bad network with it.
 */
export async function serve({ folder, port = 0, base = '/', quality = 5, first }) {
  const site = { folder: resolve(folder), base, quality, kept: new Map() }
  const server = createServer((request, response) => {
    if (first?.(request, response)) return
    answer(site, request, response).catch((error) => {
      console.error(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  await new Promise((done, failed) => {
    server.once('error', failed)
    // Never reachable from outside this machine.
    server.listen(port, 'localhost', done)
  })
  const address = server.address()
  return {
    port: address.port,
    url: `http://localhost:${address.port}${base}`,
    /** Serves another folder from now on, as an upload of a new version does. */
    swap(next) {
      site.folder = resolve(next)
    },
    close: () =>
      new Promise((done) => {
        server.close(done)
        server.closeAllConnections()
      }),
  }
}

async function answer(site, request, response) {
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'no-referrer')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' })
    return response.end()
  }
  const path = pathOf(request.url ?? '/')
  if (path !== undefined && `${path}/` === site.base) {
    response.writeHead(301, { location: site.base })
    return response.end()
  }
  const file = path === undefined ? undefined : fileOf(site, path)
  const found = file === undefined ? undefined : await load(site, file)
  if (!found) return send(request, response, 404, { 'cache-control': 'no-store' }, notFoundPage)
  const { headers, body } = packed(found, String(request.headers['accept-encoding'] ?? ''))
  const etag = headers.etag
  const cacheControl = path.startsWith(`${site.base}assets/`)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache'
  if (String(request.headers['if-none-match'] ?? '').includes(etag)) {
    response.writeHead(304, { etag, 'cache-control': cacheControl, vary: 'accept-encoding' })
    return response.end()
  }
  return send(request, response, 200, { ...headers, 'cache-control': cacheControl }, body)
}

const notFoundPage = Buffer.from(notFound)

function send(request, response, status, headers, body) {
  response.writeHead(status, {
    'content-type': types['.html'],
    ...headers,
    'content-length': body.byteLength,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function pathOf(address) {
  try {
    const path = decodeURIComponent(address.split(/[?#]/, 1)[0])
    return path.includes('\0') || path.includes('\\') ? undefined : path
  } catch {
    return undefined
  }
}

/** Undefined for whatever does not lie inside the folder. */
function fileOf({ folder, base }, path) {
  if (!path.startsWith(base)) return undefined
  const rest = path.slice(base.length)
  const file = resolve(folder, rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest)
  return file.startsWith(folder + sep) ? file : undefined
}

/** Reads and compresses once; a changed file is noticed by its time and size. */
async function load(site, file) {
  const about = await stat(file).catch(() => undefined)
  if (!about?.isFile()) return undefined
  const stamp = `${about.mtimeMs}-${about.size}`
  const known = site.kept.get(file)
  if (known?.stamp === stamp) return known
  const plain = await readFile(file)
  const type = types[extname(file)] ?? 'application/octet-stream'
  const packs = /^text|json|svg/.test(type) && plain.byteLength > worthPacking
  const [br, gz] = packs
    ? await Promise.all([brotli(plain, site.quality), promisify(gzip)(plain)])
    : [undefined, undefined]
  const tag = createHash('sha256').update(plain).digest('hex').slice(0, 16)
  const loaded = { stamp, plain, br, gz, type, tag }
  site.kept.set(file, loaded)
  return loaded
}

const brotli = (data, quality) =>
  promisify(brotliCompress)(data, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })

function packed({ plain, br, gz, type, tag }, accepted) {
  const headers = { 'content-type': type, vary: 'accept-encoding' }
  if (br && /\bbr\b/.test(accepted))
    return { headers: { ...headers, etag: `"${tag}-br"`, 'content-encoding': 'br' }, body: br }
  if (gz && /\bgzip\b/.test(accepted))
    return { headers: { ...headers, etag: `"${tag}-gz"`, 'content-encoding': 'gzip' }, body: gz }
  return { headers: { ...headers, etag: `"${tag}"` }, body: plain }
}

/** The wished port, or the next free one. */
export async function serveNear({ port, ...options }) {
  for (let tried = port; tried < port + 100; tried += 1) {
    try {
      return await serve({ ...options, port: tried })
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error
    }
  }
  throw new Error(`No free port between ${port} and ${port + 99}. Stop another server first.`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder = 'dist', port = '4173', base = '/'] = process.argv.slice(2)
  const { url } = await serveNear({ folder, port: Number(port), base })
  console.log(`Hinsehen: ${url}`)
}
