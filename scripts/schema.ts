/** `npm run schema`: writes what editors and authors read from the definitions in `src/content/schema.ts` and `src/centres/schema.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import { format } from 'prettier'
import type * as v from 'valibot'
import { directoryFile } from '../src/centres/schema.ts'
import { courseFile, glossaryFile, moduleFile } from '../src/content/schema.ts'
import { siteFile } from '../src/content/site.ts'
import { fieldReference } from './field-reference.ts'

export async function main(): Promise<number> {
  for (const [path, text] of await generated()) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    process.stdout.write(`${path}\n`)
  }
  return 0
}

/** Path to text, as it belongs into the repository; a test compares. */
export async function generated(): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const [name, schema] of Object.entries(jsonSchemas()))
    files.set(`public/${name}.schema.json`, await pretty(JSON.stringify(schema), 'json'))
  files.set(
    'docs/autoren/felder.md',
    await pretty(fieldReference(jsonSchemas().module), 'markdown'),
  )
  return files
}

/** JSON Schema for editors, made from the valibot schemas. */
export function jsonSchemas(): {
  module: JsonSchema
  glossary: JsonSchema
  course: JsonSchema
  centres: JsonSchema
  site: JsonSchema
} {
  return {
    module: convert(moduleFile, 'Hinsehen: Modul'),
    glossary: convert(glossaryFile, 'Hinsehen: Glossar'),
    course: convert(courseFile, 'Hinsehen: Kurs'),
    centres: convert(directoryFile, 'Hinsehen: Verzeichnis der Stellen'),
    site: convert(siteFile, 'Hinsehen: Betreiber'),
  }
}

function convert(schema: v.GenericSchema, title: string): JsonSchema {
  const { $schema, ...rest } = toJsonSchema(schema, {
    // What stands in the file: transforms are skipped, while 'input' would also lose the descriptions after them.
    typeMode: 'ignore',
    // An unknown action throws, so that a new one is thought about; these say nothing JSON Schema could say.
    errorMode: 'throw',
    ignoreActions: ['check', 'trim', 'transform'],
  })
  return { ...($schema !== undefined && { $schema }), title, ...rest }
}

const pretty = (text: string, parser: 'json' | 'markdown'): Promise<string> =>
  format(text, { parser, semi: false, singleQuote: true, printWidth: 100 })
