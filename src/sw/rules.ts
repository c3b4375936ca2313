/** What the service worker decides, without touching caches or network. */

export interface Shell {
  /** Changes with every byte of the shell. */
  version: string
  /** Paths below the scope with their integrity (`sha256-…`). The home page has the path ''. */
  files: { [path: string]: string }
  /** Files that an operator may replace without a build, so they have no integrity: fetched on install, then the network first. */
  replaceable: string[]
  /** Files that change on their own and are not needed at once: the network first. */
  fresh: string[]
}

export type Route =
  /** Not ours: the browser does as if there were no worker. */
  | { to: 'network' }
  /** From the shell of this version, else of an older one, else the network. */
  | { to: 'shell'; path: string }
  /** From a module that is ready offline, else the network. */
  | { to: 'module'; module: string }
  /** The network first, what was kept where it is slow or gone. */
  | { to: 'fresh' }

interface Asked {
  method: string
  mode: string
  url: string
}

/** `scope` ends with a slash. */
export function routeOf({ method, mode, url }: Asked, scope: string, shell: Shell): Route {
  const address = new URL(url)
  const whole = `${address.origin}${address.pathname}`
  if (method !== 'GET' || !whole.startsWith(scope)) return { to: 'network' }
  const path = whole.slice(scope.length)
  // Only home is a page; any other address that is opened gets its file or a true 404, never home.
  if (mode === 'navigate' && (path === '' || path === 'index.html'))
    return { to: 'shell', path: '' }
  if (path in shell.files || path.startsWith('assets/')) return { to: 'shell', path }
  if (shell.replaceable.includes(path) || shell.fresh.includes(path)) return { to: 'fresh' }
  const module = /^modules\/([a-z0-9-]+)\/./.exec(path)?.[1]
  // Files with `?v=` are being made ready: they have to come from the server.
  if (module !== undefined && !address.searchParams.has('v')) return { to: 'module', module }
  return { to: 'network' }
}

/** A cache of the shell; `turn` counts activations, undefined while it never became active. */
export interface ShellCache {
  name: string
  turn: number | undefined
}

/**
 * Which caches go when `current` becomes active. The shell that was active before stays: tabs opened with it
 * still load pages from it. One that never became active serves no tab.
 */
export function outdatedShells(all: readonly ShellCache[], current: string): string[] {
  const others = all.filter((cache) => cache.name !== current)
  const previous = others
    .filter((cache) => cache.turn !== undefined)
    .sort((a, b) => (b.turn ?? 0) - (a.turn ?? 0))[0]
  return others.filter((cache) => cache !== previous).map((cache) => cache.name)
}
