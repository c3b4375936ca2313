/**
 * The service worker: keeps the shell of one version whole, answers from it, and lets a new version wait
 * until someone asks for it (docs/decisions/0006-own-service-worker.md).
 */
import { mayHoldModule, wholeMark } from '../content/ready-names.ts'
import { isExpectedType } from '../lib/media-type.ts'
import { outdatedShells, routeOf, type Shell, type ShellCache } from './rules.ts'

declare const self: ServiceWorkerGlobalScope
/** Written before this script by scripts/vite/worker.ts. */
declare const __SHELL__: Shell

const shell = __SHELL__
const { scope } = self.registration
// The folder belongs to the name: two courses may live at one origin, and neither clears the other's caches.
const folder = new URL(scope).pathname
const shellPrefix = `hinsehen-shell ${folder} `
const shellName = `${shellPrefix}${shell.version}`
const dataName = `hinsehen-data ${folder}`
const turnMark = new URL('hinsehen-turn', scope).href

/** Milliseconds to wait for the network where something older is at hand. */
const patience = 3_000
/** So many files at once; browsers allow six connections to a server. */
const hands = 6
/** Milliseconds after each file: the machine belongs to the page that is open, and someone may be leaving it right now. */
const rest = 100

const addressOf = (path: string) => new URL(path, scope).href

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('message', (event) => {
  if (event.data === 'skip-waiting') event.waitUntil(self.skipWaiting())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const route = routeOf(request, scope, shell)
  switch (route.to) {
    case 'network':
      return
    case 'shell':
      event.respondWith(fromShell(route.path, request))
      return
    case 'module':
      event.respondWith(fromModule(route.module, request))
      return
    case 'fresh': {
      const { answer, later } = fresh(request)
      event.respondWith(answer)
      event.waitUntil(later)
    }
  }
})

/** All or nothing: one file that fails fails the installation, and the version before stays in charge. */
async function install(): Promise<void> {
  const cache = await caches.open(shellName)
  const older = await otherShells()
  const kept = new Set((await cache.keys()).map(({ url }) => url))
  const waiting = Object.entries(shell.files).filter(([path]) => !kept.has(addressOf(path)))
  const next = async (): Promise<void> => {
    const entry = waiting.pop()
    if (!entry) return undefined
    await keep(cache, older, ...entry)
    await after(rest)
    return next()
  }
  await Promise.all(Array.from({ length: hands }, next))
  const data = await caches.open(dataName)
  await Promise.all(shell.replaceable.map((path) => keepReplaceable(data, path)))
}

async function keep(
  cache: Cache,
  older: readonly string[],
  path: string,
  integrity: string,
): Promise<void> {
  const address = addressOf(path)
  // The name of a file in assets/ holds its hash, so an older version's copy is the same.
  const copy = path.startsWith('assets/') ? await matchIn(older, address) : undefined
  await cache.put(address, copy ?? (await fetchWhole(path, integrity)))
}

async function fetchWhole(path: string, integrity: string): Promise<Response> {
  const hashed = path.startsWith('assets/')
  try {
    return await fetchChecked(path, { integrity, cache: hashed ? 'default' : 'no-cache' })
  } catch (error) {
    // The browser's own cache may hold a damaged copy; the server is asked once more, past it.
    if (hashed) return fetchChecked(path, { integrity, cache: 'reload' })
    throw error
  }
}

async function fetchChecked(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(addressOf(path), init)
  const type = response.headers.get('content-type')
  if (response.status !== 200) throw new Error(`${path}: status ${response.status}, expected 200`)
  if (!isExpectedType(path, type)) throw new Error(`${path}: unexpected content type ${type}`)
  if (!response.redirected) return response
  // Browsers refuse redirected answers for a page that is opened.
  return new Response(response.body, { headers: response.headers })
}

async function keepReplaceable(data: Cache, path: string): Promise<void> {
  try {
    await data.put(addressOf(path), await fetchChecked(path, { cache: 'no-cache' }))
  } catch (error) {
    if (!(await data.match(addressOf(path)))) throw error
  }
}

async function activate(): Promise<void> {
  const all = await Promise.all((await shellNames()).map(withTurn))
  await Promise.all(outdatedShells(all, shellName).map((name) => caches.delete(name)))
  const turn = Math.max(0, ...all.map((cache) => cache.turn ?? 0)) + 1
  await (await caches.open(shellName)).put(turnMark, new Response(String(turn)))
  // The page of the first visit loads the rest from here, too.
  await self.clients.claim()
}

async function withTurn(name: string): Promise<ShellCache> {
  const mark = await (await caches.open(name)).match(turnMark)
  return { name, turn: mark && Number(await mark.text()) }
}

const shellNames = async () => (await caches.keys()).filter((name) => name.startsWith(shellPrefix))
const otherShells = async () => (await shellNames()).filter((name) => name !== shellName)

async function fromShell(path: string, request: Request): Promise<Response> {
  const address = addressOf(path)
  return (
    (await matchIn([shellName], address)) ??
    (path.startsWith('assets/') ? await matchIn(await otherShells(), address) : undefined) ??
    fetch(request)
  )
}

/** Only whole modules count: their cache holds a mark that is written last (src/content/make-ready.ts). */
async function fromModule(module: string, request: Request): Promise<Response> {
  const names = (await caches.keys()).filter((name) => mayHoldModule(name, module))
  for (const name of names) {
    const cache = await caches.open(name)
    const found = await cache.match(request, { ignoreVary: true })
    if (found && (await cache.match(addressOf(wholeMark(module))))) return found
  }
  return fetch(request)
}

function fresh(request: Request): { answer: Promise<Response>; later: Promise<unknown> } {
  const path = new URL(request.url).pathname.slice(folder.length)
  const asked = fetch(request)
  const kept = asked.then(async (response) => {
    const type = response.headers.get('content-type')
    if (response.status !== 200 || !isExpectedType(path, type)) return undefined
    await (await caches.open(dataName)).put(addressOf(path), response.clone())
    return response
  })
  // A failure is answered below; here it only must not count as unhandled.
  const later = kept.catch(() => undefined)
  const answer = async () => {
    const quick = await Promise.race([later, after(patience)])
    return quick ?? (await matchIn([dataName], addressOf(path))) ?? asked
  }
  return { answer: answer(), later }
}

async function matchIn(names: readonly string[], address: string): Promise<Response | undefined> {
  for (const name of names) {
    // Servers vary by encoding; what is kept here is decoded.
    const found = await (await caches.open(name)).match(address, { ignoreVary: true })
    if (found) return found
  }
  return undefined
}

const after = (milliseconds: number) =>
  new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), milliseconds)
  })
