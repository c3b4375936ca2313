/** Typed keys of every area, read from the German files. */
import type about from '../../locales/de/about.json'
import type check from '../../locales/de/check.json'
import type glossary from '../../locales/de/glossary.json'
import type home from '../../locales/de/home.json'
import type items from '../../locales/de/items.json'
import type player from '../../locales/de/player.json'
import type search from '../../locales/de/search.json'
import type settings from '../../locales/de/settings.json'
import type shell from '../../locales/de/shell.json'

interface Areas {
  about: typeof about
  check: typeof check
  glossary: typeof glossary
  home: typeof home
  items: typeof items
  player: typeof player
  search: typeof search
  settings: typeof settings
  shell: typeof shell
}

/** One JSON file per area in `locales/<language>/`. */
export type Area = keyof Areas

type WithoutPlural<K> =
  K extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : K

/** A plural is asked for by its base: `minutes` for `minutes_one` and `minutes_other`. */
export type Key<A extends Area> = WithoutPlural<keyof Areas[A] & string>

export type Texts<A extends Area> = (
  key: Key<A>,
  values?: { [name: string]: string | number },
) => string
