/** Where a file has room for texts: found by walking the schema, so that a new field is attacked as well. */
import type * as v from 'valibot'
import { isRecord } from '../../../src/content/json.ts'
import { isMarkdown, type Shape, textsOf, variants } from '../../../src/content/shape.ts'
import type { Path } from '../../../src/content/findings.ts'

/** `address`: a link, a file, a telephone number. `line`: plain text. */
export type SlotKind = 'markdown' | 'line' | 'address'

export interface Slot {
  /** `items.case.vignette`: keys, and the type instead of an index. */
  name: string
  kind: SlotKind
  path: Path
}

/** Ids, dates, picklists and words of a code are no texts: whatever they name is compared and not shown. */
const structural =
  /(?:^|\.)(?:id|language|updated|date|retrieved|reviewBy|objective|start|next|option|correct|item|counterfactualOf|asOf|verified|sources\.\[\]|plans\.\[\]|centres\.\[\]|languages\.\[\]|laender\.\[\]|\$schema|rule|at)$/

/** The room for texts in data that fits the schema. */
export function slotsIn(schema: v.GenericSchema, data: unknown): Slot[] {
  return [...textsOf(schema, data)].flatMap(({ path, shape }) => {
    const name = nameOf(data, path)
    const kind = kindOf(shape, name)
    return kind === undefined ? [] : [{ name, kind, path }]
  })
}

/** The names of all the room that the schema has. */
export function slotsOf(schema: v.GenericSchema): Set<string> {
  return new Set(namesBelow(schema, []))
}

/** A copy of the data with other values in its slots. */
export function filled<T>(data: T, slots: readonly Slot[], write: (slot: Slot) => unknown): T {
  // Not `structuredClone`, which keeps parts shared that the data shares.
  const copy: T = JSON.parse(JSON.stringify(data))
  for (const slot of slots) {
    let target: unknown = copy
    for (const segment of slot.path.slice(0, -1)) target = Reflect.get(Object(target), segment)
    Reflect.set(Object(target), slot.path.at(-1) ?? '', write(slot))
  }
  return copy
}

function kindOf(shape: Shape, name: string): SlotKind | undefined {
  if (shape.type !== 'string' || structural.test(name)) return undefined
  if (/(?:^|\.)(?:url|website|src|phone)$/.test(name)) return 'address'
  return isMarkdown(shape) ? 'markdown' : 'line'
}

function* namesBelow(shape: Shape, path: readonly string[]): Generator<string> {
  if (shape.wrapped) return yield* namesBelow(shape.wrapped, path)
  if (shape.type === 'variant') {
    for (const one of variants(shape)) {
      const type = one.entries?.[shape.key ?? '']?.literal
      yield* namesBelow(one, [...path.slice(0, -1), String(type)])
    }
    return
  }
  if (shape.item) return yield* namesBelow(shape.item, [...path, '[]'])
  for (const [key, entry] of Object.entries(shape.entries ?? {}))
    yield* namesBelow(entry, [...path, key])
  const name = path.join('.')
  if (kindOf(shape, name)) yield name
}

function nameOf(data: unknown, path: Path): string {
  let value = data
  return path
    .map((segment) => {
      const inside: unknown = Reflect.get(Object(value), segment)
      value = inside
      if (typeof segment === 'string') return segment
      return isRecord(inside) && typeof inside['type'] === 'string' ? inside['type'] : '[]'
    })
    .join('.')
}
