import { expect, test } from 'vitest'
import { checkSite } from '../../src/content/check.ts'

const check = (text: string) =>
  checkSite({ path: 'site.json', bytes: new TextEncoder().encode(text) }).map(
    ({ line, column, code, at }) => `${line}:${column} ${code} ${at}`,
  )

test('an empty file and a filled one have nothing to repair', () => {
  expect(check('{ "format": 1 }')).toEqual([])
  expect(check('{ "format": 1, "privacy": { "logs": "Keine." } }')).toEqual([])
})

test('each fault is named with its place', () => {
  expect(
    check(`{
  "format": 1,
  "imprint": {
    "name": "Verein",
    "adress": ["Weg 1"],
    "email": "kontakt",
    "phone": "(030) 1",
    "website": "http://example.org"
  }
}`),
  ).toEqual([
    '5:5 unknown-key imprint.adress',
    '6:14 bad-email imprint.email',
    '7:14 bad-phone imprint.phone',
    '8:16 bad-address imprint.website',
  ])
  expect(check('{ "format": 1, ')).toHaveLength(1)
})
