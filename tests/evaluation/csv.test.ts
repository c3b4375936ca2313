import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvStyle, csvText } from '../../src/evaluation/csv.ts'

const german = csvStyle('de')

/** What matters to a spreadsheet, and a little that does not. */
const signs = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '"',
  ';',
  ',',
  "'",
  ' ',
  'a',
  '1',
  '＝',
  '＠',
  'ß',
  '😀',
]

test('[E6] no text becomes a formula (OWASP, CSV Injection)', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', ' =', '\t='])
    expect(csvText([[`${start}1+1`]], german)).toMatch(/^\ufeff"'/)
  expect(csvText([['=1+1";=2+2']], german)).toBe(`\ufeff"'=1+1"";=2+2"\r\n`)
})

test('[E6] our own numbers stay numbers, in the way of the language', () => {
  expect(csvText([['c', -0.3, 75]], german)).toBe('\ufeff"c";"-0,3";"75"\r\n')
  expect(csvText([['c', -0.3]], csvStyle('en'))).toBe('\ufeff"c","-0.3"\r\n')
})

test('[E6] whatever a text holds, it is one cell and begins none of the forbidden ways', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...signs) }), { minLength: 1, maxLength: 8 }),
      (texts) => {
        const cells = parseLine(csvText([texts], german).slice(1, -2))
        expect(cells).toHaveLength(texts.length)
        for (const cell of cells)
          expect(cell).not.toMatch(/^\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/)
      },
    ),
  )
})

/** RFC 4180, as a spreadsheet reads it. */
function parseLine(line: string): string[] {
  const cells = [...line.matchAll(/(?:^|;)"((?:[^"]|"")*)"/g)]
  expect(cells.map(([whole]) => whole).join('')).toBe(line)
  return cells.map(([, cell]) => (cell ?? '').replaceAll('""', '"'))
}
