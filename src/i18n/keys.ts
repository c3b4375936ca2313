/** Typed keys of every area, read from the German files. */
import type about from '../../locales/de/about.json'
import type charts from '../../locales/de/charts.json'
import type certificate from '../../locales/de/certificate.json'
import type check from '../../locales/de/check.json'
import type evaluation from '../../locales/de/evaluation.json'
import type glossary from '../../locales/de/glossary.json'
import type help from '../../locales/de/help.json'
import type home from '../../locales/de/home.json'
import type items from '../../locales/de/items.json'
import type player from '../../locales/de/player.json'
import type practice from '../../locales/de/practice.json'
import type profiles from '../../locales/de/profiles.json'
import type results from '../../locales/de/results.json'
import type search from '../../locales/de/search.json'
import type settings from '../../locales/de/settings.json'
import type shell from '../../locales/de/shell.json'

interface Areas {
  about: typeof about
  charts: typeof charts
  certificate: typeof certificate
  check: typeof check
  evaluation: typeof evaluation
  glossary: typeof glossary
  help: typeof help
  home: typeof home
  items: typeof items
  player: typeof player
  practice: typeof practice
  profiles: typeof profiles
  results: typeof results
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
