/** A page that shows ours in a frame could lay its own over it; only a header can forbid that, and not every server sends one. */

/** True when any page around this one is of another origin. */
export function isForeignFrame(here: Window): boolean {
  try {
    for (let one = here; one !== one.parent; one = one.parent)
      if (one.parent.location.origin !== here.location.origin) return true
    return false
  } catch {
    // Pages of another origin do not tell where they are.
    return true
  }
}

/** Puts a line and a way out in the place of everything; until then a rule in base.css keeps it hidden. */
export function refuseFrame({ text, link }: { text: string; link: string }): void {
  const line = Object.assign(document.createElement('p'), { textContent: text })
  const way = Object.assign(document.createElement('a'), {
    textContent: link,
    href: location.href,
    target: '_blank',
    rel: 'noopener noreferrer',
  })
  const main = document.createElement('main')
  main.append(line, way)
  document.body.replaceChildren(main)
  // For the watchdog in body.ts: there is nothing to wait for.
  document.documentElement.dataset['started'] = 'refused'
}
