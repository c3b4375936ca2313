import { expect, test } from 'vitest'
import { mayHoldModule, moduleCache, versionIn } from '../../src/content/ready-names.ts'

const version = '0123456789abcdef'

test('a cache is found again by module, language and folder', () => {
  const name = moduleCache('signs', 'de', version, '/kurs/')
  expect(versionIn(name, 'signs', 'de', '/kurs/')).toBe(version)
  expect(mayHoldModule(name, 'signs')).toBe(true)
})

test('a longer id, another language or another folder is another module', () => {
  const name = moduleCache('signs-late', 'de', version, '/kurs/')
  expect(versionIn(name, 'signs', 'de', '/kurs/')).toBeUndefined()
  expect(versionIn(name, 'signs-late', 'en', '/kurs/')).toBeUndefined()
  expect(versionIn(name, 'signs-late', 'de', '/')).toBeUndefined()
  expect(versionIn('another-app', 'signs', 'de', '/kurs/')).toBeUndefined()
})
