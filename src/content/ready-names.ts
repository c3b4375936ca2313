/** What the page and the service worker call the caches of modules. */

/** One cache per module, language and version; `folder` is where the site lies, as two may share an origin. */
export const moduleCache = (id: string, language: string, version: string, folder: string) =>
  `hinsehen-module-${id}-${language}-${version} ${folder}`

/** Longer ids may begin alike; their addresses differ, so nothing is mixed up. */
export const mayHoldModule = (name: string, id: string): boolean =>
  name.startsWith(`hinsehen-module-${id}-`)

/** The version in the name, or undefined for the cache of anything else. */
export function versionIn(
  name: string,
  id: string,
  language: string,
  folder: string,
): string | undefined {
  const start = `hinsehen-module-${id}-${language}-`
  const end = ` ${folder}`
  if (!name.startsWith(start) || !name.endsWith(end)) return undefined
  const version = name.slice(start.length, -end.length)
  return /^[0-9a-f]{16}$/.test(version) ? version : undefined
}

/** Written last: a cache without this entry is not whole and counts for nothing. */
export const wholeMark = (id: string): string => `modules/${id}/hinsehen-whole`
