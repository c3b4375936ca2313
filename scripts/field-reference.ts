/** The reference of all fields for authors, in German like the descriptions it is made of. */
import type { JsonSchema } from '@valibot/to-json-schema'

type Schema = JsonSchema
type Row = { key: string; schema: Schema; required: boolean }

const introduction = `# Alle Felder eines Moduls

Diese Seite ist aus dem Schema erzeugt (\`npm run schema\`). Bitte ändern Sie sie nicht von Hand.
Ein Feld mit ● ist Pflicht. „Markdown“ heißt: Absätze, **fett**, *betont*, Listen, Links, Begriffe
\`[Wort](glossary:kennung)\` und fremde Wörter \`[Wort](lang:pl)\`.
`

export function fieldReference(module: Schema): string {
  const screens = itemsOf(property(module, 'screens'))
  const blocks = variantsOf(itemsOf(property(screens, 'blocks')))
  const items = variantsOf(itemsOf(property(module, 'items')))
  const shared = rowsOf(items[0]).filter(
    (row) => row.key !== 'type' && items.every((item) => property(item, row.key) !== undefined),
  )
  const sharedKeys = new Set(shared.map((row) => row.key))
  return [
    introduction,
    section('Das Modul', rowsOf(module), 2, ['screens', 'items']),
    section('Eine Seite (`screens`)', rowsOf(screens), 2, ['blocks', 'easy']),
    '## Bausteine (`blocks`)\n',
    ...blocks.map((block) => section(titleOf(block), rowsOf(block), 3)),
    '## Aufgaben (`items`)\n',
    section('Felder jeder Aufgabe', shared, 3),
    ...items.map((item) =>
      section(
        titleOf(item),
        rowsOf(item).filter((row) => !sharedKeys.has(row.key)),
        3,
      ),
    ),
  ].join('\n')
}

function titleOf(schema: Schema): string {
  const type = property(schema, 'type')
  return `\`${JSON.stringify(type?.const)?.slice(1, -1)}\` – ${type?.description ?? ''}`
}

/** `apart` names fields that have a section of their own. */
function section(title: string, rows: readonly Row[], level: number, apart: string[] = []): string {
  const lines = rows.flatMap((row) => lineOf(row, '', apart))
  return [
    `${'#'.repeat(level)} ${title}\n`,
    '| Feld | Pflicht | Wert | Bedeutung |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n')
}

function lineOf(row: Row, prefix: string, apart: readonly string[]): string[] {
  const name = `${prefix}${row.key}`
  const cells = [
    `\`${name}\``,
    row.required ? '●' : '',
    valueOf(row.schema),
    row.schema.description,
  ]
  const own = `| ${cells.map((cell) => (cell ?? '').replaceAll('|', '\\|')).join(' | ')} |`
  if (apart.includes(row.key)) return [own]
  const list = itemsOf(row.schema)
  const inner = rowsOf(list ?? row.schema)
  return [own, ...inner.flatMap((one) => lineOf(one, `${name}${list ? '[]' : ''}.`, []))]
}

function valueOf(schema: Schema): string {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``
  if (schema.enum) return schema.enum.map((one) => `\`${JSON.stringify(one)}\``).join(', ')
  if (schema.type === 'array') return arrayOf(schema)
  if (schema.type === 'integer' || schema.type === 'number')
    return `Zahl${limits(schema.minimum, schema.maximum)}`
  if (schema.type === 'boolean') return '`true` oder `false`'
  if (schema.type === 'object') return 'Objekt'
  if (schema.format === 'date') return 'Tag'
  if (schema.pattern !== undefined) return schema.format === 'uri' ? 'Adresse' : 'Kennung'
  return schema.maxLength === 20_000 ? 'Markdown' : `Text${limits(undefined, schema.maxLength)}`
}

function arrayOf(schema: Schema): string {
  const inner = itemsOf(schema)
  const simple = inner && inner.type !== 'object' && variantsOf(inner).length === 0
  return `Liste${limits(schema.minItems, schema.maxItems)}${simple ? `: ${valueOf(inner)}` : ''}`
}

function limits(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && min === max) return `, genau ${min}`
  if (min === undefined) return max === undefined ? '' : `, höchstens ${max}`
  return max === undefined ? `, mindestens ${min}` : `, ${min} bis ${max}`
}

function rowsOf(schema: Schema | undefined): Row[] {
  return Object.keys(schema?.properties ?? {}).flatMap((key) => {
    const found = property(schema, key)
    return found ? [{ key, schema: found, required: schema?.required?.includes(key) ?? false }] : []
  })
}

function property(schema: Schema | undefined, key: string): Schema | undefined {
  const found = schema?.properties?.[key]
  return typeof found === 'object' ? found : undefined
}

function itemsOf(schema: Schema | undefined): Schema | undefined {
  const items = schema?.items
  return typeof items === 'object' && !Array.isArray(items) ? items : undefined
}

function variantsOf(schema: Schema | undefined): Schema[] {
  return (schema?.oneOf ?? schema?.anyOf ?? []).filter((one) => typeof one === 'object')
}
