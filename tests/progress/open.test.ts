import { afterEach, expect, test, vi } from 'vitest'
import { onRecord, record, recordState } from '../../src/progress/current.ts'
import { openRecord, recordExists } from '../../src/progress/open.ts'
import { aVisit, settled } from './samples.ts'

afterEach(() => vi.unstubAllGlobals())

const browserWith = (databases: unknown) => vi.stubGlobal('indexedDB', { databases })

test('[R40] tells whether there may be a record without opening one', async () => {
  browserWith(() => Promise.resolve([{ name: 'other', version: 1 }]))
  expect(await recordExists()).toBe(false)
  browserWith(() => Promise.resolve([{ name: 'hinsehen', version: 10 }]))
  expect(await recordExists()).toBe(true)
  expect(record.current).toBeUndefined()
})

test('[R40] says yes in doubt: a list that is missing, refused or never comes', async () => {
  browserWith(undefined)
  expect(await recordExists()).toBe(true)
  browserWith(() => Promise.reject(new DOMException('', 'SecurityError')))
  expect(await recordExists()).toBe(true)
  vi.useFakeTimers()
  browserWith(() => new Promise(() => undefined))
  const asked = recordExists()
  await vi.runAllTimersAsync()
  vi.useRealTimers()
  expect(await asked).toBe(true)
})

test('[R10] a browser without any storage gives one record that keeps this sitting and says why', async () => {
  expect(recordState()).toEqual({ state: 'opening' })
  const told = new Promise((resolve) => {
    onRecord(() => recordState().state !== 'opening' && resolve(recordState()))
  })
  const [opened, again] = await Promise.all([openRecord(), openRecord()])
  expect(again).toBe(opened)
  expect(record.current).toBe(opened)
  expect(await told).toEqual({ state: 'sitting', fault: 'missing' })
  expect(await settled(opened)).toEqual({ state: 'sitting', fault: 'missing' })
  expect(await opened.append(aVisit())).toMatchObject({
    state: 'sitting',
    fault: 'missing',
    event: { kind: 'visit', seq: 1, profile: 'first' },
  })
  expect(await opened.erase()).toBe(0)
})
