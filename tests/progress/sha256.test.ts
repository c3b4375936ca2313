import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256Here } from '../../src/progress/sha256.ts'

test('agrees with the platform on any data, around the edges of a block too', () => {
  const lengths = [0, 1, 55, 56, 63, 64, 65, 119, 120, 1_000]
  for (const length of lengths) agree(new Uint8Array(length).fill(0xa5))
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), agree))
})

function agree(data: Uint8Array): void {
  expect(sha256Here(data)).toBe(createHash('sha256').update(data).digest('hex'))
}
