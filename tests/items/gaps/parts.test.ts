import { expect, test } from 'vitest'
import { gapParagraphs } from '../../../src/items/gaps/parts.ts'

test('a gap stands at its place in the text', () => {
  expect(gapParagraphs('Rufen Sie {{who}} an.')).toEqual([
    [
      { kind: 'text', text: 'Rufen Sie ' },
      { kind: 'gap', id: 'who' },
      { kind: 'text', text: ' an.' },
    ],
  ])
})

test('a gap may begin or end the text, and two may touch', () => {
  expect(gapParagraphs('{{a}}{{b}}')).toEqual([
    [
      { kind: 'gap', id: 'a' },
      { kind: 'gap', id: 'b' },
    ],
  ])
})

test('an empty line begins a new paragraph, a line break does not', () => {
  expect(gapParagraphs('Eins\nzwei\n\ndrei')).toEqual([
    [{ kind: 'text', text: 'Eins\nzwei' }],
    [{ kind: 'text', text: 'drei' }],
  ])
})
