/** What a certificate holds: the type for those who make one, the check for those who are given one. */
import * as v from 'valibot'
import { fromBase64 } from '../lib/base64.ts'

export const certificateFormat = 1

/** As plain as the module ids that end up in it; more is an attempt to break the page that shows it. */
const line = (length: number) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(length),
    // Control characters, and marks that make a text read in another order than it stands.
    v.regex(/^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u),
  )
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))

export const longestName = 100

const certifiedModule = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(64)),
  title: line(200),
  objectives: v.pipe(v.array(line(500)), v.maxLength(20)),
  /** Planned, not measured. */
  minutes: count(600),
  /** The day of the module's text. */
  updated: day,
  way: v.picklist(['full', 'short']),
  finished: day,
})
export type CertifiedModule = v.InferOutput<typeof certifiedModule>

export const certificate = v.strictObject({
  format: v.literal(certificateFormat),
  app: v.literal('hinsehen'),
  kind: v.literal('certificate'),
  /** As the person typed it. */
  name: line(longestName),
  course: line(200),
  /** In which the titles and objectives are written. */
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)),
  modules: v.pipe(v.array(certifiedModule), v.minLength(1), v.maxLength(100)),
  /** Sum over the modules that were worked through in full. */
  minutes: count(60_000),
  issued: day,
  version: line(40),
  versionDay: day,
  /** Only where the person asked for it. */
  test: v.exactOptional(v.strictObject({ right: count(1000), total: count(1000) })),
})
export type Certificate = v.InferOutput<typeof certificate>

const base64 = (bytes: number) =>
  v.pipe(
    v.string(),
    v.check((text) => bytesIn(text) === bytes),
  )

/** Undefined where the text is not Base64. */
function bytesIn(text: string): number | undefined {
  try {
    return fromBase64(text).length
  } catch {
    return undefined
  }
}

/** RFC 8032, 5.1: a public key of Ed25519 has 32 bytes, a signature 64. */
export const publicKey = base64(32)
const signature = base64(64)

export const signed = v.strictObject({
  /** As the trainer typed it when the key was made. */
  signer: line(longestName),
  key: publicKey,
  on: day,
  signature,
})
export type Signed = v.InferOutput<typeof signed>

/** What travels: a certificate, perhaps with a signature. */
export const envelope = v.strictObject({ certificate, signed: v.exactOptional(signed) })
export type Envelope = v.InferOutput<typeof envelope>

export const signingKey = v.strictObject({
  format: v.literal(certificateFormat),
  app: v.literal('hinsehen'),
  kind: v.literal('signing-key'),
  name: line(longestName),
  publicKey,
  /** PKCS #8. */
  privateKey: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/), v.maxLength(200)),
})
