import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { licencesOf } from '../../scripts/vite/licences.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hinsehen-licences-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function install(name: string, files: { [name: string]: string }): string {
  const folder = join(root, 'node_modules', name)
  mkdirSync(folder, { recursive: true })
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  return join(folder, 'index.js')
}
const manifest = (name: string, license?: string) =>
  JSON.stringify({ name, version: '1.0.0', license })

test('names every package once, and packages with the same text share it', () => {
  const b = install('b', { 'package.json': manifest('b', 'MIT'), LICENSE: 'Same.\r\nWords.' })
  const a = install('@x/a', {
    'package.json': manifest('@x/a', 'MIT'),
    'licence.md': 'Same.\nWords.\n',
  })
  const nested = install('b/node_modules/c', {
    'package.json': manifest('c', 'Apache-2.0'),
    LICENSE: 'Other.',
    NOTICE: 'Made by c.',
  })
  const ours = join(root, 'src/main.tsx')
  expect(licencesOf([ours, b, `${b}?v=1`, `\0${a}`, nested])).toEqual({
    packages: [
      { name: '@x/a', version: '1.0.0', licence: 'MIT', text: 0 },
      { name: 'b', version: '1.0.0', licence: 'MIT', text: 0 },
      { name: 'c', version: '1.0.0', licence: 'Apache-2.0', text: 1 },
    ],
    texts: ['Same.\nWords.', 'Other.\n\nMade by c.'],
  })
})

test('a project that lies in a cache is no package, what is installed in it is', () => {
  const ours = join(root, 'node_modules/.cache/course/src/main.tsx')
  const a = install('.cache/course/node_modules/a', {
    'package.json': manifest('a', 'MIT'),
    LICENSE: 'Words.',
  })
  expect(licencesOf([ours, a]).packages).toMatchObject([{ name: 'a' }])
})

test('a package without a licence, or without its text, stops the build', () => {
  const nameless = install('a', { 'package.json': manifest('a'), LICENSE: 'Words.' })
  const textless = install('b', { 'package.json': manifest('b', 'MIT'), NOTICE: 'Words.' })
  expect(() => licencesOf([nameless])).toThrow('a 1.0.0')
  expect(() => licencesOf([textless])).toThrow('b 1.0.0')
})
