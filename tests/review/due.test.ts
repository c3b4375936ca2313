import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Card, cardsOf, recallOf } from '../../src/review/cards.ts'
import { dueCards, nextDays } from '../../src/review/due.ts'
import { day, endOf, records, start } from './answers.ts'

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)

const byObjective = (a: Card, b: Card) =>
  a.module.localeCompare(b.module) || a.objective.localeCompare(b.objective)

test('[W7] due is what has come to its time, the most forgotten first', () => {
  fc.assert(
    fc.property(records, fc.integer({ min: 0, max: 300 }), (answers, later) => {
      const now = endOf(answers) + later * day
      const cards = cardsOf(answers, now)
      const due = dueCards(cards, now)
      const come = cards.filter((card) => card.due <= now)
      expect(due.toSorted(byObjective)).toEqual(come.toSorted(byObjective))
      const recall = due.map((card) => recallOf(card, now))
      expect(recall).toEqual(recall.toSorted((a, b) => a - b))
    }),
  )
})

test('the next days hold each day once, none in the past, and no more than asked for', () => {
  fc.assert(
    fc.property(records, (answers) => {
      const now = endOf(answers) + 30 * day
      const days = nextDays(cardsOf(answers, now), now, dayOf, 2)
      expect(days.length).toBeLessThanOrEqual(2)
      expect(new Set(days.map(dayOf)).size).toBe(days.length)
      for (const one of days) expect(one).toBeGreaterThanOrEqual(now)
    }),
  )
  expect(nextDays([], start, dayOf, 5)).toEqual([])
})
