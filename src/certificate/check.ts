/** What a given text or file is: a certificate with a signature that fits, one without, or none. */
import type { Result } from '../lib/result.ts'
import { ok } from '../lib/result.ts'
import { type BlockFault, readBlock } from './block.ts'
import type { Certificate } from './schema.ts'
import { canSign, fingerprintOf, isSigned, sameFingerprint } from './signing.ts'

export type Checked =
  /** Anyone may have written it. */
  | { state: 'unsigned'; certificate: Certificate }
  /** The text or the signature was changed, or another key signed it. */
  | { state: 'invalid' }
  /** This browser cannot check signatures. */
  | { state: 'unable' }
  | {
      state: 'valid'
      certificate: Certificate
      signer: string
      on: string
      fingerprint: string
      /** Against the fingerprint that the person knows from elsewhere; `unknown` where there is none to compare. */
      key: 'same' | 'other' | 'unknown'
    }

export async function checkCertificate(
  text: string,
  knownFingerprint: string,
): Promise<Result<Checked, BlockFault>> {
  const read = readBlock(text)
  if (!read.ok) return read
  const { certificate, signed } = read.value
  if (!signed) return ok({ state: 'unsigned', certificate })
  const fingerprint = await fingerprintOf(signed.key)
  if (fingerprint === undefined || !(await canSign())) return ok({ state: 'unable' })
  if (!(await isSigned(certificate, signed))) return ok({ state: 'invalid' })
  const { signer, on } = signed
  const key =
    knownFingerprint.trim() === ''
      ? 'unknown'
      : sameFingerprint(knownFingerprint, fingerprint)
        ? 'same'
        : 'other'
  return ok({ state: 'valid', certificate, signer, on, fingerprint, key })
}
