import { readFileSync } from 'node:fs'
import type { JsonSchema } from '@valibot/to-json-schema'
import { Ajv } from 'ajv'
import { beforeAll, expect, test } from 'vitest'
import { generated, jsonSchemas } from '../../scripts/schema.ts'
import { parseModule } from '../../src/content/parse.ts'
import { edited, everythingText, exampleText } from '../support/broken.ts'

/** Milliseconds: making and formatting them takes seconds on a busy machine. */
const slow = 60_000
let fresh = new Map<string, string>()
beforeAll(async () => {
  fresh = await generated()
}, slow)

test.each([
  'public/module.schema.json',
  'public/glossary.schema.json',
  'public/course.schema.json',
  'public/site.schema.json',
  'docs/autoren/felder.md',
])('%s is fresh: run npm run schema after a change of the schema', (path) => {
  expect(readFileSync(path, 'utf8')).toBe(fresh.get(path))
})

test('every field has a description for authors', () => {
  const fields = Object.entries(jsonSchemas()).flatMap(([name, schema]) => fieldsOf(schema, name))
  expect(fields.length).toBeGreaterThan(150)
  expect(fields.filter(({ schema }) => !schema.description).map(({ path }) => path)).toEqual([])
})

test('an independent validator accepts the good modules', () => {
  for (const text of [everythingText, exampleText]) {
    const valid = validator(JSON.parse(text))
    expect(validator.errors ?? []).toEqual([])
    expect(valid).toBe(true)
  }
})

test.each([
  ['an unknown key', ['"minutes": 5', '"minutes": 5, "dauer": 5']],
  ['a missing key', ['"minutes": 5,', '']],
  ['an unknown type', ['"type": "spot"', '"type": "spott"']],
  ['a bad id', ['"id": "einstieg"', '"id": "Einstieg 1"']],
  ['an address without https', ['"url": "https:', '"url": "http:']],
  ['an address with a line break', ['__233.html"', '__233.html\\n"']],
  ['two takeaways', ['    "Ein Anzeichen allein beweist nichts.",\n', '']],
  ['a missing feedback', ['"feedback": "Das war zu sehen und hat eine Uhrzeit."', '"note": ""']],
] as const)('an independent validator refuses %s, and so does the door', (_, edit) => {
  const text = edited(exampleText, edit)
  expect(validator(JSON.parse(text))).toBe(false)
  expect(parseModule(text, 'x.json').ok).toBe(false)
})

const validator = new Ajv({
  allErrors: true,
  validateFormats: false,
  discriminator: false,
}).compile(JSON.parse(readFileSync('public/module.schema.json', 'utf8')))

function fieldsOf(schema: JsonSchema, path: string): { path: string; schema: JsonSchema }[] {
  const properties = Object.entries(schema.properties ?? {}).flatMap(([key, child]) =>
    typeof child === 'object'
      ? [{ path: `${path}.${key}`, schema: child }, ...fieldsOf(child, `${path}.${key}`)]
      : [],
  )
  const items = schema.items
  const inner =
    typeof items === 'object' && !Array.isArray(items) ? fieldsOf(items, `${path}[]`) : []
  const variants = (schema.oneOf ?? schema.anyOf ?? []).flatMap((one, index) =>
    typeof one === 'object' ? fieldsOf(one, `${path}|${index}`) : [],
  )
  return [...properties, ...inner, ...variants]
}
