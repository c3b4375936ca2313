/**
 * A backup locked with a passphrase: PBKDF2-HMAC-SHA-256 makes the key, AES-256-GCM locks and notices every change.
 * What was used stands in the file, so that it can rise later, and is part of what is protected.
 */
import { fromBase64, toBase64 } from '../lib/base64.ts'
import { randomBytes } from '../lib/platform.ts'
import { err, ok, type Result } from '../lib/result.ts'

/** OWASP Password Storage Cheat Sheet (2023): at least 600,000 rounds for PBKDF2-HMAC-SHA-256. */
const iterations = 600_000
/** Fewer protect nothing, more keep a phone busy for minutes: such a file is not ours. */
const fewest = 100_000
const most = 10_000_000
/** NIST SP 800-132 asks for at least 16 bytes of salt, SP 800-38D for 12 bytes of nonce. */
const saltBytes = 16
const nonceBytes = 12

const sealFormat = 1

interface Head {
  format: number
  app: 'hinsehen'
  sealed: {
    kdf: 'PBKDF2-HMAC-SHA-256'
    iterations: number
    /** Base64, as all bytes here. */
    salt: string
    cipher: 'AES-256-GCM'
    nonce: string
  }
}

export type SealFault =
  /** Another passphrase, or a file that was changed: the lock cannot tell them apart. */
  { code: 'wrong-passphrase' } | { code: 'damaged' } | { code: 'newer'; format: number }

export async function seal(text: string, passphrase: string): Promise<string> {
  const head: Head = {
    format: sealFormat,
    app: 'hinsehen',
    sealed: {
      kdf: 'PBKDF2-HMAC-SHA-256',
      iterations,
      salt: toBase64(randomBytes(saltBytes)),
      cipher: 'AES-256-GCM',
      nonce: toBase64(randomBytes(nonceBytes)),
    },
  }
  const key = await keyOf(passphrase, head)
  const locked = await crypto.subtle.encrypt(lockOf(head), key, new TextEncoder().encode(text))
  return JSON.stringify({ ...head, data: toBase64(new Uint8Array(locked)) })
}

/** Whether the text asks for a passphrase before anything else can be said of it. */
export const isSealed = (text: string): boolean =>
  /^\s*\{[^{}]*"sealed"\s*:/.test(text.slice(0, 500))

export async function unseal(text: string, passphrase: string): Promise<Result<string, SealFault>> {
  const file = parse(text)
  if (!file) return err({ code: 'damaged' })
  if (file.head.format > sealFormat) return err({ code: 'newer', format: file.head.format })
  try {
    const key = await keyOf(passphrase, file.head)
    const open = await crypto.subtle.decrypt(lockOf(file.head), key, file.data)
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(open))
  } catch {
    // The lock says no more than that it does not open.
    return err({ code: 'wrong-passphrase' })
  }
}

async function keyOf(passphrase: string, { sealed }: Head): Promise<CryptoKey> {
  // The same letters typed on another keyboard may be other code points.
  const secret = new TextEncoder().encode(passphrase.normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    {
      name: 'PBKDF2',
      hash: 'SHA-256',
      salt: fromBase64(sealed.salt),
      iterations: sealed.iterations,
    },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

const lockOf = (head: Head): AesGcmParams => ({
  name: 'AES-GCM',
  iv: fromBase64(head.sealed.nonce),
  additionalData: new TextEncoder().encode(JSON.stringify(head)),
})

function parse(text: string): { head: Head; data: Uint8Array<ArrayBuffer> } | undefined {
  try {
    const file: unknown = JSON.parse(text)
    if (!isObject(file) || !isObject(file['sealed'])) return undefined
    const { format, app, sealed, data } = file
    const { kdf, iterations: rounds, salt, cipher, nonce } = sealed
    if (typeof format !== 'number' || app !== 'hinsehen') return undefined
    if (kdf !== 'PBKDF2-HMAC-SHA-256' || cipher !== 'AES-256-GCM') return undefined
    if (typeof rounds !== 'number' || !(rounds >= fewest && rounds <= most)) return undefined
    if (typeof salt !== 'string' || typeof nonce !== 'string' || typeof data !== 'string')
      return undefined
    const head: Head = { format, app, sealed: { kdf, iterations: rounds, salt, cipher, nonce } }
    return { head, data: fromBase64(data) }
  } catch {
    // Neither JSON nor Base64: the caller says that the file is damaged.
    return undefined
  }
}

const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null
