/** Makes modules work without a network: as a whole with their media, or not at all. */
import { createStore } from 'zustand/vanilla'
import { whenIdle } from '../lib/idle.ts'
import { isExpectedType } from '../lib/media-type.ts'
import { sha256 } from '../lib/platform.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { FileList, ModuleFile } from './catalogue.ts'
import { moduleCache, versionIn, wholeMark } from './ready-names.ts'

export type ReadyState = 'ready' | 'not-ready' | 'outdated'

/** Why a module could not be made ready, and which file stood in the way. */
export type ReadyFault =
  | { code: 'unreachable' | 'wrong-type' | 'damaged'; path: string }
  | { code: 'status'; path: string; status: number }
  | { code: 'wrong-size'; path: string; found: number; expected: number }
  /** No service worker: a private window, a page without https, or one that is being developed. */
  | { code: 'no-worker'; path: string }
  /** The server does not list the module. */
  | { code: 'unlisted'; path: string }
  /** No space left, or the browser refuses to store. */
  | { code: 'not-kept'; path: string }

/** What is known about a module in one language. */
export interface Readiness {
  state: ReadyState | 'loading'
  fault?: ReadyFault | undefined
}

/** By `<id>/<language>`; what nobody has asked about is missing. */
const readiness = createStore<{ [module: string]: Readiness }>()(() => ({}))

const running = new Map<string, Promise<Result<true, ReadyFault>>>()

/** Fetches, checks and keeps all files of the module. A version that was ready stays until the new one is whole. */
export function makeReady(id: string, language: string): Promise<Result<true, ReadyFault>> {
  const key = keyOf(id, language)
  const already = running.get(key)
  if (already) return already
  const made = makeAndTell(id, language).finally(() => running.delete(key))
  running.set(key, made)
  return made
}

/** For what opens without being asked for: the network belongs to what people wait for. */
export async function makeReadyWhenIdle(id: string, language: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await whenServed(navigator.serviceWorker)
  await whenIdle()
  await makeReady(id, language)
}

/** Resolves when a worker serves the page. One that only switches itself off (public/sw-off.js) never does. */
export async function whenServed(serviceWorker: ServiceWorkerContainer): Promise<void> {
  if (serviceWorker.controller) return
  await new Promise((resolve) => {
    serviceWorker.addEventListener('controllerchange', resolve, { once: true })
  })
}

export async function readyState(id: string, language: string): Promise<ReadyState> {
  const kept = await wholeVersions(id, language)
  if (kept.length === 0) return 'not-ready'
  const listed = await loadFiles(id, language)
  // Without a network nothing newer can be had, so what is here is what counts.
  if (!listed.ok) return 'ready'
  return kept.includes(await versionOf(listed.value)) ? 'ready' : 'outdated'
}

/** Tells `listener` now and after every change; call what it returns to stop. */
export function watchReady(
  id: string,
  language: string,
  listener: (readiness: Readiness | undefined) => void,
): () => void {
  const key = keyOf(id, language)
  listener(readiness.getState()[key])
  if (!running.has(key)) void lookAgain(id, language)
  return readiness.subscribe((now, before) => {
    if (now[key] !== before[key]) listener(now[key])
  })
}

/** Looks only at what is here: whether the server has a newer version can wait. */
async function lookAgain(id: string, language: string): Promise<void> {
  const state = (await wholeVersions(id, language)).length > 0 ? 'ready' : 'not-ready'
  const key = keyOf(id, language)
  if (!running.has(key) && readiness.getState()[key]?.state !== state) tell(key, { state })
}

async function makeAndTell(id: string, language: string): Promise<Result<true, ReadyFault>> {
  const key = keyOf(id, language)
  const before = await readyState(id, language)
  if (before === 'ready') {
    tell(key, { state: before })
    return ok(true)
  }
  // What is ready in an older version stays ready while the newer one is fetched.
  if (before === 'not-ready') tell(key, { state: 'loading' })
  const made = await make(id, language)
  tell(key, made.ok ? { state: 'ready' } : { state: before, fault: made.error })
  return made
}

async function make(id: string, language: string): Promise<Result<true, ReadyFault>> {
  if (!(await workerComes())) return err({ code: 'no-worker', path: '' })
  const listed = await loadFiles(id, language)
  if (!listed.ok) return listed
  const files = listed.value
  const fetched = await Promise.all(files.map(fetchFile))
  const responses: [path: string, response: Response][] = []
  for (const one of fetched) {
    if (!one.ok) return one
    responses.push(one.value)
  }
  const name = moduleCache(id, language, await versionOf(files), folder())
  try {
    await keep(name, responses, wholeMark(id))
  } catch {
    // Quota or a refusal: browsers name it differently, and for the person it is the same.
    await caches.delete(name).catch(() => false)
    return err({ code: 'not-kept', path: files[0]?.path ?? '' })
  }
  const older = (await cachesOf(id, language)).filter((other) => other !== name)
  await Promise.all(older.map((other) => caches.delete(other)))
  return ok(true)
}

async function hasWorker(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  return Boolean((await navigator.serviceWorker.getRegistration())?.active)
}

/** On a first visit the worker is still being installed. */
async function workerComes(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  const installed = navigator.serviceWorker.ready.then(() => true)
  return Promise.race([installed, after(installing).then(() => false)])
}

async function keep(
  name: string,
  responses: readonly [path: string, response: Response][],
  mark: string,
): Promise<void> {
  // A cache of this name without its mark is the rest of an attempt that was cut short.
  await caches.delete(name)
  const cache = await caches.open(name)
  for (const [path, response] of responses) await cache.put(path, response)
  await cache.put(mark, new Response('whole'))
}

async function fetchFile(
  file: ModuleFile,
): Promise<Result<[path: string, response: Response], ReadyFault>> {
  const { path } = file
  try {
    // With `v` the worker lets it through to the server, and no cache on the way knows it under that name.
    const response = await fetch(`${path}?v=${file.sha256.slice(0, 16)}`, { cache: 'no-cache' })
    if (response.status !== 200) return err({ code: 'status', path, status: response.status })
    const type = response.headers.get('content-type') ?? ''
    if (!isExpectedType(path, type)) return err({ code: 'wrong-type', path })
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (bytes.byteLength !== file.bytes)
      return err({ code: 'wrong-size', path, found: bytes.byteLength, expected: file.bytes })
    if ((await sha256(bytes)) !== file.sha256) return err({ code: 'damaged', path })
    return ok([path, new Response(bytes, { headers: { 'content-type': type } })])
  } catch {
    return err({ code: 'unreachable', path })
  }
}

const listPath = 'modules/files.json'

async function loadFiles(id: string, language: string): Promise<Result<ModuleFile[], ReadyFault>> {
  const path = listPath
  try {
    const response = await fetch(path)
    if (response.status !== 200) return err({ code: 'status', path, status: response.status })
    const data: unknown = await response.json()
    if (!isFileList(data)) return err({ code: 'damaged', path })
    const files = data[keyOf(id, language)]
    return files && files.length > 0 ? ok(files) : err({ code: 'unlisted', path })
  } catch (error) {
    return err({ code: error instanceof SyntaxError ? 'damaged' : 'unreachable', path })
  }
}

const isFileList = (data: unknown): data is FileList =>
  typeof data === 'object' && data !== null && Object.values(data).every(Array.isArray)

async function versionOf(files: readonly ModuleFile[]): Promise<string> {
  const text = files.map(({ path, sha256 }) => `${path} ${sha256}`).join('\n')
  return (await sha256(new TextEncoder().encode(text)))?.slice(0, 16) ?? ''
}

async function wholeVersions(id: string, language: string): Promise<string[]> {
  const versions: string[] = []
  if (!(await hasWorker())) return versions
  for (const name of await cachesOf(id, language)) {
    const whole = await (await caches.open(name)).match(wholeMark(id))
    if (whole) versions.push(versionIn(name, id, language, folder()) ?? '')
  }
  return versions
}

async function cachesOf(id: string, language: string): Promise<string[]> {
  // Missing without https.
  if (!('caches' in globalThis)) return []
  return (await caches.keys()).filter(
    (name) => versionIn(name, id, language, folder()) !== undefined,
  )
}

/** Milliseconds that the installation of the shell may take before it counts as failed. */
const installing = 20_000

const after = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

const folder = () => new URL('./', document.baseURI).pathname
const keyOf = (id: string, language: string) => `${id}/${language}`
const tell = (key: string, value: Readiness) => readiness.setState({ [key]: value })
