import { expect, test } from 'vitest'
import { reviewCalendar } from '../../src/practice/calendar.ts'
import { localDay } from '../../src/practice/days.ts'
import { cardsOf } from '../../src/review/cards.ts'
import { answerAt, day, start } from '../review/answers.ts'

const cards = cardsOf([answerAt(1), answerAt(2, { objective: 'sort' })], start + 3 * day)
const text = reviewCalendar(cards, start + 3 * day, 'Lernzeit')
const lines = text.split('\r\n')

test('the calendar has one whole day per day on which something is due, and says nothing else', () => {
  const days = new Set(cards.map(({ due }) => localDay(due).replaceAll('-', '')))
  expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual(
    [...days].sort().map((one) => `DTSTART;VALUE=DATE:${one}`),
  )
  expect(new Set(lines.filter((line) => line.startsWith('SUMMARY')))).toEqual(
    new Set(['SUMMARY:Lernzeit']),
  )
  expect(text).not.toMatch(/hinsehen|describe|sort|signs|http|DESCRIPTION|URL/i)
})

test('the same day has the same id in every file, so that a newer one replaces it', () => {
  const ids = (time: number) =>
    reviewCalendar(cards, time, 'Lernzeit')
      .split('\r\n')
      .filter((line) => line.startsWith('UID'))
  expect(ids(start + 4 * day)).toEqual(ids(start + 3 * day))
})
