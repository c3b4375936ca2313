import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { reviewPaper } from '../../scripts/review.tsx'
import { parseModule } from '../../src/content/parse.ts'
import { loadAreas } from '../../src/i18n/texts.ts'
import { plainText } from '../../src/lib/markdown.ts'

beforeAll(() => loadAreas('check', 'player', 'items'))

function kitchenSink() {
  const path = 'tests/support/modules/kitchen-sink/de.json'
  const parsed = parseModule(readFileSync(path), path)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

/** Every value of the key wherever it stands. */
function* valuesOf(data: unknown, key: string): Generator<string> {
  if (typeof data !== 'object' || data === null) return
  for (const [name, value] of Object.entries(data)) {
    if (name === key && typeof value === 'string') yield value
    yield* valuesOf(value, key)
  }
}

const read = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

test('the paper holds every screen, every item with every feedback, and every source', () => {
  const { value, source } = kitchenSink()
  const paper = read(reviewPaper(value))
  for (const screen of value.screens) expect(paper).toContain(screen.title)
  for (const item of value.items) expect(paper).toContain(plainText(item.prompt).split('\n')[0])
  const feedbacks = [...valuesOf(source.items, 'feedback')]
  expect(feedbacks.length).toBeGreaterThan(20)
  for (const feedback of feedbacks) expect(paper).toContain(feedback.split(/[*\n[]/)[0])
  for (const one of value.sources) expect(paper).toContain(one.url)
})

test('the paper names each role with room to sign, and which choice is the key', () => {
  const { value } = kitchenSink()
  const paper = read(reviewPaper(value))
  for (const role of ['Fachberatung', 'Person mit eigener Erfahrung', 'Rechtliche Prüfung'])
    expect(paper).toContain(role)
  expect(paper).toContain('richtig')
  expect(paper).toContain('bester Schritt')
})

test('the paper needs no script and asks for nothing', () => {
  expect(reviewPaper(kitchenSink().value)).not.toMatch(/<script|<link|src=/)
})
