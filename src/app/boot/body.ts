/**
 * Runs inline behind the prerendered home, still before the first paint: leaves the prerendered home where it fits,
 * puts the other language in its place, or makes room for the page that the address names.
 */
import type { HomeData } from '../../content/home-data.ts'
import { languagesEvent, roomEvent } from './events.ts'
import { refuseFrame } from './frame.ts'
import { preloadData, preloadScripts } from './preload.ts'

declare const __QUESTION__: {
  /** Per language the scripts that an item needs. */
  [language: string]: string[]
}
/** Per language what stands in the frame of another site. */
declare const __FRAMED__: { [language: string]: { text: string; link: string } }

/** The scripts that home needs, beside the words. */
declare const __HOME__: string[]
/** Per language the script with the words of the first page. */
declare const __WORDS__: { [language: string]: string }
/** The script that starts the app. */
declare const __START__: string

const hash = document.documentElement.dataset['start'] ?? location.hash
// As boot/head.ts has found.
const atHome = document.documentElement.dataset['elsewhere'] === undefined
const holder = document.getElementById('root')
const { lang } = document.documentElement
// The other languages stand behind this script, so that German home need not wait for them.
if (holder?.dataset['prerendered'] === lang) settle()
else document.addEventListener(languagesEvent, settle, { once: true })

const [, module, screen = ''] = /^#\/modules\/([a-z0-9-]+)\/([a-z0-9-]+)/.exec(hash) ?? []
// The list of modules stands behind this script.
document.addEventListener('DOMContentLoaded', () => {
  if (module) startQuestion(module, screen)
  whenSeen(startApp)
})

function settle(): void {
  if (holder) {
    if (holder.dataset['prerendered'] !== lang) {
      const other = document.querySelector<HTMLTemplateElement>(`template[data-language="${lang}"]`)
      holder.replaceChildren(...(other ? [other.content.cloneNode(true)] : []))
      holder.dataset['prerendered'] = other ? lang : ''
    }
    if (!atHome) {
      // The frame stays, so that nothing jumps; its page comes from the app.
      holder.querySelector('main')?.replaceChildren()
      holder.dataset['prerendered'] = ''
    }
  }
  delete document.documentElement.dataset['elsewhere']
  if (atHome) whenSeen(() => preloadScripts([__WORDS__[lang], ...__HOME__]))
  document.dispatchEvent(new Event(roomEvent))
}

/** What is drawn can be read while the app comes, so it is painted before. A tab in the background paints nothing. */
function whenSeen(then: () => void): void {
  if (holder?.querySelector('main > *') && !document.hidden)
    requestAnimationFrame(() => setTimeout(then))
  else then()
}

function startApp(): void {
  // Whoever waits for it is told below, after the patience has run out.
  import(/* @vite-ignore */ __START__).catch((error: unknown) => console.warn(error))
}

/** A screen that asks something needs its items at once: they need not wait for the app to find that out. */
function startQuestion(module: string, screen: string): void {
  const data: HomeData = JSON.parse(document.getElementById('home-data')?.textContent ?? '{}')
  const entry = data.catalogues[lang]?.entries.find(({ id }) => id === module)
  if (!entry?.asking.includes(screen)) return
  preloadScripts(__QUESTION__[lang] ?? [])
  preloadData(`modules/${entry.id}/${entry.language}.items.json`)
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

const framed = __FRAMED__[lang]
if (framed && 'framed' in document.documentElement.dataset) refuseFrame(framed)
