/**
 * A certificate as a block of letters that survives mail, chat and paper copies: lines of Base64 between two marks.
 * It may stand anywhere in a text or a file; line breaks, spaces and the `>` of a quoted mail do it no harm.
 */
import * as v from 'valibot'
import { fromBase64, toBase64 } from '../lib/base64.ts'
import { canonicalBytes } from '../lib/canonical.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { certificateFormat, type Envelope, envelope } from './schema.ts'

const begin = '-----BEGIN HINSEHEN CERTIFICATE-----'
const end = '-----END HINSEHEN CERTIFICATE-----'
const width = 64

/** Letters; a certificate of a hundred modules has about a tenth of that. */
const longest = 1_000_000

export type BlockFault =
  /** No block in it. */
  | { code: 'no-block' }
  | { code: 'too-long' }
  /** A block, but not as it was written. */
  | { code: 'damaged' }
  | { code: 'newer' }

export function writeBlock(content: Envelope): string {
  const letters = toBase64(canonicalBytes(content))
  const lines = letters.match(new RegExp(`.{1,${width}}`, 'g')) ?? []
  return [begin, ...lines, end].join('\n')
}

export function readBlock(text: string): Result<Envelope, BlockFault> {
  if (text.length > longest) return err({ code: 'too-long' })
  const from = text.indexOf(begin)
  const to = text.indexOf(end, from)
  if (from < 0 || to < 0) return err({ code: 'no-block' })
  const letters = text.slice(from + begin.length, to).replaceAll(/[\s>]/g, '')
  const data = decode(letters)
  if (data === undefined) return err({ code: 'damaged' })
  if (isNewer(data)) return err({ code: 'newer' })
  const parsed = v.safeParse(envelope, data)
  return parsed.success ? ok(parsed.output) : err({ code: 'damaged' })
}

function decode(letters: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(fromBase64(letters)))
  } catch {
    // Neither Base64 nor JSON: the caller says that it is damaged.
    return undefined
  }
}

const isNewer = (data: unknown): boolean =>
  v.is(
    v.object({ certificate: v.object({ app: v.literal('hinsehen'), format: v.number() }) }),
    data,
  ) && data.certificate.format > certificateFormat
