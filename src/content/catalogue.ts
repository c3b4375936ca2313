/** The index of all modules of one language: what home needs, without loading any module. */

/** One file of a module as it lies in `dist/`. */
export interface ModuleFile {
  /** Relative to the page, e.g. `modules/signs-in-daily-work/de.json`. */
  path: string
  /** SHA-256 in hex of its bytes. */
  sha256: string
  bytes: number
}

export interface CatalogueEntry {
  id: string
  title: string
  summary: string
  minutes: number
  status: 'draft' | 'reviewed'
  updated: string
  track: 'core' | 'more'
  /** Ids of the screens in order, for progress without loading the module. */
  screens: string[]
  /** Those among them that ask something: what their items need is fetched at once (boot/body.ts). */
  asking: string[]
  /** The language of the file: German where the wished language is missing. */
  language: string
}

export interface Catalogue {
  language: string
  entries: CatalogueEntry[]
}

/** All files of all modules, loaded only to make modules ready offline. Keyed by `<id>/<language>`. */
export interface FileList {
  [moduleAndLanguage: string]: ModuleFile[]
}
