import { expect, test } from 'vitest'
import { busy, setBusy } from '../../src/ui/busy.ts'

test('someone is busy until the last thing they began is over', () => {
  const first = setBusy('item')
  const second = setBusy('item')
  first()
  first()
  expect(busy.getState().reasons).toEqual(['item'])
  second()
  expect(busy.getState().reasons).toEqual([])
})
