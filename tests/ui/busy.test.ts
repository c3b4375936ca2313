import { expect, test } from 'vitest'
import { busy, setBusy, whileBusy } from '../../src/ui/busy.ts'

test('someone is busy until the last thing they began is over', () => {
  const first = setBusy('item')
  const second = setBusy('item')
  first()
  first()
  expect(busy.getState().reasons).toEqual(['item'])
  second()
  expect(busy.getState().reasons).toEqual([])
})

test('work counts until it ends, also when it fails', async () => {
  const kept = await whileBusy('item', async () => {
    expect(busy.getState().reasons).toEqual(['item'])
    return 'kept'
  })
  expect(kept).toBe('kept')
  expect(busy.getState().reasons).toEqual([])
  const failing = whileBusy('item', () => Promise.reject(new Error('no room')))
  await expect(failing).rejects.toThrow('no room')
  expect(busy.getState().reasons).toEqual([])
})
