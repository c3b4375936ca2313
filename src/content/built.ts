/** A module as the build writes it to `dist/modules/<id>/<language>.json`: checked, Markdown already parsed. */
import type { Module } from './schema.ts'

export interface BuiltModule {
  module: Module
  /** SHA-256 (16 hex digits) of each item as it stands in the file; stored with every attempt. */
  contents: { [item: string]: string }
}
