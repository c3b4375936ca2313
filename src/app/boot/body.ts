/**
 * Runs inline at the end of <body>, still before the first paint: leaves the prerendered home where it fits,
 * puts the other language in its place, or makes room for the page that the address names.
 */
import type { HomeData } from '../../content/home-data.ts'
import { refuseFrame } from './frame.ts'

declare const __QUESTION__: {
  /** Per language the scripts that an item needs. */
  [language: string]: string[]
}
/** Per language what stands in the frame of another site. */
declare const __FRAMED__: { [language: string]: { text: string; link: string } }

const hash = document.documentElement.dataset['start'] ?? location.hash
const holder = document.getElementById('root')
const { lang } = document.documentElement
if (holder) {
  const home = ['', '#', '#/'].includes(hash)
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
delete document.documentElement.dataset['elsewhere']

const { ahead } = document.documentElement.dataset
const [, module, screen = ''] = /^#\/modules\/([a-z0-9-]+)\/([a-z0-9-]+)/.exec(hash) ?? []
if (ahead) showAhead(ahead, `modules/${module}/${lang}.json`)
if (module) startQuestion(module, screen)

/**
 * Shows the screen as the build has drawn it, until the app is there. The head has begun to fetch the file: one for all
 * screens of a module, so that no server log tells which of them someone reads. `next` is fetched after it.
 */
function showAhead(file: string, next: string): void {
  // Parsed by the browser and never as a script, so that Trusted Types need no exception.
  const request = new XMLHttpRequest()
  request.responseType = 'document'
  request.open('GET', file)
  request.addEventListener('loadend', () => {
    preload({ rel: 'preload', href: next, as: 'fetch', crossOrigin: 'anonymous' })
  })
  request.addEventListener('load', () => {
    // Whatever a portal answers instead holds no such template.
    const drawn = request.status === 200 && request.responseXML?.getElementById(`drawn-${screen}`)
    const article = drawn instanceof HTMLTemplateElement && drawn.content.querySelector('article')
    const main = holder?.querySelector('main')
    if (!article || !main || main.childElementCount > 0) return
    main.append(document.importNode(article, true))
    main.addEventListener('click', ({ target }) => {
      if (target instanceof Element) target.closest('button')?.setAttribute('data-pressed', '')
    })
  })
  request.send()
}

/** A screen that asks something needs its items at once: they need not wait for the app to find that out. */
function startQuestion(module: string, screen: string): void {
  const data: HomeData = JSON.parse(document.getElementById('home-data')?.textContent ?? '{}')
  const entry = data.catalogues[lang]?.entries.find(({ id }) => id === module)
  if (!entry?.asking.includes(screen)) return
  const items = `modules/${entry.id}/${entry.language}.items.json`
  for (const href of __QUESTION__[lang] ?? []) preload({ rel: 'modulepreload', href })
  preload({ rel: 'preload', href: items, as: 'fetch', crossOrigin: 'anonymous' })
}

function preload(link: { rel: string; href: string; as?: string; crossOrigin?: string }): void {
  document.head.append(Object.assign(document.createElement('link'), link))
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
