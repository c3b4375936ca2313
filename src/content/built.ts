/** A module as the build writes it: checked, Markdown already parsed, in two files per language. */
import type { Module } from './schema.ts'

export type ModuleWithoutItems = Omit<Module, 'items'>

/** `dist/modules/<id>/<language>.json`: what the first lesson needs. */
export interface BuiltModule {
  module: ModuleWithoutItems
}

/** `dist/modules/<id>/<language>.items.json`: twice as large, and not needed before the first question. */
export interface BuiltItems {
  items: Module['items']
  /** SHA-256 (16 hex digits) of each item as it stands in the file; stored with every attempt. */
  contents: { [item: string]: string }
}
