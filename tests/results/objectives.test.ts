import { expect, test } from 'vitest'
import { modulesOf, nextOf } from '../../src/results/objectives.ts'
import { tallyOf } from '../../src/results/tally.ts'
import { worthOf } from '../../src/results/worth.ts'
import {
  answered,
  content,
  harmful,
  item,
  module,
  round,
  today,
  unscored,
  wrong,
} from './samples.ts'

const known = content(
  module({
    x: item(),
    y: item(),
    z: item({ objective: 'decide' }),
    open: item({ score: () => unscored }),
    present: item({ objective: 'decide', state: 'present' }),
    absent: item({ objective: 'decide', state: 'absent' }),
  }),
)
const modulesAfter = (...attempts: ReturnType<typeof answered>[]) => {
  const tally = tallyOf(attempts)
  return modulesOf(tally, worthOf(tally, known), known)
}
const objectiveAfter = (...attempts: ReturnType<typeof answered>[]) =>
  modulesAfter(...attempts)[0]?.objectives[0]
const missed = { answer: 'b', score: wrong } as const

test('[E9] an objective counts its items by their latest answer and by their first', () => {
  expect(
    objectiveAfter(
      answered('x', missed),
      answered('x'),
      answered('y'),
      answered('z', missed),
      answered('open', { score: unscored }),
    ),
  ).toMatchObject({
    id: 'describe',
    latest: { count: 2, of: 2 },
    first: { count: 1, of: 2 },
    unscored: 1,
    harmful: 0,
  })
})

test('[E9] what was answered only before learning has no first try', () => {
  const only = objectiveAfter(answered('x', { mode: 'pretest' }))
  expect(only).toMatchObject({ latest: { count: 1, of: 1 }, first: { count: 0, of: 0 } })
})

test('[E9] harmful decisions are counted where they were fresh, every time', () => {
  const harm = { answer: 'c', score: harmful } as const
  const found = objectiveAfter(
    answered('x', harm),
    answered('x', harm),
    answered('x', { ...harm, mode: 'practice', round: round('mixed') }),
  )
  expect(found?.harmful).toBe(2)
})

test('[E4] a changed item is scored anew, and what no longer fits stays as history', () => {
  const [found] = modulesAfter(
    // Right then, wrong today.
    answered('x', { answer: 'b', content: 'then' }),
    answered('y', { answer: 'gone', content: 'then' }),
    answered('gone'),
  )
  expect(found?.objectives[0]?.latest).toEqual({ count: 0, of: 1 })
  expect(found?.history).toBe(2)
})

test('[E4] an item counts for the objective that it has today', () => {
  const [found] = modulesAfter(answered('z', { objective: 'describe' }))
  expect(found?.objectives.map(({ latest }) => latest.of)).toEqual([0, 1])
})

test('[E10] what is open comes from the latest fresh answer: trying again at once does not close it', () => {
  const again = [answered('x', missed), answered('x')]
  expect(nextOf(modulesAfter(...again)).map(({ objective }) => objective.id)).toEqual(['describe'])
  const later = answered('x', { mode: 'review', round: round('review', 1, today) })
  expect(nextOf(modulesAfter(...again, later))).toEqual([])
})

test('[E10] errors in cases and very sure errors come first, three at most', () => {
  const found = nextOf(
    modulesAfter(
      answered('x', missed),
      answered('y', missed),
      answered('present', { answer: 'nothing', score: wrong, certainty: 'very-sure' }),
      answered('absent', { answer: 'act', score: harmful }),
    ),
  )
  expect(found.map(({ objective }) => [objective.id, objective.open])).toEqual([
    ['decide', { wrong: 2, missed: 1, alarms: 1, verySure: 1 }],
    ['describe', { wrong: 2, missed: 0, alarms: 0, verySure: 0 }],
  ])
})
