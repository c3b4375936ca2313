import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'
import { readBlock, writeBlock } from '../../src/certificate/block.ts'
import { checkCertificate } from '../../src/certificate/check.ts'
import type { Envelope, Signed } from '../../src/certificate/schema.ts'
import {
  fingerprintOf,
  isSigned,
  makeKeyFile,
  type OpenKey,
  openKeyFile,
  signCertificate,
  signedBytes,
} from '../../src/certificate/signing.ts'
import { makeBackup } from '../../src/progress/backup.ts'
import { seal } from '../../src/progress/seal.ts'
import { aCertificate } from './samples.ts'

const passphrase = 'vier gute wörter hier'

/** Milliseconds: locking a key is slow on purpose. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let file = ''
let key: OpenKey
let envelope: Envelope
let signed: Signed

beforeAll(async () => {
  file = await makeKeyFile('  Trainerin\u0020Ana ', passphrase)
  key = await opened(file)
  envelope = await signCertificate(aCertificate(), key, '2026-11-26')
  if (!envelope.signed) throw new Error('Nothing was signed')
  signed = envelope.signed
})

async function opened(text: string): Promise<OpenKey> {
  const result = await openKeyFile(text, passphrase)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** RFC 8410: the fixed head of an Ed25519 public key in SPKI. */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex')
const nodeKey = (base64: string) =>
  createPublicKey({
    key: Buffer.concat([spkiHead, Buffer.from(base64, 'base64')]),
    format: 'der',
    type: 'spki',
  })

test('[C4] Node verifies what was signed here, and what Node signs is valid here', async () => {
  const bytes = signedBytes(envelope.certificate, signed)
  const signature = Buffer.from(signed.signature, 'base64')
  expect(verify(null, bytes, nodeKey(signed.key), signature)).toBe(true)

  const pair = generateKeyPairSync('ed25519')
  const raw = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(spkiHead.length)
  const head = { signer: 'Node', key: raw.toString('base64'), on: '2026-11-26' }
  const theirs = sign(null, signedBytes(aCertificate(), head), pair.privateKey)
  const whole = { ...head, signature: theirs.toString('base64') }
  expect(await isSigned(aCertificate(), whole)).toBe(true)
})

test('[C4] a signature is valid for exactly its text: every field counts', async () => {
  expect(await isSigned(aCertificate(), signed)).toBe(true)
  const changed = [
    aCertificate({ name: 'Zuhal Jürgensen' }),
    aCertificate({ minutes: 20 }),
    aCertificate({ issued: '2026-11-24' }),
    aCertificate({ test: { right: 20, total: 20 } }),
    aCertificate({ modules: [] }),
  ]
  for (const certificate of changed) expect(await isSigned(certificate, signed)).toBe(false)
  for (const other of [{ signer: 'Andere' }, { on: '2026-11-27' }])
    expect(await isSigned(aCertificate(), { ...signed, ...other })).toBe(false)
})

test('[C4] the same name in another spelling of Unicode is the same text', async () => {
  const other = aCertificate({ name: 'Zu\u0308hal Ju\u0308rgensen' })
  expect(await isSigned(other, signed)).toBe(true)
})

test('[C4] any flipped bit of the signature or the key makes it invalid', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<'signature' | 'key'>('signature', 'key'),
      fc.nat(63),
      fc.nat(7),
      async (part, place, bit) => {
        const bytes = Buffer.from(signed[part], 'base64')
        const at = place % bytes.length
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
        const broken = { ...signed, [part]: bytes.toString('base64') }
        expect(await isSigned(aCertificate(), broken)).toBe(false)
      },
    ),
  )
})

test('[C4] S plus the order of the group, and empty signatures, are invalid (RFC 8032, 5.1.7)', async () => {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n
  const bytes = Buffer.from(signed.signature, 'base64')
  const s = BigInt(`0x${Buffer.from(bytes.subarray(32).toReversed()).toString('hex')}`) + order
  const high = Buffer.from(Buffer.from(s.toString(16).padStart(64, '0'), 'hex').toReversed())
  const malleable = Buffer.concat([bytes.subarray(0, 32), high])
  for (const wrong of [malleable, Buffer.alloc(64), Buffer.alloc(64, 0xff)])
    expect(await isSigned(aCertificate(), { ...signed, signature: wrong.toString('base64') })).toBe(
      false,
    )
})

test('[C4] a key of small order signs nothing, whatever the signature', async () => {
  const neutral = Buffer.from(`01${'00'.repeat(31)}`, 'hex')
  const signature = Buffer.concat([neutral, Buffer.alloc(32)]).toString('base64')
  for (const weak of [neutral, Buffer.alloc(32)])
    expect(
      await isSigned(aCertificate(), { ...signed, key: weak.toString('base64'), signature }),
    ).toBe(false)
})

/** The letter whose last bit is another one. */
const flipped = (letter: string) => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  return alphabet[alphabet.indexOf(letter) ^ 1] ?? ''
}

test('[C5] a letter that differs in a bit that stands for nothing is noticed', async () => {
  const rewritten = {
    ...signed,
    signature: signed.signature.replace(/.==$/, (end) => `${flipped(end[0] ?? '')}==`),
  }
  expect(readBlock(writeBlock({ ...envelope, signed: rewritten }))).toEqual({
    ok: false,
    error: { code: 'damaged' },
  })
  // The block itself ends in such bits with two of three lengths.
  for (const signer of ['A', 'Be', 'Cem']) {
    const block = writeBlock({ ...envelope, signed: { ...signed, signer } })
    const changed = block.replace(/[^=](?==*\n-----END)/, (last) => flipped(last))
    expect(readBlock(block).ok).toBe(true)
    expect(readBlock(changed)).toEqual({ ok: false, error: { code: 'damaged' } })
  }
})

test('[C5] any changed letter of the block is noticed', async () => {
  const block = writeBlock(envelope)
  const inner = block.indexOf('\n') + 1
  const end = block.lastIndexOf('\n')
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: inner, max: end - 1 }),
      fc.constantFrom('A', 'B', 'z', '0', '9', '+', '/', '=', '-'),
      async (at, letter) => {
        fc.pre(block[at] !== letter && block[at] !== '\n' && block[at] !== '=')
        const changed = block.slice(0, at) + letter + block.slice(at + 1)
        const checked = await checkCertificate(changed, '')
        expect(checked.ok && checked.value.state === 'valid').toBe(false)
      },
    ),
  )
})

test('[C5] mail that quotes and wraps the block does it no harm', async () => {
  const quoted = writeBlock(envelope)
    .replaceAll(/^(?!-)/gm, '> ')
    .replaceAll('\n', '\r\n')
  const checked = await checkCertificate(`Hallo,\r\n${quoted}\r\nGruß`, '')
  expect(checked).toMatchObject({ ok: true, value: { state: 'valid', key: 'unknown' } })
})

test('[C6] says whether it is the key that one knows, and shows its name and fingerprint', async () => {
  const block = writeBlock(envelope)
  const fingerprint = (await fingerprintOf(key.publicKey)) ?? ''
  expect(fingerprint).toMatch(/^(?:[0-9a-f]{4} ){9}[0-9a-f]{4}$/)
  const known = await checkCertificate(block, fingerprint.toUpperCase().replaceAll(' ', '-'))
  expect(known).toMatchObject({
    ok: true,
    value: { state: 'valid', key: 'same', signer: 'Trainerin Ana', fingerprint },
  })
  const other = await checkCertificate(block, fingerprint.replaceAll(/^./g, 'x'))
  expect(other).toMatchObject({ ok: true, value: { key: 'other' } })
})

test('[C6] tells unsigned, changed, foreign and newer apart', async () => {
  const unsigned = await checkCertificate(writeBlock({ certificate: aCertificate() }), '')
  expect(unsigned).toMatchObject({ ok: true, value: { state: 'unsigned' } })
  const forged = writeBlock({ ...envelope, certificate: aCertificate({ name: 'Andere Person' }) })
  expect(await checkCertificate(forged, '')).toMatchObject({ value: { state: 'invalid' } })
  expect(await checkCertificate('Guten Tag', '')).toMatchObject({ error: { code: 'no-block' } })
  const cut = writeBlock(envelope).replace(/\n.*\n-----END/, '\n-----END')
  expect(await checkCertificate(cut, '')).toMatchObject({ error: { code: 'damaged' } })
  const newer = Buffer.from(JSON.stringify({ certificate: { app: 'hinsehen', format: 2 } }))
  const text = `-----BEGIN HINSEHEN CERTIFICATE-----\n${newer.toString('base64')}\n-----END HINSEHEN CERTIFICATE-----`
  expect(readBlock(text)).toMatchObject({ error: { code: 'newer' } })
})

test('[C7] a key file shows nothing without its passphrase, and opens only with it', async () => {
  expect(file).not.toContain('Ana')
  expect(file).not.toContain(key.publicKey)
  expect(await openKeyFile(file, 'falsch')).toMatchObject({ error: { code: 'wrong-passphrase' } })
  expect(key.privateKey.extractable).toBe(false)
  expect(await opened(file)).toMatchObject({ name: 'Trainerin Ana', publicKey: key.publicKey })
})

test('[C7] a locked backup is no key', async () => {
  const backup = await seal(await makeBackup([], 0), passphrase)
  expect(await openKeyFile(backup, passphrase)).toMatchObject({ error: { code: 'foreign' } })
})
