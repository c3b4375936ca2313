/** Looks into a valibot schema: which keys a place allows, what its description says, an example that fits. */
import * as v from 'valibot'
import type { Path } from './findings.ts'
import { isRecord } from './json.ts'

/** The parts of a schema that are read here; every valibot schema has the ones of its type. */
export interface Shape {
  readonly type: string
  readonly entries?: { readonly [key: string]: Shape }
  readonly item?: Shape
  readonly wrapped?: Shape
  readonly options?: readonly unknown[]
  readonly key?: string
  readonly literal?: unknown
  readonly pipe?: readonly Action[]
}

interface Action {
  readonly kind: string
  readonly type: string
  readonly requirement?: unknown
  readonly pipe?: readonly Action[]
}

/** The shape at a place of the data; `undefined` where the data leaves the schema. */
export function shapeAt(root: Shape, data: unknown, path: Path): Shape | undefined {
  let shape: Shape | undefined = resolve(root, data)
  let value = data
  for (const segment of path) {
    if (!shape) return undefined
    value = Array.isArray(value)
      ? value[Number(segment)]
      : isRecord(value)
        ? value[segment]
        : undefined
    const child: Shape | undefined =
      typeof segment === 'number' ? shape.item : ownEntry(shape.entries, segment)
    shape = child && resolve(child, value)
  }
  return shape
}

/** Without the wrapper of an optional field, and with the variant that the data chooses. */
export function resolve(shape: Shape, data: unknown): Shape {
  if (shape.wrapped) return resolve(shape.wrapped, data)
  if (shape.type !== 'variant' || !shape.key) return shape
  const wanted = isRecord(data) ? data[shape.key] : undefined
  return variants(shape).find((one) => one.entries?.[shape.key ?? '']?.literal === wanted) ?? shape
}

export function variants(shape: Shape): Shape[] {
  return (shape.options ?? []).filter(isShape)
}

const isShape = (value: unknown): value is Shape =>
  isRecord(value) && typeof value['type'] === 'string'

/** The German sentence an author reads in the editor. */
export function descriptionOf(shape: Shape | undefined): string | undefined {
  for (const action of (shape?.pipe ?? []).toReversed()) {
    if (action.kind === 'metadata' && 'description' in action) {
      const { description } = action
      if (typeof description === 'string') return description
    }
    const inner = action.pipe && descriptionOf({ type: action.type, pipe: action.pipe })
    if (inner) return inner
  }
  return shape?.wrapped && descriptionOf(shape.wrapped)
}

/** The words a place allows, where it allows only certain words. */
export function wordsOf(shape: Shape | undefined): string[] {
  if (!shape) return []
  if (shape.type === 'picklist')
    return (shape.options ?? []).filter((one): one is string => typeof one === 'string')
  if (shape.type === 'literal') return [String(shape.literal)]
  if (shape.type === 'variant')
    return variants(shape).flatMap((one) => wordsOf(one.entries?.[shape.key ?? '']))
  return []
}

/** Words for people, as against ids, dates and addresses: only they are trimmed. */
export const isProse = (shape: Shape): boolean =>
  shape.type === 'string' && hasAction(shape.pipe, 'trim')

/** Markdown becomes a tree at the door. */
export const isMarkdown = (shape: Shape): boolean =>
  shape.type === 'string' && hasAction(shape.pipe, 'transform')

function hasAction(pipe: readonly Action[] | undefined, type: string): boolean {
  return (pipe ?? []).some((action) => action.type === type || hasAction(action.pipe, type))
}

/** Data that fits, to be copied into a repair: required fields only. */
export function exampleOf(shape: Shape, key = ''): unknown {
  switch (shape.type) {
    case 'optional':
      return shape.wrapped && exampleOf(shape.wrapped, key)
    case 'strict_object':
      return Object.fromEntries(
        Object.entries(shape.entries ?? {})
          .filter(([, entry]) => entry.type !== 'optional')
          .map(([name, entry]) => [name, exampleOf(entry, name)]),
      )
    case 'array':
      return shape.item ? [exampleOf(shape.item, key)] : []
    case 'variant': {
      const [first] = variants(shape)
      return first && exampleOf(first, key)
    }
    case 'picklist':
      return wordsOf(shape)[0]
    case 'literal':
      return shape.literal
    case 'number':
      return 15
    case 'boolean':
      return true
    default:
      return exampleText(shape, key)
  }
}

function exampleText(shape: Shape, key: string): string {
  if (hasAction(shape.pipe, 'iso_date')) return '2026-11-23'
  if (hasAction(shape.pipe, 'url')) return 'https://…'
  if (isProse(shape)) return '…'
  return key === 'language' ? 'de' : 'kennung'
}

function ownEntry(entries: Shape['entries'], key: string): Shape | undefined {
  return entries && Object.hasOwn(entries, key) ? entries[key] : undefined
}

/** Every text of a document with its shape, in the order of the file. */
export function* textsOf(
  root: v.GenericSchema,
  data: unknown,
): Generator<{ path: Path; shape: Shape; text: string }> {
  yield* textsBelow(root, data, [])
}

function* textsBelow(
  schema: Shape,
  data: unknown,
  path: Path,
): Generator<{ path: Path; shape: Shape; text: string }> {
  const shape = resolve(schema, data)
  if (typeof data === 'string') yield { path, shape, text: data }
  else if (Array.isArray(data) && shape.item) {
    for (const [index, element] of data.entries())
      yield* textsBelow(shape.item, element, [...path, index])
  } else if (isRecord(data)) {
    for (const [key, value] of Object.entries(data)) {
      const entry = ownEntry(shape.entries, key)
      if (entry) yield* textsBelow(entry, value, [...path, key])
    }
  }
}
