/** The shape of the source: who may import whom, and what a file's ending promises. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** A folder imports only from rungs before it, and from itself. */
const ladder = [
  'lib',
  'i18n',
  'ui',
  'centres',
  'items',
  'content',
  'review',
  'progress',
  'player',
  'practice',
  'results',
  'certificate',
  'evaluation',
  'app',
]

const src = resolve('src')
const files = listFiles(src).filter((file) => !relative(src, file).startsWith('sw/'))

test('there is a source to look at', () => {
  expect(files.length).toBeGreaterThan(40)
})

test('every folder stands on the ladder', () => {
  const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map((entry) => entry.name).filter((name) => !ladder.includes(name))).toEqual([
    'sw',
  ])
})

test('no folder imports from a rung above it', () => {
  expect(
    files.flatMap((file) =>
      importsOf(file)
        .filter((to) => climbs(file, to))
        .map((to) => show(file, to)),
    ),
  ).toEqual([])
})

test('the finder of upward imports finds a planted one', () => {
  expect(climbs(join(src, 'lib/planted.ts'), join(src, 'player/session.ts'))).toBe(true)
  expect(climbs(join(src, 'player/planted.ts'), join(src, 'lib/result.ts'))).toBe(false)
})

test('a .ts file imports neither React nor a .tsx file', () => {
  const offences = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      specifiers(file)
        .filter(isReact)
        .map((specifier) => `${relative(src, file)} imports ${specifier}`),
    )
  expect(offences).toEqual([])
  expect(isReact('react')).toBe(true)
  expect(isReact('./view.tsx')).toBe(true)
})

test('a file that only passes on what others export is not there', () => {
  const barrels = files.filter((file) => {
    const statements = readFileSync(file, 'utf8')
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .trim()
    return (
      statements !== '' && statements.split('\n').every((line) => /^export .* from /.test(line))
    )
  })
  expect(barrels).toEqual([])
})

test('nobody waits for a function whose promise counts as a yes whatever it says', () => {
  const waits = /waitForFunction\(\s*async/
  const offences = ['tests', 'scripts']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.(?:ts|mjs)$/.test(file) && waits.test(readFileSync(file, 'utf8')))
  expect(offences).toEqual([])
  // In two pieces, so that this file is none of them.
  expect(waits.test(['page.waitForFunction', 'async () => false)'].join('('))).toBe(true)
})

test('every test mirrors a source file or folder', () => {
  const free = ['architecture.test.ts', 'browser', 'shipped', 'support', 'compat', 'scripts', 'sw']
  const lost = listFiles(resolve('tests'))
    .map((file) => relative(resolve('tests'), file))
    .filter(
      (file) =>
        file.endsWith('.test.ts') &&
        !free.some((one) => file === one || file.startsWith(`${one}/`)),
    )
    .filter((file) => {
      const base = join(src, file.replace(/\.test\.ts$/, ''))
      return !['.ts', '.tsx', ''].some((ending) => existsSync(base + ending))
    })
  expect(lost).toEqual([])
})

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function specifiers(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap((found) => found[1] ?? [])
}

const importsOf = (file: string) =>
  specifiers(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => resolve(dirname(file), specifier))

const isReact = (specifier: string) =>
  /^react(?:-dom)?(?:\/|$)/.test(specifier) || specifier.endsWith('.tsx')

const rung = (file: string) => ladder.indexOf(relative(src, file).split('/')[0] ?? '')

function climbs(from: string, to: string): boolean {
  // Files directly in src/ stand above the ladder; files outside src/ (texts) below it.
  if (rung(from) === -1 || relative(src, to).startsWith('..')) return false
  return rung(to) === -1 || rung(to) > rung(from)
}

const show = (from: string, to: string) => `${relative(src, from)} imports ${relative(src, to)}`
