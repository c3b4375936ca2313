/**
 * Runs inline in <head> before the first paint: language, direction, theme, text size,
 * and an early start for what a deep link needs. No imports, so that it stays a few hundred bytes.
 */
declare const __BOOT__: {
  languages: string[]
  /** Scripts to start early, per language. */
  home: { [language: string]: string[] }
  module: { [language: string]: string[] }
}

const root = document.documentElement
let wished: { language?: string; theme?: string; textSize?: string } = {}
try {
  wished = JSON.parse(localStorage.getItem('hinsehen-preferences') ?? '{}').state ?? {}
} catch {
  // Storage is refused or damaged: the browser's wishes and the standard look do.
}
const { languages, home, module: player } = __BOOT__
const language =
  languages.find((one) => one === wished.language) ??
  navigator.languages
    .map((wish) => wish.toLowerCase().split('-')[0])
    .find((base) => base !== undefined && languages.includes(base)) ??
  'de'
root.lang = language
root.dir = /^(?:ar|fa|he|ur|ckb|ps)\b/.test(language) ? 'rtl' : 'ltr'
root.dataset['theme'] = wished.theme ?? 'system'
root.dataset['textSize'] = wished.textSize ?? 'normal'

const module = /^#\/modules\/([a-z0-9-]+)/.exec(location.hash)?.[1]
const atHome = ['', '#', '#/'].includes(location.hash)
const scripts = (module ? player : atHome ? home : {})[language] ?? []
for (const href of scripts) preload({ rel: 'modulepreload', href })
if (module)
  preload({
    rel: 'preload',
    href: `modules/${module}/${language}.json`,
    as: 'fetch',
    crossOrigin: 'anonymous',
  })

function preload(attributes: {
  rel: string
  href: string
  as?: string
  crossOrigin?: string
}): void {
  document.head.append(Object.assign(document.createElement('link'), attributes))
}
