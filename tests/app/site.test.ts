import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSite } from '../../src/app/site.ts'

const whole = {
  format: 1,
  imprint: {
    name: 'Verein Beispiel e. V.',
    address: ['Beispielweg 1', '12345 Beispielstadt'],
    email: 'kontakt@example.org',
  },
}

test('what ships is empty and says nothing wrong about anybody', () => {
  expect(readSite(JSON.parse(readFileSync('public/site.json', 'utf8')))).toEqual({
    ok: true,
    value: { $schema: './site.schema.json', format: 1 },
  })
})

test('takes what an operator has filled in', () => {
  expect(readSite(whole)).toEqual({ ok: true, value: whole })
})

test.each([
  ['no object', []],
  ['a newer format', { ...whole, format: 2 }],
  ['an unknown field', { ...whole, impressum: {} }],
  ['an imprint without an address', { ...whole, imprint: { ...whole.imprint, address: [] } }],
  ['an address that is no email', { ...whole, imprint: { ...whole.imprint, email: 'kontakt' } }],
  [
    'a link that runs a script',
    { ...whole, imprint: { ...whole.imprint, website: 'javascript:alert(1)' } },
  ],
  ['a number with letters', { ...whole, accessibility: { phone: '030 abc' } }],
])('refuses %s as a whole', (_what, data) => {
  expect(readSite(data)).toEqual({ ok: false, error: 'damaged' })
})
