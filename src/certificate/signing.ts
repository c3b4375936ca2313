/**
 * Signatures with Ed25519 (RFC 8032) from Web Crypto: no code of ours does cryptography.
 * What is signed is the canonical text of the certificate, of the name in the key, of the key and of the day.
 */
import * as v from 'valibot'
import { fromBase64, toBase64 } from '../lib/base64.ts'
import { canonicalBytes } from '../lib/canonical.ts'
import { sha256 } from '../lib/platform.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { seal, type SealFault, unseal } from '../progress/seal.ts'
import { cleanName } from './certificate.ts'
import {
  type Certificate,
  certificateFormat,
  type Envelope,
  type Signed,
  signingKey,
} from './schema.ts'

const algorithm = 'Ed25519'

/** A key that is open on this page. The private half can sign and cannot be read. */
export interface OpenKey {
  name: string
  /** Base64 of the 32 bytes. */
  publicKey: string
  privateKey: CryptoKey
}

export type KeyFault = SealFault | { code: 'foreign' }

/** Older browsers have no Ed25519, and pages without a secure context have no Web Crypto at all. */
export async function canSign(): Promise<boolean> {
  try {
    await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
    return true
  } catch {
    return false
  }
}

/** A new key as the text of a file that only the passphrase opens. Nothing of it stays in the browser. */
export async function makeKeyFile(name: string, passphrase: string): Promise<string> {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new TypeError('Ed25519 gives a pair of keys')
  const [open, secret] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ])
  const content = {
    format: certificateFormat,
    app: 'hinsehen',
    kind: 'signing-key',
    name: cleanName(name),
    publicKey: toBase64(new Uint8Array(open)),
    privateKey: toBase64(new Uint8Array(secret)),
  }
  return seal(JSON.stringify(content), passphrase)
}

export async function openKeyFile(
  text: string,
  passphrase: string,
): Promise<Result<OpenKey, KeyFault>> {
  const opened = await unseal(text, passphrase)
  if (!opened.ok) return opened
  const content = v.safeParse(v.pipe(v.string(), v.parseJson(), signingKey), opened.value)
  // The lock holds, so this is a file of ours: a backup, most likely.
  if (!content.success) return err({ code: 'foreign' })
  const { name, publicKey, privateKey } = content.output
  try {
    const secret = await crypto.subtle.importKey(
      'pkcs8',
      fromBase64(privateKey),
      algorithm,
      false,
      ['sign'],
    )
    return ok({ name, publicKey, privateKey: secret })
  } catch {
    return err({ code: 'damaged' })
  }
}

export async function signCertificate(
  certificate: Certificate,
  key: OpenKey,
  on: string,
): Promise<Envelope> {
  const head = { signer: key.name, key: key.publicKey, on }
  const bytes = await crypto.subtle.sign(algorithm, key.privateKey, signedBytes(certificate, head))
  return { certificate, signed: { ...head, signature: toBase64(new Uint8Array(bytes)) } }
}

/** True only when this key has signed exactly this text. */
export async function isSigned(certificate: Certificate, signed: Signed): Promise<boolean> {
  const { signature, ...head } = signed
  const raw = fromBase64(head.key)
  if (isWeak(raw)) return false
  try {
    const key = await crypto.subtle.importKey('raw', raw, algorithm, false, ['verify'])
    const text = signedBytes(certificate, head)
    return await crypto.subtle.verify(algorithm, key, fromBase64(signature), text)
  } catch {
    // 32 bytes that are no point of the curve.
    return false
  }
}

/** `kind` keeps it apart from anything else a key might ever sign. */
export const signedBytes = (
  certificate: Certificate,
  { signer, key, on }: Omit<Signed, 'signature'>,
): Uint8Array<ArrayBuffer> =>
  canonicalBytes({
    format: certificateFormat,
    app: 'hinsehen',
    kind: 'signed-certificate',
    certificate,
    signer,
    key,
    on,
  })

/**
 * 160 bits of the SHA-256 of the key, in ten groups of four: enough that nobody makes a second key with the same ones,
 * and short enough to be read out on the phone. Undefined without Web Crypto.
 */
export async function fingerprintOf(publicKey: string): Promise<string | undefined> {
  const hash = await sha256(fromBase64(publicKey))
  return hash?.slice(0, 40).match(/.{4}/g)?.join(' ')
}

/** Whether two people mean the same key: letters and figures count, spaces and case do not. */
export const sameFingerprint = (a: string, b: string): boolean => bare(a) === bare(b)

const bare = (text: string) => text.toLowerCase().replaceAll(/[^0-9a-z]/g, '')

/**
 * The points of small order in all their spellings, without the bit for the sign: such a key fits signatures that
 * nobody made. The list is that of libsodium (`has_small_order` in ed25519_ref10.c).
 */
const weakKeys = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
])

function isWeak(key: Uint8Array): boolean {
  const hex = Array.from(key, (byte, at) => (at === 31 ? byte & 0x7f : byte))
  return weakKeys.has(hex.map((byte) => byte.toString(16).padStart(2, '0')).join(''))
}
