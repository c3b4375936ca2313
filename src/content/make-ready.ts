/** Makes modules work without a network: as a whole with their media, or not at all. */
import { whenIdle } from '../lib/idle.ts'
import { isExpectedType } from '../lib/media-type.ts'
import { sha256 } from '../lib/platform.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { FileList, ModuleFile } from './catalogue.ts'
import { moduleCache, wholeMark } from './ready-names.ts'
import {
  cachesOf,
  folder,
  keyOf,
  type ReadyFault,
  type ReadyState,
  tell,
  underWay,
  wholeVersions,
} from './readiness.ts'

const running = new Map<string, Promise<Result<true, ReadyFault>>>()

/** Fetches, checks and keeps all files of the module. A version that was ready stays until the new one is whole. */
export function makeReady(id: string, language: string): Promise<Result<true, ReadyFault>> {
  const key = keyOf(id, language)
  const already = running.get(key)
  if (already) return already
  underWay.add(key)
  const made = makeAndTell(id, language).finally(() => {
    underWay.delete(key)
    running.delete(key)
  })
  running.set(key, made)
  return made
}

export async function readyState(id: string, language: string): Promise<ReadyState> {
  const kept = await wholeVersions(id, language)
  if (kept.length === 0) return 'not-ready'
  const listed = await loadFiles(id, language)
  // Without a network nothing newer can be had, so what is here is what counts.
  if (!listed.ok) return 'ready'
  return kept.includes(await versionOf(listed.value)) ? 'ready' : 'outdated'
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
  const older = await cachesOf(id, language)
  const fetched = await Promise.all(
    files.map(async (file) => (await copyOf(file, older)) ?? fetchFile(file)),
  )
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
  const outdated = (await cachesOf(id, language)).filter((other) => other !== name)
  await Promise.all(outdated.map((other) => caches.delete(other)))
  return ok(true)
}

/** What is here already in the same bytes need not come over the network again. */
async function copyOf(
  file: ModuleFile,
  older: readonly string[],
): Promise<Result<[path: string, response: Response], ReadyFault> | undefined> {
  for (const name of older) {
    const kept = await (await caches.open(name)).match(file.path)
    if (!kept) continue
    const bytes = new Uint8Array(await kept.arrayBuffer())
    if ((await sha256(bytes)) !== file.sha256) continue
    return ok([file.path, typed(bytes, kept.headers.get('content-type') ?? '')])
  }
  return undefined
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
  for (const [path, response] of responses) {
    // Handing a file over takes the page's thread some time, and the person may be answering.
    await whenIdle()
    await cache.put(path, response)
  }
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
    return ok([path, typed(bytes, type)])
  } catch {
    return err({ code: 'unreachable', path })
  }
}

const typed = (bytes: Uint8Array<ArrayBuffer>, type: string) =>
  new Response(bytes, { headers: { 'content-type': type } })

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

/** Milliseconds that the installation of the shell may take before it counts as failed. */
const installing = 20_000

const after = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
