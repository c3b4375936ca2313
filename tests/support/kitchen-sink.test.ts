import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { checkFolder, type TextFile } from '../../src/content/check.ts'
import type { MediaFile } from '../../src/content/lint/rule.ts'
import { block, type Module, moduleFile } from '../../src/content/schema.ts'
import { item } from '../../src/items/schema.ts'

const folder = 'tests/support/modules/kitchen-sink'
const load = (language: string): Module =>
  v.parse(moduleFile, JSON.parse(readFileSync(`${folder}/${language}.json`, 'utf8')))

test('the kitchen sink is a module in both languages', () => {
  expect(load('de').language).toBe('de')
  expect(load('en').language).toBe('en')
})

test('it shows every block and every item type', () => {
  const { screens, items } = load('de')
  const blocks = new Set(screens.flatMap((screen) => screen.blocks.map((one) => one.type)))
  expect([...blocks].toSorted()).toEqual(typesOf(block.options))
  expect([...new Set(items.map((one) => one.type))].toSorted()).toEqual(typesOf(item.options))
})

test('every screen has a version for easy reading', () => {
  expect(load('de').screens.filter((screen) => !screen.easy)).toEqual([])
})

test('every item stands on the screen of its name', () => {
  const { screens, items } = load('de')
  for (const one of items) {
    const blocks = screens.find((screen) => screen.id === one.id)?.blocks ?? []
    expect(blocks.some((block) => 'item' in block && block.item === one.id)).toBe(true)
  }
})

test('the check of modules finds no error in it, and English in step with German', () => {
  const files = ['de', 'en'].map((language): [string, TextFile] => [
    language,
    { path: `${folder}/${language}.json`, bytes: readFileSync(`${folder}/${language}.json`) },
  ])
  const media = readdirSync(`${folder}/media`).map((name): [string, MediaFile] => {
    const bytes = readFileSync(`${folder}/media/${name}`)
    const svg = name.endsWith('.svg') && bytes.toString()
    return [name, { bytes: bytes.length, ...(svg && { svg }) }]
  })
  const findings = checkFolder(
    { id: 'kitchen-sink', path: folder, files: new Map(files), media: new Map(media) },
    { today: '2026-11-23', termsOf: () => new Set(['fachberatungsstelle']) },
  )
  expect(findings.filter((finding) => finding.level === 'error')).toEqual([])
})

type Described =
  { entries: { type: { literal: string } } } | { pipe: readonly [Described, ...unknown[]] }

const typesOf = (options: readonly Described[]): string[] => options.map(typeOf).toSorted()
const typeOf = (option: Described): string =>
  'entries' in option ? option.entries.type.literal : typeOf(option.pipe[0])
