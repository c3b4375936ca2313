/**
 * Which source goes into which file. Without this, parts that several pages use would be a dozen small
 * files, each with a round trip of its own on a slow network.
 */
import { resolve } from 'node:path'
import type { Rolldown } from 'vite'

/** Changes rarely, so returning visitors keep it when our own code changes. */
const vendor = /node_modules[\\/](?:react|react-dom|scheduler|react-router|i18next|zustand)[\\/]/

/** A group takes what its members import along, so what is shared most is taken first. */
export const groups = [
  { name: 'vendor', test: vendor, priority: 3 },
  { name: partNamed('start'), priority: 2 },
]

/** `start`: what every page needs. `player`: what only the pages of a module need, items aside. */
function partNamed(name: 'start' | 'player') {
  return (id: string, context: Rolldown.ChunkingContext): string | null => {
    parts ??= divide(context)
    return parts[name].has(id) ? name : null
  }
}
let parts: { start: Set<string>; player: Set<string> } | undefined

function divide(context: Rolldown.ChunkingContext) {
  const start = reachable(context, 'src/main.tsx')
  const home = reachable(context, 'src/app/home-page.tsx')
  const player = reachable(context, 'src/player/screen-page.tsx', 'src/player/module-page.tsx')
  for (const id of player) {
    // Shared with home, or with the pages that use the same accessible parts.
    if (home.has(id) || id.startsWith(resolve('src/ui'))) start.add(id)
    if (start.has(id)) player.delete(id)
  }
  return { start, player }
}

/** Everything imported statically, directly or through others. */
function reachable(context: Rolldown.ChunkingContext, ...entries: string[]): Set<string> {
  const found = new Set<string>()
  const open = entries.map((entry) => resolve(entry))
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...(context.getModuleInfo(id)?.importedIds ?? []))
  }
  return found
}
