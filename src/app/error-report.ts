/** What helps to repair a fault, and nothing about the person's answers. */
import { edition } from '../lib/build.ts'

interface Circumstances {
  /** The part of the address after `#`. */
  route: string
  browser: string
  language: string
  now: number
}

export function errorReport(
  error: Error,
  { route, browser, language, now }: Circumstances,
): string {
  return [
    `Hinsehen ${edition.version} (${edition.day})`,
    new Date(now).toISOString(),
    // A search may hold a name; where it happened is enough.
    `#${route.replace(/^#/, '').replace(/\?.*$/, '')}, ${language}`,
    browser,
    '',
    error.stack?.includes(error.message) ? error.stack : `${error.name}: ${error.message}`,
    ...(error.cause instanceof Error ? [`Cause: ${error.cause.name}: ${error.cause.message}`] : []),
  ].join('\n')
}
