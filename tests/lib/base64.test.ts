import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64, toBase64 } from '../../src/lib/base64.ts'

test('writes bytes as Node does and reads them again', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100_000 }), (bytes) => {
      const text = toBase64(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64'))
      expect([...fromBase64(text)]).toEqual([...bytes])
    }),
    { numRuns: 30 },
  )
})

test.each(['QQ', 'QR==', 'QUJ=', 'Q Q==', 'QQ==\n', 'QQ-_'])('refuses %j', (text) => {
  expect(() => fromBase64(text)).toThrow()
})
