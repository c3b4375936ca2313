import { expect, test } from 'vitest'
import { directoryFile } from '../../../src/centres/schema.ts'
import { parseModule } from '../../../src/content/parse.ts'
import { glossaryFile, moduleFile } from '../../../src/content/schema.ts'
import { everySlot } from './every-slot.ts'
import { everyCentre, everyTerm } from './every-centre.ts'
import { collections, payloads } from './payloads.ts'
import { slotsIn, slotsOf } from './slots.ts'

const namesIn = (...args: Parameters<typeof slotsIn>) =>
  [...new Set(slotsIn(...args).map((slot) => slot.name))].toSorted()

test('the module to attack is one that the door accepts', () => {
  const parsed = parseModule(JSON.stringify(everySlot), 'de.json')
  expect(parsed.ok ? [] : parsed.error.map((one) => `${one.at}: ${one.code}`)).toEqual([])
})

test('it has every text that the schema of a module knows', () => {
  expect(namesIn(moduleFile, everySlot)).toEqual([...slotsOf(moduleFile)].toSorted())
  expect(slotsOf(moduleFile).size).toBeGreaterThan(100)
})

test('so have the directory and the glossary to attack', () => {
  expect(namesIn(directoryFile, everyCentre)).toEqual([...slotsOf(directoryFile)].toSorted())
  expect(namesIn(glossaryFile, everyTerm)).toEqual([...slotsOf(glossaryFile)].toSorted())
})

test('more than eight thousand public texts, none twice', () => {
  const own = Object.values(collections).flat()
  expect(own.length).toBeGreaterThan(8_000)
  expect(new Set(own).size).toBe(own.length)
  expect(payloads.length).toBeGreaterThan(own.length)
})
