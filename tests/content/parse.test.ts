import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkModule } from '../../src/content/check.ts'
import { readJson } from '../../src/content/json.ts'
import { parseModule } from '../../src/content/parse.ts'

const good = readFileSync('tests/compat/modules/format-1/everything.json', 'utf8')
const rulesOf = (input: string | Uint8Array) => {
  const result = parseModule(input, 'de.json')
  return result.ok ? [] : result.error.map((finding) => finding.rule)
}

/** Milliseconds: many random files on a busy machine. */
const slow = 60_000

test('reads a good module: Markdown becomes a tree, the source stays as it was written', () => {
  const result = parseModule(good, 'de.json')
  if (!result.ok) throw new Error(JSON.stringify(result.error, null, 2))
  const { value, source } = result.value
  expect(value.id).toBe('everything')
  expect(source).toEqual(JSON.parse(good))
  expect(value.screens[0]?.blocks[0]).toMatchObject({
    markdown: [{ kind: 'paragraph' }, { kind: 'list' }],
  })
})

test('refuses hostile files without running out of stack or memory', () => {
  expect(rulesOf('['.repeat(10_000) + ']'.repeat(10_000))).toEqual(['limit'])
  expect(rulesOf('{"a":'.repeat(100_000))).toEqual(['limit'])
  expect(rulesOf(' '.repeat(50_000_000))).toEqual(['limit'])
  expect(rulesOf(new Uint8Array(50_000_000))).toEqual(['limit'])
  expect(rulesOf(`[${'0,'.repeat(20_001)}0]`)).toEqual(['limit'])
  expect(rulesOf(`["${'ü'.repeat(2_600_000)}"]`)).toEqual(['limit'])
  expect(rulesOf('{"__proto__": {"polluted": true}}')).toEqual(['forbidden-key'])
  expect(rulesOf('{"\\u005f_proto__": {"polluted": true}}')).toEqual(['forbidden-key'])
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test.each(['> ', '1. ', '- a\n  ', '*_', '_a*', 'a\n===\n', '1) a\n\n   '])(
  'refuses a text full of %j, which would keep the reader of Markdown busy or break it',
  (part) => {
    const text = part.repeat(Math.floor(19_900 / part.length))
    const file = { ...JSON.parse(good), notice: { text } }
    expect(rulesOf(JSON.stringify(file))).toEqual(['limit'])
  },
)

test('says what is wrong with a list in the place of an object whose fields are all optional', () => {
  const file = JSON.parse(good)
  file.items[0].easy = [1]
  const result = parseModule(JSON.stringify(file), 'de.json')
  expect(result.ok ? [] : result.error.map((one) => [one.code, one.at])).toEqual([
    ['wrong-type.object', `items.${file.items[0].id}.easy`],
  ])
})

test('proposes an id that is not too long itself', () => {
  const file = JSON.parse(good)
  file.items[0].id = 'Ä b'.repeat(2_000)
  const result = parseModule(JSON.stringify(file), 'de.json')
  const bad = result.ok ? undefined : result.error.find((one) => one.code === 'bad-id')
  const id: unknown = JSON.parse(`{${bad?.snippet ?? ''}}`).id
  expect(String(id)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  expect(String(id).length).toBeLessThanOrEqual(64)
})

test('takes a long text with lists inside lists', () => {
  const text = Array.from({ length: 9 }, (_, depth) => `${'  '.repeat(depth)}- **Wort**`).join('\n')
  const file = { ...JSON.parse(good), notice: { text: `${text}\n\n${'Ein Satz. '.repeat(1_800)}` } }
  expect(rulesOf(JSON.stringify(file))).toEqual([])
})

test('accepts and refuses what JSON.parse does, and reads the same data', { timeout: slow }, () => {
  const texts = fc.oneof(
    fc.json(),
    fc.string({ unit: fc.constantFrom(...'{}[],:"\\01.-+eEtrufalsn \n\t/*'.split('')) }),
    fc
      .tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 }))
      .map(
        ([text, at, more]) =>
          text.slice(0, at % (text.length + 1)) + more + text.slice((at % (text.length + 1)) + 1),
      ),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const result = readJson(text)
      const own = ['forbidden-key', 'duplicate-key', 'characters', 'limit']
      if (!result.ok && own.includes(result.error.code.split('.')[0] ?? '')) return
      let expected: unknown
      try {
        expected = JSON.parse(text)
      } catch {
        expect(result.ok).toBe(false)
        return
      }
      expect(result).toMatchObject({ ok: true })
      if (result.ok) expect(JSON.stringify(result.value.value)).toBe(JSON.stringify(expected))
    }),
    { numRuns: 3000 },
  )
})

test('never throws, whatever the text is', { timeout: slow }, () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseModule(text, 'x')))
  fc.assert(fc.property(fc.uint8Array(), (bytes) => void parseModule(bytes, 'x')))
})

test('never throws and always names a place when a value is replaced', { timeout: slow }, () => {
  const paths = [...pathsIn(JSON.parse(good), [])]
  fc.assert(
    fc.property(fc.nat(paths.length - 1), fc.jsonValue(), (index, value) => {
      const data: unknown = JSON.parse(good)
      const path = paths[index] ?? []
      replaceAt(data, path, value)
      const text = JSON.stringify(data, null, 2)
      const result = parseModule(text, 'x.json')
      const findings = result.ok ? checkModule(result.value, { today: '2026-11-23' }) : result.error
      const lines = text.split('\n')
      for (const finding of findings) {
        expect(finding.line).toBeGreaterThanOrEqual(1)
        expect(finding.line).toBeLessThanOrEqual(lines.length)
        expect(finding.column).toBeLessThanOrEqual((lines[finding.line - 1]?.length ?? 0) + 1)
      }
    }),
    { numRuns: 150 },
  )
})

function* pathsIn(value: unknown, path: (string | number)[]): Generator<(string | number)[]> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    const segment = Array.isArray(value) ? Number(key) : key
    yield [...path, segment]
    yield* pathsIn(child, [...path, segment])
  }
}

function replaceAt(data: unknown, path: readonly (string | number)[], value: unknown): void {
  const last = path.at(-1)
  let target = data
  for (const segment of path.slice(0, -1)) target = Reflect.get(Object(target), segment)
  if (last !== undefined) Reflect.set(Object(target), last, value)
}
