import fc from 'fast-check'
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { cardsOf, schedulerSettings } from '../../src/review/cards.ts'
import { answerAt, day, endOf, records, scored, start } from './answers.ts'

const dueIn = (answers: Parameters<typeof cardsOf>[0], from: number, now = start + 400 * day) =>
  ((cardsOf(answers, now)[0]?.due ?? Number.NaN) - from) / day

test('[W4] the same record gives the same cards byte for byte, in whatever order it comes', () => {
  fc.assert(
    fc.property(records, fc.integer(), (answers, seed) => {
      const now = endOf(answers) + day
      const once = JSON.stringify(cardsOf(answers, now))
      expect(JSON.stringify(cardsOf(JSON.parse(JSON.stringify(answers)), now))).toBe(once)
      const [mixed] = fc.sample(
        fc.shuffledSubarray(answers, { minLength: answers.length, maxLength: answers.length }),
        { numRuns: 1, seed },
      )
      expect(JSON.stringify(cardsOf(mixed ?? [], now))).toBe(once)
    }),
  )
})

test('[W4] a wrong clock at one answer leaves the cards nearly as they were: never a due day in 2099 or 1970', () => {
  fc.assert(
    fc.property(
      records,
      fc.nat(),
      fc.constantFrom(0, Date.UTC(2099, 0, 1)),
      (answers, at, wrong) => {
        const now = endOf(answers) + day
        const seen = answers.map((one, index) =>
          index === at % Math.max(answers.length, 1) ? { ...one, at: wrong } : one,
        )
        for (const { due } of cardsOf(seen, now)) {
          expect(due).toBeGreaterThanOrEqual(start)
          expect(due).toBeLessThanOrEqual(now + 180 * day)
        }
      },
    ),
  )
})

test('[W3] a card is what ts-fsrs makes of the same history when it is called directly', () => {
  const grade = fc.constantFrom<(Rating.Again | Rating.Hard | Rating.Good | Rating.Easy)[]>(
    Rating.Again,
    Rating.Hard,
    Rating.Good,
    Rating.Easy,
  )
  const history = fc.array(fc.record({ grade, days: fc.integer({ min: 1, max: 200 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  const certainty = { 1: 'unsure', 2: 'unsure', 3: 'fairly-sure', 4: 'very-sure' } as const
  fc.assert(
    fc.property(history, (reviews) => {
      const scheduler = fsrs({ ...schedulerSettings })
      let at = start
      let direct = createEmptyCard(new Date(start + (reviews[0]?.days ?? 0) * day))
      const answers = reviews.map(({ grade, days }, index) => {
        at += days * day
        direct = scheduler.next(direct, new Date(at), grade).card
        return answerAt(index + 1, { at, certainty: certainty[grade], score: scored(grade > 1) })
      })
      const [card] = cardsOf(answers, at)
      expect(card?.memory).toEqual(direct)
      expect(card?.due).toBe(Math.min(direct.due.getTime(), at + 180 * day))
    }),
  )
})

test('[W5] nothing comes back on the same day, and nothing waits longer than 180 days', () => {
  fc.assert(
    fc.property(records, (answers) => {
      for (const { due, last } of cardsOf(answers, endOf(answers))) {
        expect(due - last).toBeGreaterThanOrEqual(day)
        expect(due - last).toBeLessThanOrEqual(180 * day)
      }
    }),
  )
})

test('[W6] a very sure wrong answer returns within three days, and again by day ten', () => {
  const learned = [1, 2, 3].map((n) =>
    answerAt(n, { at: start + n * n * 20 * day, certainty: 'very-sure' }),
  )
  const error = start + 200 * day
  const wrong = answerAt(4, { at: error, certainty: 'very-sure', score: scored(false) })
  expect(dueIn([...learned, wrong], error)).toBeLessThanOrEqual(3)
  const back = answerAt(5, { at: error + 2.5 * day, certainty: 'very-sure' })
  expect(dueIn([...learned, wrong, back], error)).toBeGreaterThan(3)
  expect(dueIn([...learned, wrong, back], error)).toBeLessThanOrEqual(10)
  const again = answerAt(6, { at: error + 10 * day, certainty: 'very-sure' })
  expect(dueIn([...learned, wrong, back, again], error)).toBeGreaterThan(11)
  const late = answerAt(5, { at: error + 30 * day, certainty: 'very-sure' })
  expect(dueIn([...learned, wrong, late], error)).toBeGreaterThan(31)
})

test('[W6] the property holds for every history', () => {
  fc.assert(
    fc.property(records, (answers) => {
      const at = endOf(answers) + day
      const wrong = answerAt(99, {
        at,
        mode: 'review',
        certainty: 'very-sure',
        score: scored(false),
      })
      const back = answerAt(100, { at: at + 3 * day, mode: 'review', certainty: 'very-sure' })
      const due = (list: typeof answers) =>
        cardsOf(list, at + 400 * day).find(({ objective }) => objective === 'describe')?.due
      expect(due([...answers, wrong])).toBeLessThanOrEqual(at + 3 * day)
      expect(due([...answers, wrong, back])).toBeLessThanOrEqual(at + 10 * day)
    }),
  )
})
