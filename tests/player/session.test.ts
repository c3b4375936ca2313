import { beforeEach, expect, test } from 'vitest'
import { askAgain, session, setAsked, setChecked, setSaveState } from '../../src/player/session.ts'

const key = 'first-signs/papers'
const asked = { draft: { answer: 'ask' }, checked: false, seed: 7 }

beforeEach(() => session.setState({ asked: {}, saves: {} }))

test('a checked answer is on its way until the record says how it is kept', () => {
  setAsked(key, asked)
  setChecked(key, asked)
  expect(session.getState().asked[key]).toEqual({ ...asked, checked: true })
  expect(session.getState().saves[key]).toBe('saving')
  setSaveState(key, asked, 'stored')
  expect(session.getState().saves[key]).toBe('stored')
})

test('what the record says of the answer before is not said of a new try', () => {
  setChecked(key, asked)
  askAgain(key)
  const next = session.getState().asked[key]
  expect(next).toMatchObject({ draft: {}, checked: false })
  setSaveState(key, asked, 'stored')
  expect(session.getState().saves[key]).toBeUndefined()
  setChecked(key, { ...next!, draft: asked.draft })
  setSaveState(key, asked, 'stored')
  expect(session.getState().saves[key]).toBe('saving')
})
