import { expect, test } from 'vitest'
import { readAs, screenAddress, screensOf, shortMinutes, stepAt } from '../../src/player/way.ts'
import { aModule, aScreen } from '../support/builders.ts'

const module = aModule({
  id: 'm',
  minutes: 12,
  screens: [
    aScreen({ id: 'hook', kind: 'hook', title: 'hook' }),
    aScreen({ id: 'explain', kind: 'explanation' }),
    aScreen({ id: 'merk', kind: 'takeaways' }),
    aScreen({ id: 'morgen', kind: 'tomorrow' }),
  ],
})

test('a step knows its place, its neighbours and the minutes left', () => {
  expect(stepAt(module, 'explain', 'full')).toMatchObject({
    number: 2,
    count: 4,
    previous: { id: 'hook' },
    next: { id: 'merk' },
    minutesLeft: 9,
  })
})

test('the short version holds takeaways, tomorrow and care, and counts its own minutes', () => {
  expect(screensOf(module, 'short').map((one) => one.id)).toEqual(['merk', 'morgen'])
  expect(shortMinutes(module)).toBe(2)
  expect(stepAt(module, 'morgen', 'short')).toMatchObject({ number: 2, count: 2, next: undefined })
})

test('a screen that is not on the way is no step', () => {
  expect(stepAt(module, 'gone', 'full')).toBeUndefined()
  expect(stepAt(module, 'hook', 'short')).toBeUndefined()
})

test('the short way stays in the address', () => {
  expect(screenAddress('m', 'merk', 'short')).toBe('/modules/m/merk?way=short')
  expect(screenAddress('m', 'merk', 'full')).toBe('/modules/m/merk')
})

test('easy reading falls back to the usual words where it is missing, and says so', () => {
  const [hook] = module.screens
  if (!hook) throw new Error('the sample has screens')
  expect(readAs(hook, true)).toMatchObject({ title: 'hook', fallback: true })
  const easy = { ...hook, easy: { title: 'Einfach', blocks: hook.blocks } }
  expect(readAs(easy, true)).toMatchObject({ title: 'Einfach', fallback: false })
  expect(readAs(easy, false)).toMatchObject({ title: 'hook', fallback: false })
})
