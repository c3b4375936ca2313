/** Which modules work without a network: what is known, and who is told. Making them so is make-ready.ts, loaded when it is done. */
import { createStore } from 'zustand/vanilla'
import { versionIn, wholeMark } from './ready-names.ts'

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

/** What is being made ready right now, by the same keys. */
export const underWay = new Set<string>()

export const keyOf = (id: string, language: string): string => `${id}/${language}`

export const tell = (key: string, value: Readiness): void => readiness.setState({ [key]: value })

/** Tells `listener` now and after every change; call what it returns to stop. */
export function watchReady(
  id: string,
  language: string,
  listener: (readiness: Readiness | undefined) => void,
): () => void {
  const key = keyOf(id, language)
  listener(readiness.getState()[key])
  if (!underWay.has(key)) void lookAgain(id, language)
  return readiness.subscribe((now, before) => {
    if (now[key] !== before[key]) listener(now[key])
  })
}

/** Looks only at what is here: whether the server has a newer version can wait. */
async function lookAgain(id: string, language: string): Promise<void> {
  const state = (await wholeVersions(id, language)).length > 0 ? 'ready' : 'not-ready'
  const key = keyOf(id, language)
  if (!underWay.has(key) && readiness.getState()[key]?.state !== state) tell(key, { state })
}

export async function wholeVersions(id: string, language: string): Promise<string[]> {
  const versions: string[] = []
  if (!(await hasWorker())) return versions
  for (const name of await cachesOf(id, language)) {
    const whole = await (await caches.open(name)).match(wholeMark(id))
    if (whole) versions.push(versionIn(name, id, language, folder()) ?? '')
  }
  return versions
}

export async function cachesOf(id: string, language: string): Promise<string[]> {
  // Missing without https.
  if (!('caches' in globalThis)) return []
  return (await caches.keys()).filter(
    (name) => versionIn(name, id, language, folder()) !== undefined,
  )
}

async function hasWorker(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  return Boolean((await navigator.serviceWorker.getRegistration())?.active)
}

/** Two installations may share an origin. */
export const folder = (): string => new URL('./', document.baseURI).pathname
