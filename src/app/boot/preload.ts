/** Asks early for files that the app is going to need. */

interface Link {
  rel: string
  href: string
  as?: string
  crossOrigin?: string
}

function preload(link: Link): void {
  document.head.append(Object.assign(document.createElement('link'), link))
}

/** As `fetch` reads it later. */
export const preloadData = (href: string): void =>
  preload({ rel: 'preload', href, as: 'fetch', crossOrigin: 'anonymous' })

/** A language that is offered has each of them. */
export function preloadScripts(hrefs: readonly (string | undefined)[]): void {
  for (const href of hrefs) if (href !== undefined) preload({ rel: 'modulepreload', href })
}
