import { expect, test } from 'vitest'
import {
  needsWholeCatalogue,
  nextStep,
  nothingReached,
  pageOf,
  reachOf,
  statusOf,
} from '../../src/app/home.ts'
import type { CatalogueEntry } from '../../src/content/catalogue.ts'
import type { LearnerEvent } from '../../src/progress/events.ts'

const entry = (id: string, screens = ['one', 'two', 'three']): CatalogueEntry => ({
  id,
  title: id,
  summary: '',
  minutes: 15,
  status: 'draft',
  updated: '2026-11-23',
  track: 'core',
  screens,
  asking: [],
  language: 'de',
})
const course = [entry('signs'), entry('talk'), entry('law')]

type What = { module: string } & (
  { kind: 'visit'; screen: string } | { kind: 'finished'; way: 'full' | 'short' }
)
const history = (...facts: What[]) =>
  reachOf(
    facts.map((fact, index): LearnerEvent => ({
      id: `e${index}`,
      profile: 'first',
      seq: index + 1,
      at: 0,
      ...fact,
    })),
  )
const visit = (module: string, screen: string): What => ({ kind: 'visit', module, screen })
const finish = (module: string, way: 'full' | 'short' = 'full'): What => ({
  kind: 'finished',
  module,
  way,
})

test('a first visit begins with the first module', () => {
  expect(nextStep(course, nothingReached)).toEqual({ kind: 'begin', entry: course[0] })
})

test('a course without modules has nothing to begin', () => {
  expect(nextStep([], nothingReached)).toBeUndefined()
})

test('who comes back goes on at the page where they stopped', () => {
  const reach = history(visit('signs', 'one'), visit('talk', 'one'), visit('talk', 'two'))
  expect(nextStep(course, reach)).toEqual({
    kind: 'resume',
    entry: course[1],
    screen: 'two',
    page: 2,
  })
})

test('where the page is gone, the first page not yet seen takes its place', () => {
  const reach = history(visit('signs', 'one'), visit('signs', 'removed'))
  expect(nextStep(course, reach)).toMatchObject({ kind: 'resume', screen: 'two', page: 2 })
})

test('after a finished module the first one not yet begun follows', () => {
  const reach = history(visit('signs', 'one'), finish('signs'))
  expect(nextStep(course, reach)).toEqual({ kind: 'begin', entry: course[1] })
})

test('an unfinished module goes before a new one', () => {
  const reach = history(visit('signs', 'one'), visit('talk', 'three'), finish('talk'))
  expect(nextStep(course, reach)).toMatchObject({ kind: 'resume', entry: course[0] })
})

test('when everything is finished, home says so', () => {
  const reach = history(...course.flatMap(({ id }) => [visit(id, 'one'), finish(id)]))
  expect(nextStep(course, reach)).toMatchObject({ kind: 'done' })
})

test('a card counts only pages that the module still has', () => {
  const reach = history(visit('signs', 'one'), visit('signs', 'removed'))
  expect(statusOf(entry('signs'), reach)).toEqual({ state: 'begun', reached: 1, of: 3 })
})

test('the whole catalogue is fetched only when the first modules cannot say where to go on', () => {
  expect(needsWholeCatalogue(course, 1_000, nothingReached)).toBe(false)
  expect(needsWholeCatalogue(course, 1_000, history(visit('talk', 'one')))).toBe(false)
  expect(needsWholeCatalogue(course, 1_000, history(visit('far-away', 'one')))).toBe(true)
  const all = history(...course.flatMap(({ id }) => [visit(id, 'one'), finish(id)]))
  expect(needsWholeCatalogue(course, 1_000, all)).toBe(true)
  expect(needsWholeCatalogue(course, course.length, all)).toBe(false)
})

test('a thousand modules come in pages of fifty, without a gap and without a double', () => {
  const list = Array.from({ length: 1_000 }, (_, index) => index)
  const { pages } = pageOf(list, 1)
  expect(pages).toBe(20)
  const shown = Array.from({ length: pages }, (_, index) => pageOf(list, index + 1).entries).flat()
  expect(shown).toEqual(list)
})

test.each([
  ['0', 1],
  ['-3', 1],
  ['99', 3],
  ['2.7', 2],
  ['nonsense', 1],
])('the page %s in an address becomes page %i', (wished, page) => {
  const list = Array.from({ length: 120 }, (_, index) => index)
  expect(pageOf(list, Number(wished)).page).toBe(page)
})
