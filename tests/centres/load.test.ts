import { expect, test } from 'vitest'
import { inLanguage, pickCentres, readDirectory } from '../../src/centres/load.ts'
import type { Centre, Directory } from '../../src/centres/schema.ts'

const place = (id: string, kind: Centre['kind']): Centre => ({
  id,
  kind,
  name: { de: id },
  forWhom: { de: 'alle' },
  source: { title: 'Quelle' },
  asOf: '2026-11-23',
})
const directory: Directory = {
  format: 1,
  centres: [
    place('polizei', 'emergency'),
    place('telefon', 'helpline'),
    place('verzeichnis', 'directory'),
  ],
}

test('named places come in the named order; an unknown name leaves no hole', () => {
  expect(pickCentres(directory, ['verzeichnis', 'weg', 'polizei']).map((one) => one.id)).toEqual([
    'verzeichnis',
    'polizei',
  ])
})

test('without names: acute danger and helplines', () => {
  expect(pickCentres(directory, undefined).map((one) => one.id)).toEqual(['polizei', 'telefon'])
})

test('a text that a language lacks is German', () => {
  expect(inLanguage({ de: 'Hilfe', en: 'Help' }, 'en')).toBe('Help')
  expect(inLanguage({ de: 'Hilfe' }, 'uk')).toBe('Hilfe')
})

test('one entry that cannot be read does not cost the others, and is counted', () => {
  const good = place('telefon', 'helpline')
  const bad = [
    { ...good, phone: 'javascript:alert(1)' },
    { ...good, website: 'http://example.org' },
    { ...good, website: 'https://example.org\n' },
    { ...good, name: 'Telefon' },
    { ...good, asOf: 'gestern' },
    { ...good, laender: 'BE' },
    null,
  ]
  const read = readDirectory({ format: 1, centres: [good, ...bad] })
  expect(read).toEqual({ ok: true, value: { centres: [good], unreadable: bad.length } })
})

test('a file that is no directory is damaged', () => {
  for (const data of [null, [], {}, { format: 2, centres: [] }, { format: 1, centres: 'all' }])
    expect(readDirectory(data)).toEqual({ ok: false, error: 'damaged' })
})
