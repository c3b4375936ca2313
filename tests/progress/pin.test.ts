import { expect, test } from 'vitest'
import { fitsPin, makePin } from '../../src/progress/pin.ts'

test('the digits that were set fit, others do not', async () => {
  const pin = await makePin('4711')
  expect(await fitsPin('4711', pin)).toBe(true)
  for (const other of ['4712', '', '04711']) expect(await fitsPin(other, pin)).toBe(false)
})

test('the digits do not lie there to be read, and the same digits look different twice', async () => {
  const [one, other] = [await makePin('4711'), await makePin('4711')]
  expect(JSON.stringify(one)).not.toContain('4711')
  expect(one.hash).not.toBe(other.hash)
})
