import { expect, test } from 'vitest'
import type { LearnerEvent } from '../../src/progress/events.ts'
import {
  answersOf,
  byModule,
  chosenPlan,
  lastPlace,
  moduleStatus,
  visitedScreens,
} from '../../src/progress/folds.ts'
import { attemptAt, fact, visitAt } from './samples.ts'

const finishedAt = (
  seq: number,
  module = 'signs',
  way: 'full' | 'short' = 'full',
): LearnerEvent => ({
  ...fact(`id-${seq}`, seq),
  kind: 'finished',
  module,
  way,
})
const plannedAt = (seq: number, plan: string, module = 'signs'): LearnerEvent => ({
  ...fact(`id-${seq}`, seq),
  kind: 'planned',
  module,
  plan,
})

test('[R20] goes on at the screen reached last, by order and not by clock', () => {
  const jumped = { ...visitAt(2, 'notes'), at: 0 }
  expect(lastPlace([jumped, visitAt(1, 'hook')])).toEqual({ module: 'signs', screen: 'notes' })
})

test('[R20] of two events with one number both devices take the same', () => {
  const here = { ...visitAt(3, 'here'), id: 'b' }
  const there = { ...visitAt(3, 'there'), id: 'a' }
  expect(lastPlace([here, there])).toEqual({ module: 'signs', screen: 'here' })
  expect(lastPlace([there, here])).toEqual({ module: 'signs', screen: 'here' })
})

test('[R21] does not send anybody back into a finished module, but to the one left open before', () => {
  const events = [visitAt(1, 'hook', 'open'), visitAt(2), finishedAt(3)]
  expect(lastPlace(events)).toEqual({ module: 'open', screen: 'hook' })
  expect(lastPlace([visitAt(2), finishedAt(3)])).toBeUndefined()
  expect(lastPlace([])).toBeUndefined()
})

test('[R21] a module opened again after its end is a place to go on', () => {
  expect(lastPlace([visitAt(1), finishedAt(2), visitAt(3, 'again')])).toEqual({
    module: 'signs',
    screen: 'again',
  })
})

test('[R22] a module is untouched, begun with its screens counted, or finished', () => {
  const screens = ['hook', 'notes', 'end']
  expect(moduleStatus([visitAt(1, 'hook', 'other')], 'signs', screens)).toEqual({
    state: 'untouched',
  })
  const begun = [visitAt(1, 'hook'), visitAt(2, 'notes'), visitAt(3, 'hook')]
  expect(moduleStatus(begun, 'signs', screens)).toEqual({ state: 'begun', reached: 2, of: 3 })
  expect(moduleStatus([...begun, finishedAt(4, 'signs', 'short')], 'signs', screens)).toEqual({
    state: 'finished',
    way: 'short',
    reached: 2,
    of: 3,
  })
})

test('[R22] a new edition resets nobody: old screens do not count, the end stays the end', () => {
  const events = [
    visitAt(1, 'gone'),
    visitAt(2, 'hook'),
    finishedAt(3),
    finishedAt(4, 'signs', 'short'),
  ]
  expect(moduleStatus(events, 'signs', ['hook', 'new'])).toEqual({
    state: 'finished',
    way: 'full',
    reached: 1,
    of: 2,
  })
  expect(moduleStatus([visitAt(1, 'gone')], 'signs', ['new'])).toEqual({
    state: 'begun',
    reached: 0,
    of: 1,
  })
})

test('[R23] the latest attempt of an item is its answer', () => {
  const other = { ...attemptAt(9, 'z'), module: 'other' }
  const answers = answersOf(
    [attemptAt(3, 'second'), attemptAt(1, 'first'), attemptAt(2, 'x', 'y'), visitAt(4), other],
    'signs',
  )
  expect([...answers].map(([item, attempt]) => [item, attempt.answer])).toEqual([
    ['van-at-five', 'second'],
    ['y', 'x'],
  ])
})

test('visited screens, the plan chosen last and the parting by module keep to their module', () => {
  const events = [
    visitAt(1, 'hook'),
    visitAt(2, 'hook', 'other'),
    plannedAt(3, 'p1'),
    plannedAt(4, 'p3'),
    plannedAt(5, 'p2', 'other'),
  ]
  expect(visitedScreens(events, 'signs')).toEqual(new Set(['hook']))
  expect(chosenPlan(events, 'signs')).toBe('p3')
  expect([...byModule(events)].map(([module, list]) => [module, list.length])).toEqual([
    ['signs', 3],
    ['other', 2],
  ])
})
