/** Real modules with faults that know their structure: what an author, a program or an attacker may make of one. */
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export interface Mutant {
  /** What was done, in order. */
  steps: string[]
  input: string | Uint8Array
}

/** The same seed makes the same mutants of the same modules. */
export function* mutantsOf(modules: readonly string[], seed: number): Generator<Mutant> {
  const random = new Dice(seed)
  for (;;) yield mutant(random.pick(modules), random)
}

class Dice {
  private readonly generator: ReturnType<typeof xoroshiro128plus>
  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed)
  }
  /** 0 … below − 1. */
  roll(below: number): number {
    return uniformInt(this.generator, 0, Math.max(0, below - 1))
  }
  pick<T>(list: readonly T[]): T {
    const found = list[this.roll(list.length)]
    if (found === undefined) throw new Error('Nothing to pick from.')
    return found
  }
}

function mutant(text: string, dice: Dice): Mutant {
  const steps: string[] = []
  const data: unknown = JSON.parse(text)
  // Not every change fits every place; the root may have lost all of them.
  const wanted = 1 + dice.roll(3)
  // A third of them are what an author does all day: most of these are accepted and go on to the rules for authors.
  const kinds = dice.roll(3) === 0 ? gentleChanges : changes
  for (let tries = 0; steps.length < wanted && tries < 50; tries++) {
    const places = placesIn(data)
    if (places.length === 0) break
    const [name, change] = dice.pick(Object.entries(kinds))
    const place = dice.pick(places)
    if (change(place, dice, data)) steps.push(`${name} ${place.at}`)
  }
  const written = write(data, dice.roll(2) === 0 ? 2 : 0)
  if (kinds === gentleChanges || dice.roll(6) > 0) return { steps, input: written }
  const [name, change] = dice.pick(Object.entries(rawChanges))
  return { steps: [...steps, name], input: change(written, dice) }
}

/** Each says whether it fitted the place. */
interface Changes {
  [name: string]: (place: Place, dice: Dice, data: unknown) => boolean
}

interface Place {
  at: string
  parent: object
  key: string
  value: unknown
}

/** Every value below the root. Not recursive: an earlier change may have nested it deep. */
function placesIn(data: unknown): Place[] {
  const places: Place[] = []
  const open: { value: unknown; at: string }[] = [{ value: data, at: '' }]
  for (let one = open.pop(); one; one = open.pop()) {
    if (typeof one.value !== 'object' || one.value === null) continue
    if (places.length > 20_000) break
    for (const key of Object.keys(one.value)) {
      const value: unknown = Reflect.get(one.value, key)
      const at = `${one.at}/${key}`
      places.push({ at, parent: one.value, key, value })
      open.push({ value, at })
    }
  }
  return places
}

const set = ({ parent, key }: Place, value: unknown): true => {
  define(parent, key, value)
  return true
}

/** `__proto__` too becomes a key of its own. */
const define = (target: object, key: string, value: unknown) =>
  Object.defineProperty(target, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })

const strangeKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'type',
  'id',
  '0',
  '',
  'ключ',
  '$ref',
]

const strangeTexts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202eabc',
  '\ufeffabc',
  'e\u0301'.repeat(200),
  '👩‍👩‍👧‍👦'.repeat(100),
  'a\u0300'.repeat(5_000),
  'Straße STRASSE İ ı ſ',
  '../../etc/passwd',
  'https://example.org/\u0000',
  'javascript:alert(1)',
  '{{g}}{{g}}',
  '{{__proto__}}',
  '$&$1$$',
  '%s%n%d',
  '<script>alert(1)</script>',
  '2026-02-30',
  '9999-99-99',
]

/** Texts that have made Markdown readers slow, as long as the door lets them be. */
const slowTexts = [
  '*',
  '_',
  '[',
  '![',
  '> ',
  '`',
  '[a](',
  '<',
  '&',
  '- ',
  '1. ',
  '*a **a ',
  '[a][',
  '\\',
  '\n> ',
  '  - ',
]
  .map((part) => part.repeat(Math.floor(19_900 / part.length)))
  .concat(
    Array.from({ length: 150 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    Array.from({ length: 600 }, (_, index) => '`'.repeat(index % 60) + 'a').join(' '),
    '[a]: b\n'.repeat(2_800),
    `${'a'.repeat(10_000)}@${'b.'.repeat(4_000)}`,
  )

const numbers = [0, -0, -1, 0.5, 61, 1e9, 2 ** 53, -(2 ** 53), 1e308, 5e-324]

const prose = /^(?:text|prompt|feedback|explanation|markdown|summary|title|caption|alt)$/

const gentleChanges = {
  'text of the same kind': (place, dice, data) =>
    prose.test(place.key) &&
    isText(place) &&
    set(
      place,
      dice.pick(placesIn(data).filter((one) => one.key === place.key && isText(one))).value,
    ),
  'more words': (place, dice) =>
    prose.test(place.key) &&
    isText(place) &&
    set(place, `${String(place.value)} ${dice.pick(['Und noch etwas.', 'So', 'immer', '*', '„'])}`),
  'other order': ({ parent, key }) => {
    if (!Array.isArray(parent) || parent.length < 2) return false
    parent.push(...parent.splice(Number(key), 1))
    return true
  },
  'no easy version': ({ parent, key }) => key === 'easy' && Reflect.deleteProperty(parent, key),
} satisfies Changes

const changes = {
  delete: ({ parent, key }) =>
    Array.isArray(parent)
      ? parent.splice(Number(key), 1).length > 0
      : Reflect.deleteProperty(parent, key),
  duplicate: ({ parent, key, value }) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 0, copyOf(value))
    else define(parent, `${key}2`, value)
    return true
  },
  rename: ({ parent, key, value }, dice) => {
    if (Array.isArray(parent)) return false
    Reflect.deleteProperty(parent, key)
    define(parent, dice.pick([`${key}s`, key.toUpperCase(), key.slice(1), ...strangeKeys]), value)
    return true
  },
  'add key': ({ parent }, dice) => {
    if (Array.isArray(parent)) return false
    define(parent, dice.pick(strangeKeys), dice.pick([null, 1, 'x', {}, { polluted: true }]))
    return true
  },
  'swap type': (place, dice) =>
    set(place, dice.pick([null, true, false, 0, 'text', [], {}, [[]], [null], { type: 'text' }])),
  wrap: (place, dice) => set(place, dice.pick([[place.value], { value: place.value }])),
  number: (place, dice) => typeof place.value === 'number' && set(place, dice.pick(numbers)),
  'strange text': (place, dice) => isText(place) && set(place, dice.pick(strangeTexts)),
  'slow text': (place, dice) => isText(place) && set(place, dice.pick(slowTexts)),
  'long text': (place, dice) =>
    isText(place) &&
    set(place, dice.pick(['a', 'ä ', '\n']).repeat(dice.pick([301, 9_999, 20_001, 400_000]))),
  'other text': (place, dice, data) =>
    isText(place) && set(place, dice.pick(placesIn(data).filter(isText)).value),
  'same id': (place, dice, data) => {
    const ids = placesIn(data).filter(({ key, value }) => key === 'id' && typeof value === 'string')
    if (ids.length === 0) return false
    define(dice.pick(ids).parent, 'id', dice.pick(ids).value)
    return place.key !== ''
  },
  'broken reference': (_place, dice, data) => {
    const references = placesIn(data).filter(({ key }) =>
      /^(?:item|objective|next|start|option|correct|counterfactualOf|src)$/.test(key),
    )
    return references.length > 0 && set(dice.pick(references), dice.pick(['gone', 'n', '', 'A B']))
  },
  'swap places': (place, dice, data) => {
    const others = placesIn(data).filter((one) => typeof one.value === 'object')
    if (typeof place.value !== 'object' || others.length === 0) return false
    const other = dice.pick(others)
    // Copies, so that no value comes to hold itself.
    const mine = copyOf(place.value)
    set(place, copyOf(other.value))
    return set(other, mine)
  },
  'move into list': (place, dice, data) => {
    const lists = placesIn(data).filter(({ value }) => Array.isArray(value))
    if (lists.length === 0) return false
    const list = dice.pick(lists).value
    if (Array.isArray(list)) list.push(copyOf(place.value))
    return true
  },
  'other way round': (place) => Array.isArray(place.value) && set(place, place.value.toReversed()),
  'empty list': (place) => Array.isArray(place.value) && set(place, []),
  many: ({ parent, value }, dice) => {
    if (!Array.isArray(parent)) return false
    const text = write(value, 0)
    const count = dice.pick([13, 21, 201, 501])
    for (let one = 0; one < count && one * text.length < 2_000_000; one++)
      parent.push(JSON.parse(text))
    return true
  },
  deep: (place, dice) => {
    const depth = dice.pick([20, 33, 200, 5_000])
    let value: unknown = place.value
    for (let one = 0; one < depth; one++) value = one % 2 ? [value] : { children: value }
    return set(place, value)
  },
} satisfies Changes

const isText = ({ value }: Place): boolean => typeof value === 'string'

/** By way of text, because a deep copy must not need a deep stack. */
const copyOf = (value: unknown): unknown => JSON.parse(write(value, 0))

/** Like `JSON.stringify`, but for any depth: that one runs out of stack. */
function write(data: unknown, indent: number): string {
  try {
    return JSON.stringify(data, null, indent)
  } catch {
    return writeDeep(data)
  }
}

function writeDeep(data: unknown): string {
  const out: string[] = []
  const open: ({ text: string } | { value: unknown })[] = [{ value: data }]
  for (let one = open.pop(); one; one = open.pop()) {
    if ('text' in one) out.push(one.text)
    else if (typeof one.value !== 'object' || one.value === null)
      out.push(JSON.stringify(one.value) ?? 'null')
    else {
      const isList = Array.isArray(one.value)
      const parts = Object.entries(one.value).flatMap(([key, value], index) => [
        { text: `${index > 0 ? ',' : ''}${isList ? '' : `${JSON.stringify(key)}:`}` },
        { value },
      ])
      open.push(
        ...[{ text: isList ? '[' : '{' }, ...parts, { text: isList ? ']' : '}' }].toReversed(),
      )
    }
  }
  return out.join('')
}

const tokens = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  "'",
  '\\',
  '\\u12',
  '//',
  '/*',
  'NaN',
  '1e999',
  '-',
  '\u0000',
  '„',
  '\ufeff',
  'null',
]

const rawChanges = {
  cut: (text, dice) => text.slice(0, dice.roll(text.length)),
  'cut out': (text, dice) => {
    const at = dice.roll(text.length)
    return text.slice(0, at) + text.slice(at + 1 + dice.roll(40))
  },
  'written twice': (text, dice) => {
    const at = dice.roll(text.length)
    const part = text.slice(at, at + dice.roll(400))
    return text.slice(0, at) + part + text.slice(at)
  },
  token: (text, dice) => {
    const at = dice.roll(text.length)
    return text.slice(0, at) + dice.pick(tokens) + text.slice(at)
  },
  'trailing comma': (text) => text.replace(/\}\s*\]/, '},]'),
  'single quotes': (text) => text.replaceAll('"', "'"),
  twice: (text) => text + text,
  'byte order mark': (text) => `\ufeff${text}`,
  'a byte': (text, dice) => {
    const bytes = new TextEncoder().encode(text)
    bytes[dice.roll(bytes.length)] = dice.roll(256)
    return bytes
  },
  'Latin-1': (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255),
  'UTF-16': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
} satisfies { [name: string]: (text: string, dice: Dice) => string | Uint8Array }
