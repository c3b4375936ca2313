/**
 * Runs inline at the end of <body>, still before the first paint: leaves the prerendered home where it fits,
 * puts the other language in its place, or makes room for the page that the address names.
 */
const holder = document.getElementById('root')
const { lang } = document.documentElement
if (holder) {
  const home = location.hash === '' || location.hash === '#' || location.hash === '#/'
  if (holder.dataset['prerendered'] !== lang) {
    const other = document.querySelector<HTMLTemplateElement>(`template[data-language="${lang}"]`)
    holder.replaceChildren(...(other ? [other.content.cloneNode(true)] : []))
    holder.dataset['prerendered'] = other ? lang : ''
  }
  if (!home) {
    // The frame stays, so that nothing jumps; its page comes from the app.
    holder.querySelector('main')?.replaceChildren()
    holder.dataset['prerendered'] = ''
  }
}

/** Milliseconds after which an app that has not started counts as stuck. */
const patience = 10_000
const mark = 'hinsehen-reloaded'

// Stuck: reload once, then say so plainly. Never clear anything: what a learner did may lie there.
setTimeout(() => {
  const started = document.documentElement.dataset['started'] !== undefined
  let mayReload = false
  try {
    mayReload = !started && sessionStorage.getItem(mark) === null
    if (mayReload) sessionStorage.setItem(mark, '')
    if (started) sessionStorage.removeItem(mark)
  } catch {
    // Without a memory a second reload could not be told from the first, so there is none.
    mayReload = false
  }
  if (mayReload) location.reload()
  else if (!started) document.getElementById('stuck')?.removeAttribute('hidden')
}, patience)
