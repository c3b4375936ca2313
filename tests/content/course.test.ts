import { expect, test } from 'vitest'
import type { CatalogueEntry } from '../../src/content/catalogue.ts'
import { inCourse, isSameCourse } from '../../src/content/course.ts'
import type { Course } from '../../src/content/schema.ts'

const entry = (id: string, title: string): CatalogueEntry => ({
  id,
  title,
  summary: '',
  minutes: 15,
  status: 'draft',
  updated: '2026-11-23',
  track: 'more',
  screens: ['one'],
  asking: [],
  language: 'de',
})
const course = (...ids: string[]): Course => ({
  format: 1,
  modules: ids.map((id) => ({ id, track: 'core' })),
})
const modules = [entry('talk', 'Ansprechen'), entry('law', 'Ämter'), entry('signs', 'Hinweise')]
const shown = (order: Course) =>
  inCourse(modules, order, 'de').map(({ id, track }) => `${id} ${track}`)

test('modules stand in the order of the course, the others follow by title', () => {
  expect(shown(course('signs'))).toEqual(['signs core', 'law more', 'talk more'])
})

test('a module that is named but not there is left out', () => {
  expect(shown(course('gone', 'talk', 'signs', 'law'))).toEqual([
    'talk core',
    'signs core',
    'law core',
  ])
})

test('a course is another one as soon as order, number or track differ', () => {
  expect(isSameCourse(course('a', 'b'), course('a', 'b'))).toBe(true)
  expect(isSameCourse(course('a', 'b'), course('b', 'a'))).toBe(false)
  expect(isSameCourse(course('a', 'b'), course('a'))).toBe(false)
  const more: Course = { format: 1, modules: [{ id: 'a', track: 'more' }] }
  expect(isSameCourse(course('a'), more)).toBe(false)
})
