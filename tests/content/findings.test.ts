import { expect, test } from 'vitest'
import { checkModule } from '../../src/content/check.ts'
import { type Finding, toDocument, toFinding } from '../../src/content/findings.ts'
import { parseModule } from '../../src/content/parse.ts'
import { readJson } from '../../src/content/json.ts'
import { edited, exampleText, everythingText, messagesFor } from '../support/broken.ts'
import de from '../../locales/de/check.json' with { type: 'json' }
import en from '../../locales/en/check.json' with { type: 'json' }

test('a missing value is placed at its nearest existing parent', () => {
  const text = '{\n  "a": [\n    { "b": 1 }\n  ]\n}'
  const read = readJson(text)
  if (!read.ok) throw new Error(read.error.code)
  const document = toDocument('x.json', text, read.value)
  const at = (path: (string | number)[]) => {
    const { line, column } = toFinding(document, { code: 'missing-key', at: path })
    return [line, column]
  }
  expect(at(['a', 0, 'b'])).toEqual([3, 12])
  expect(at(['a', 0, 'missing'])).toEqual([3, 5])
  expect(at(['a', 7, 'missing', 'deeper'])).toEqual([2, 8])
  expect(at(['missing'])).toEqual([1, 1])
})

test('Windows line ends and letters outside the basic plane do not move the place', () => {
  const text = edited(exampleText, ['Genau hinsehen', '👀👀'], ['"minutes": 5', '"minutes": "5"'])
  const result = parseModule(text.replaceAll('\n', '\r\n'), 'x.json')
  const places = result.ok ? [] : result.error.map(({ line, column }) => [line, column])
  expect(places).toEqual([[8, 14]])
})

test('every snippet of JSON that a message offers can be read as JSON', () => {
  const broken = JSON.stringify(mutilated(JSON.parse(everythingText)), null, 2)
  const findings = [...findingsIn(broken), ...lintOf(everythingText)]
  const snippets = findings.flatMap(({ snippet }) => (snippet === undefined ? [] : [snippet]))
  expect(snippets.length).toBeGreaterThan(50)
  for (const snippet of snippets) expect(() => readAs(snippet)).not.toThrow()
})

test('every message is there in English', async () => {
  const text = edited(exampleText, ['"summary"', '"sumary"'], ['"minutes": 5', '"minutes": "5"'])
  expect(await messagesFor(text, { language: 'en' })).toMatchInlineSnapshot(`
    "de.json:7:3 error unknown-key There is no field “sumary” here.
      place: sumary
      found: "sumary": "Sie üben, zu beschreiben, was zu sehen war, ohne es zu deuten."
      expected: one of: $schema, format, id, language, title, summary, minutes, updated, status, review, notice, objectives, screens, items, takeaways, plans, sources, lintNotes
      question: Did you mean “summary”?
      repair: Rename the field or delete it.
        "summary": "Sie üben, zu beschreiben, was zu sehen war, ohne es zu deuten."

    de.json:8:14 error wrong-type “minutes” has the wrong kind of value.
      place: minutes
      found: "5"
      expected: a number without quotation marks
      repair: Write the value in this form:
        "minutes": 5"
  `)
})

test('every code has a message, an expectation and a repair in both languages', () => {
  for (const texts of [de, en]) {
    const keys = Object.keys(texts)
    const codes = keys.filter((key) => key.endsWith('.message')).map((key) => key.slice(0, -8))
    expect(codes.length).toBeGreaterThan(100)
    for (const code of codes) {
      expect(keys).toContain(`${code}.expected`)
      expect(keys).toContain(`${code}.repair`)
    }
  }
})

test('nothing in a file can steer the terminal', async () => {
  const text = edited(exampleText, ['"minutes"', '"\\u001b[2Jminutes"'])
  expect(await messagesFor(text)).not.toContain('\u001b')
})

function findingsIn(text: string): Finding[] {
  const result = parseModule(text, 'x.json')
  return result.ok ? [] : result.error
}

function lintOf(text: string): Finding[] {
  const result = parseModule(text, 'x.json')
  return result.ok ? checkModule(result.value, { today: '2030-01-01' }) : []
}

/** Every text becomes a number, every number a text, every true a text: as many findings as can be. */
function mutilated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mutilated)
  if (typeof value === 'string') return 7
  if (typeof value === 'boolean') return String(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === 'type' ? one : mutilated(one)]),
  )
}

function readAs(snippet: string): unknown {
  return JSON.parse(/^"[^"]+": /.test(snippet) ? `{${snippet}}` : snippet)
}
