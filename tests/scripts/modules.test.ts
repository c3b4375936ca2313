import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../../scripts/modules.ts'

let root = ''
let printed = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'modules-'))
  cpSync('docs/autoren/beispiel', root, { recursive: true })
  printed = ''
  const print = (text: unknown) => {
    printed += String(text)
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(print)
  vi.spyOn(process.stderr, 'write').mockImplementation(print)
})
afterEach(() => rmSync(root, { recursive: true }))

const module = () => join(root, 'genau-hinsehen', 'de.json')

function edit(from: string, to: string, path = module()): void {
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`The good file does not hold: ${from}`)
  writeFileSync(path, text.replace(from, to))
}

test('ends with 0 and a summary when all is well', async () => {
  expect(await main([root])).toBe(0)
  expect(printed).toBe('2 Dateien geprüft · 0 Fehler · 0 Warnungen\n')
})

test('ends with 0 on warnings and with 1 on errors', async () => {
  edit('"title": "Frühdienst"', '"title": "Frühdienst!"')
  expect(await main([root])).toBe(0)
  expect(printed).toContain('0 Fehler · 1 Warnung\n')
  edit('"minutes": 5', '"minutes": "5"')
  expect(await main([root])).toBe(1)
})

test('each finding begins with path:line:column level rule message', async () => {
  edit('"minutes": 5', '"minutes": "5"')
  await main([root])
  const heads = printed.split('\n').filter((line) => /^\S/.test(line))
  expect(heads[0]).toMatch(/^\S+\/genau-hinsehen\/de\.json:8:14 error wrong-type \S.*\.$/)
  expect(heads).toHaveLength(2)
})

test('takes the folder of a module or one file as well', async () => {
  edit('"minutes": 5', '"minutes": "5"')
  expect(await main([join(root, 'genau-hinsehen')])).toBe(1)
  expect(await main([module()])).toBe(1)
  expect(await main([join(root, 'glossary.de.json')])).toBe(0)
  expect(printed).toContain('1 Datei geprüft · 0 Fehler')
})

test('writes a page about the course that says what fits and holds no script', async () => {
  const before = process.cwd()
  process.chdir(root)
  try {
    expect(await main(['--report', '.'])).toBe(0)
  } finally {
    process.chdir(before)
  }
  const page = readFileSync(join(root, 'modules-report.html'), 'utf8')
  expect(printed).toContain('modules-report.html')
  expect(page).toContain('Genau hinsehen')
  expect(page).toContain('mehrere Anzeichen')
  expect(page).toContain('passt nicht')
  expect(page).not.toMatch(/<script|https?:/)
})

test('gives the same as data, explained warnings counted apart', async () => {
  edit('"title": "Frühdienst"', '"title": "Frühdienst!"')
  edit(
    '"status": "draft",',
    '"status": "draft", "lintNotes": [{ "rule": "exclamation", "note": "Gruß." }],',
  )
  expect(await main(['--json', root])).toBe(0)
  expect(JSON.parse(printed)).toMatchObject({
    files: 2,
    errors: 0,
    warnings: 0,
    explained: 1,
    findings: [
      {
        level: 'warning',
        rule: 'exclamation',
        at: 'screens.einstieg.title',
        line: 22,
        found: 'Frühdienst!',
        note: 'Gruß.',
        message: 'Im Text steht ein Ausrufezeichen.',
        repair: 'Setzen Sie einen Punkt.',
      },
    ],
  })
})

test('speaks English when asked, and says which languages there are', async () => {
  await main([root, '--language', 'en'])
  expect(printed).toBe('2 files checked · 0 errors · 0 warnings\n')
  printed = ''
  expect(await main([root, '--language', 'fr'])).toBe(1)
  expect(printed).toContain('fr')
  expect(printed).toContain('de, en')
})

test('says what is wrong with the command itself', async () => {
  expect(await main(['--nonsense'])).toBe(1)
  expect(printed).toContain('npm run modules -- [Pfad …]')
  printed = ''
  expect(await main([join(root, 'missing')])).toBe(1)
  expect(printed).toContain('gibt es nicht')
  printed = ''
  mkdirSync(join(root, 'empty'))
  expect(await main([join(root, 'empty')])).toBe(1)
  expect(printed).toContain('liegt kein Modul')
})

test('finds faults of the glossary and of the course file', async () => {
  edit('"id": "fachberatungsstelle"', '"id": "Beratung"', join(root, 'glossary.de.json'))
  const course = { format: 1, modules: [{ id: 'genau-hinsehn', track: 'core' }] }
  writeFileSync(join(root, 'course.json'), JSON.stringify(course))
  expect(await main([root])).toBe(1)
  expect(printed).toContain('glossary.de.json:7:13 error bad-id')
  expect(printed).toMatch(/course\.json:1:\d+ error dead-reference/)
  expect(printed).toContain('Meinten Sie „genau-hinsehen“?')
})

test('compares the glossary of another language with the German one', async () => {
  const path = join(root, 'glossary.en.json')
  cpSync(join(root, 'glossary.de.json'), path)
  edit('"language": "de"', '"language": "en"', path)
  edit('"id": "fachberatungsstelle"', '"id": "centre"', path)
  expect(await main([root])).toBe(1)
  expect(printed).toContain('fehlt der Eintrag „fachberatungsstelle“')
  expect(printed).toContain('Den Eintrag „centre“')
})

test('a module needs its German version', async () => {
  cpSync(module(), join(root, 'other', 'en.json'))
  expect(await main([root])).toBe(1)
  expect(printed).toContain('other/de.json:1:1 error file-name')
})

test('an explained error stays an error', async () => {
  edit('"title": "Frühdienst"', `"title": "${'Wort '.repeat(26)}"`)
  edit(
    '"status": "draft",',
    '"status": "draft", "lintNotes": [{ "rule": "sentence-length", "note": "Zitat." }],',
  )
  expect(await main([root])).toBe(1)
})
