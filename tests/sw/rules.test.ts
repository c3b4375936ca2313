import { expect, test } from 'vitest'
import { outdatedShells, routeOf, type Shell } from '../../src/sw/rules.ts'

const scope = 'https://example.org/kurs/'
const shell: Shell = {
  version: 'v',
  files: { '': 'sha256-a', 'assets/start-1.js': 'sha256-b', 'glossary.de.json': 'sha256-c' },
  replaceable: ['centres.json'],
  fresh: ['modules/files.json'],
}
const route = (path: string, { method = 'GET', mode = 'cors' } = {}) =>
  routeOf({ method, mode, url: new URL(path, scope).href }, scope, shell)

test('only the address of the app is answered with home', () => {
  const navigate = { mode: 'navigate' }
  expect(route('', navigate)).toEqual({ to: 'shell', path: '' })
  expect(route('index.html?from=mail', navigate)).toEqual({ to: 'shell', path: '' })
  expect(route('gone', navigate)).toEqual({ to: 'network' })
  expect(route('assets/gone.js', navigate)).toEqual({ to: 'shell', path: 'assets/gone.js' })
})

test('what lies outside the folder of the site or changes something is left alone', () => {
  expect(route('https://example.org/andere/assets/start-1.js')).toEqual({ to: 'network' })
  expect(route('https://example.com/kurs/')).toEqual({ to: 'network' })
  expect(route('', { method: 'POST', mode: 'navigate' })).toEqual({ to: 'network' })
})

test('files of the shell, of modules and those an operator replaces go their own ways', () => {
  expect(route('glossary.de.json')).toEqual({ to: 'shell', path: 'glossary.de.json' })
  expect(route('modules/m-1/de.json')).toEqual({ to: 'module', module: 'm-1' })
  expect(route('modules/m-1/media/bild.svg')).toEqual({ to: 'module', module: 'm-1' })
  expect(route('centres.json')).toEqual({ to: 'fresh' })
  expect(route('modules/files.json')).toEqual({ to: 'fresh' })
})

test('a file that is being made ready always comes from the server', () => {
  expect(route('modules/m-1/de.json?v=0123')).toEqual({ to: 'network' })
})

test('names that every object has are no files', () => {
  expect(route('constructor')).toEqual({ to: 'network' })
  expect(route('__proto__')).toEqual({ to: 'network' })
})

test('the shell that was active before stays for open tabs, all older ones go', () => {
  const all = [
    { name: 'one', turn: 1 },
    { name: 'two', turn: 2 },
    { name: 'three', turn: undefined },
  ]
  expect(outdatedShells(all, 'three')).toEqual(['one'])
})

test('a shell that was installed but never active does not take the place of the one before', () => {
  const all = [
    { name: 'active', turn: 4 },
    { name: 'skipped', turn: undefined },
    { name: 'new', turn: undefined },
  ]
  expect(outdatedShells(all, 'new')).toEqual(['skipped'])
})

test('going back to an older version keeps the newer one for its tabs', () => {
  const all = [
    { name: 'old', turn: 1 },
    { name: 'newer', turn: 2 },
  ]
  expect(outdatedShells(all, 'old')).toEqual([])
})

test('the first shell removes nothing', () => {
  expect(outdatedShells([{ name: 'first', turn: undefined }], 'first')).toEqual([])
})
