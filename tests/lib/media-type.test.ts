import { expect, test } from 'vitest'
import { isExpectedType } from '../../src/lib/media-type.ts'

test.each([
  ['', 'text/html; charset=utf-8'],
  ['a.js', 'text/javascript'],
  ['a.js', 'application/javascript; charset=utf-8'],
  ['a.json', 'application/json'],
  ['a.svg', 'image/svg+xml'],
  ['a.webmanifest', 'application/manifest+json'],
  ['a.webmanifest', 'application/octet-stream'],
])('%j may come as %s', (path, type) => {
  expect(isExpectedType(path, type)).toBe(true)
})

test.each(['a.js', 'a.json', 'a.svg', 'a.png', 'a.webmanifest', 'font.woff2', 'a.v2.json'])(
  '%s never comes as a page: that is a network that wants a login',
  (path) => {
    expect(isExpectedType(path, 'text/html; charset=utf-8')).toBe(false)
  },
)

test('a type that is missing is not taken for the right one', () => {
  expect(isExpectedType('a.js', null)).toBe(false)
  expect(isExpectedType('a.json', '')).toBe(false)
})
