import { afterEach, expect, test, vi } from 'vitest'
import { askToKeep, isKept } from '../../src/progress/keep.ts'

afterEach(() => vi.unstubAllGlobals())
const browser = (storage: object) => vi.stubGlobal('navigator', { storage })

test('what the browser has promised is told', async () => {
  browser({ persisted: async () => true })
  expect(await isKept()).toBe('kept')
  browser({ persisted: async () => false })
  expect(await isKept()).toBe('evictable')
})

test('a browser that knows nothing of this is no fault', async () => {
  browser({})
  expect(await isKept()).toBe('unknown')
})

test('while the person is being asked their answer is waited for, and once is enough', async () => {
  let answer = (_kept: boolean) => {}
  const persist = vi.fn(() => new Promise<boolean>((resolve) => (answer = resolve)))
  browser({ persist, persisted: async () => false })
  askToKeep()
  askToKeep()
  const kept = isKept()
  answer(true)
  expect(await kept).toBe('kept')
  expect(persist).toHaveBeenCalledTimes(1)
})
