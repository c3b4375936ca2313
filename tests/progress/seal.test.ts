import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSealed, seal, unseal } from '../../src/progress/seal.ts'

/** Each opening takes a quarter of a second by design. */
const slow = 60_000
const secret = 'vier zufällige wörter hier'

test('what was locked opens with the same words, whatever it says', { timeout: slow }, async () => {
  for (const text of ['', '{"events":[]}', 'ä'.repeat(200_000)]) {
    const locked = await seal(text, secret)
    expect(isSealed(locked)).toBe(true)
    expect(await unseal(locked, secret)).toEqual({ ok: true, value: text })
  }
})

test('the same letters typed as other code points open it, too', { timeout: slow }, async () => {
  const locked = await seal('x', 'wörter'.normalize('NFC'))
  expect(await unseal(locked, 'wörter'.normalize('NFD'))).toEqual({ ok: true, value: 'x' })
})

test('nothing of the content or the words stands in the file, and no two are alike', async () => {
  const text = '{"module":"signs-in-daily-work"}'
  const [one, other] = [await seal(text, secret), await seal(text, secret)]
  expect(one).not.toContain('signs')
  expect(one).not.toContain('zufällige')
  expect(JSON.parse(one).data).not.toBe(JSON.parse(other).data)
  expect(JSON.parse(one).sealed).toMatchObject({
    kdf: 'PBKDF2-HMAC-SHA-256',
    iterations: 600_000,
    cipher: 'AES-256-GCM',
  })
})

test('another word does not open it', { timeout: slow }, async () => {
  const locked = await seal('x', secret)
  for (const wrong of ['', 'vier', `${secret} `])
    expect(await unseal(locked, wrong)).toEqual({ ok: false, error: { code: 'wrong-passphrase' } })
})

test('a change of any letter in it is noticed', { timeout: slow }, async () => {
  const locked = await seal('{"events":[1,2,3]}', secret)
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: locked.length - 1 }),
      fc.constantFrom('A', 'b', '7', '"', '{'),
      async (at, sign) => {
        fc.pre(locked[at] !== sign)
        const opened = await unseal(locked.slice(0, at) + sign + locked.slice(at + 1), secret)
        // Base64 ignores some last bits; then nothing has changed.
        expect(opened.ok ? opened.value : undefined).toSatisfy(
          (value) => value === undefined || value === '{"events":[1,2,3]}',
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('weaker rounds, made up by someone, are not taken', async () => {
  const locked = JSON.parse(await seal('x', secret))
  for (const iterations of [1, 99_999, 10_000_001, '600000', null]) {
    const changed = JSON.stringify({ ...locked, sealed: { ...locked.sealed, iterations } })
    expect(await unseal(changed, secret)).toEqual({ ok: false, error: { code: 'damaged' } })
  }
})

test('a lock of a newer Hinsehen says so', async () => {
  const locked = JSON.parse(await seal('x', secret))
  expect(await unseal(JSON.stringify({ ...locked, format: 2 }), secret)).toEqual({
    ok: false,
    error: { code: 'newer', format: 2 },
  })
})

test('an open backup is not taken for a locked one', () => {
  expect(isSealed('{"format":1,"app":"hinsehen","events":[{"sealed":1}]}')).toBe(false)
  expect(isSealed('no JSON')).toBe(false)
})
