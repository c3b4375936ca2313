/**
 * Runs inline in <head> before the first paint: language, direction, theme, text size,
 * the way out, and an early start for what a deep link needs. In the frame of another site everything stays hidden.
 */
import { showDrawn } from './drawn.ts'
import { followEarlyLinks } from './early-links.ts'
import { languagesScript } from './events.ts'
import { isForeignFrame } from './frame.ts'
import { prepareLeave } from './leave.ts'
import { preloadData, preloadScripts } from './preload.ts'

declare const __BOOT__: {
  languages: string[]
  /** Scripts to load early: for every page, and beside them for a page of a module. */
  always: string[]
  lesson: string[]
  /** Per language the script with the words of the first page. */
  words: { [language: string]: string }
  /** Per language the modules whose screens the build has drawn. */
  ahead: { [language: string]: string[] }
  /** Of discreet mode. */
  neutralTitle: string
  /** Of this page, as in what its build has drawn. */
  look: string
}

const root = document.documentElement
if (isForeignFrame(window)) root.dataset['framed'] = ''
let wished: {
  language?: string
  theme?: string
  textSize?: string
  easy?: boolean
  discreet?: boolean
  profile?: { locked?: boolean }
} = {}
try {
  wished = JSON.parse(localStorage.getItem('hinsehen-preferences') ?? '{}').state ?? {}
} catch {
  // Storage is refused or damaged: the browser's wishes and the standard look do.
}
const { languages, always, lesson, words, ahead, neutralTitle, look } = __BOOT__
prepareLeave()
if (wished.discreet) beDiscreet()
followEarlyLinks(wished.discreet === true)
const hash = root.dataset['start'] ?? location.hash
const language =
  languages.find((one) => one === wished.language) ??
  navigator.languages
    .map((wish) => wish.toLowerCase().split('-')[0])
    .find((base) => base !== undefined && languages.includes(base)) ??
  'de'
root.lang = language
// The first frame waits until the other language, which stands behind German home, has taken its place.
if (language !== 'de')
  document.querySelector('link[rel="expect"]')?.setAttribute('href', `#${languagesScript}`)
root.dir = /^(?:ar|fa|he|ur|ckb|ps)\b/.test(language) ? 'rtl' : 'ltr'
root.dataset['theme'] = wished.theme ?? 'system'
root.dataset['textSize'] = wished.textSize ?? 'normal'

const [, module, screen] = /^#\/modules\/([a-z0-9-]+)(\/[a-z0-9-]+$)?/.exec(hash) ?? []
const atHome = ['', '#', '#/'].includes(hash)
// Another page than home: the browser need not lay out what boot/body.ts takes away.
if (!atHome) root.dataset['elsewhere'] = ''
// At home boot/body.ts does it, when there is something to read.
const scripts = atHome ? [] : [words[language], ...always, ...(module ? lesson : [])]
// First of all, as browsers ask for few files at a time. Behind a PIN nothing is shown before the app has asked for it.
if (
  module &&
  screen &&
  ahead[language]?.includes(module) &&
  !wished.easy &&
  !wished.profile?.locked
) {
  root.dataset['ahead'] = ''
  // After what is drawn the module itself has time until the app is there.
  showDrawn(`modules/${module}/drawn.${language}.html`, screen.slice(1), look, preloadModule)
} else if (module) preloadModule()
preloadScripts(scripts)

/** The page asked for goes into memory; address, title, icon and installation become neutral. */
function beDiscreet(): void {
  root.dataset['start'] = location.hash
  history.replaceState(null, '', location.pathname + location.search)
  document.title = neutralTitle
  for (const link of document.querySelectorAll('link[rel="icon"], link[rel="manifest"]'))
    link.remove()
  document.head.append(
    Object.assign(document.createElement('link'), { rel: 'icon', href: 'data:,' }),
  )
}

function preloadModule(): void {
  preloadData(`modules/${module}/${language}.json`)
}
