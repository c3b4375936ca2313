/** A PIN is a curtain and no lock: whoever uses this browser account can read the storage without it. */
import { randomBytes } from '../lib/platform.ts'
import type { Pin } from './record.ts'

/** Few digits can be tried out whatever the rounds; they only keep the PIN itself from lying there to be read. */
const iterations = 100_000

export async function makePin(digits: string): Promise<Pin> {
  const salt = [...randomBytes(16)]
  return { salt, iterations, hash: await hashOf(digits, salt, iterations) }
}

export const fitsPin = async (digits: string, pin: Pin): Promise<boolean> =>
  (await hashOf(digits, pin.salt, pin.iterations)) === pin.hash

async function hashOf(digits: string, salt: readonly number[], rounds: number): Promise<string> {
  const secret = new TextEncoder().encode(digits)
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: Uint8Array.from(salt), iterations: rounds },
    key,
    256,
  )
  return Array.from(new Uint8Array(bits), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
