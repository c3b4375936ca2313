/** Bytes of a file to text: UTF-8, and a clear word where it is something else. */
import { err, ok, type Result } from '../lib/result.ts'
import type { JsonFault } from './json.ts'

/** `text` is what could be read, so that the place of the fault can be shown. */
export interface DecodeFault extends JsonFault {
  text: string
}

export function decodeText(bytes: Uint8Array): Result<string, DecodeFault> {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return err({ code: 'encoding.utf16', start: 0, end: 0, text: 'UTF-16' })
  try {
    // `ignoreBOM` keeps a byte order mark in the text, so that the reader can name it.
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    const start = Math.max(0, text.indexOf('\ufffd'))
    return err({ code: 'encoding.utf8', start, end: start + 1, text })
  }
}
