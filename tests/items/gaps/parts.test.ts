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

test('what closes a sentence stays with the gap before it, so that no line begins with it', () => {
  expect(gapParagraphs('„Ich {{what}}. Das geht {{when}}.“ Und (auch {{who}}) jetzt.')).toEqual([
    [
      { kind: 'text', text: '„Ich ' },
      { kind: 'gap', id: 'what', tail: '.' },
      { kind: 'text', text: ' Das geht ' },
      { kind: 'gap', id: 'when', tail: '.“' },
      { kind: 'text', text: ' Und (auch ' },
      { kind: 'gap', id: 'who', tail: ')' },
      { kind: 'text', text: ' jetzt.' },
    ],
  ])
})
