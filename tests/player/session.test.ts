import { beforeEach, expect, test } from 'vitest'
import {
  askAgain,
  session,
  setAsked,
  setChecked,
  setSaveState,
  startSaving,
} from '../../src/player/session.ts'

const key = 'first-signs/papers'
const asked = { draft: { answer: 'ask' }, checked: false, seed: 7 }

beforeEach(() => session.setState({ asked: {}, saves: {} }))

test('an answer is kept while its question still stands; its feedback comes with what became of it', () => {
  setAsked(key, asked)
  expect(startSaving(key)).toBe(true)
  expect(session.getState()).toMatchObject({ asked: { [key]: asked }, saves: { [key]: 'saving' } })
  // Pressed again meanwhile.
  expect(startSaving(key)).toBe(false)
  setChecked(key, asked, 'stored')
  expect(session.getState().asked[key]).toEqual({ ...asked, checked: true })
  expect(session.getState().saves[key]).toBe('stored')
})

test('what the record says of the answer before is not said of a new try', () => {
  setChecked(key, asked, 'saving')
  askAgain(key)
  const next = session.getState().asked[key]
  if (!next) throw new Error('a new try is asked')
  expect(next).toMatchObject({ draft: {}, checked: false })
  setSaveState(key, asked, 'stored')
  expect(session.getState().saves[key]).toBeUndefined()
  setChecked(key, { ...next, draft: asked.draft }, 'saving')
  setSaveState(key, asked, 'stored')
  expect(session.getState().saves[key]).toBe('saving')
  setSaveState(key, next, 'stored')
  expect(session.getState().saves[key]).toBe('stored')
})
