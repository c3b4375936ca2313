/**
 * One text for one content, so that it can be hashed and signed: JSON as RFC 8785 (JCS) writes it, with all texts in
 * Unicode's composed form (NFC) first, because the same name typed on another keyboard may be other code points.
 */

/** What may be in it: no fraction, no `null`, no missing value. Whoever needs more decides how it is written. */
export type Canonical =
  string | number | boolean | readonly Canonical[] | { readonly [key: string]: Canonical }

export function canonicalText(value: Canonical): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return whole(value)
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`
  const entries = Object.entries(value)
    .map(([key, one]) => [key.normalize('NFC'), one] as const)
    // RFC 8785, 3.2.3: by UTF-16 code units, which is how JavaScript compares texts.
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${quoted(key)}:${canonicalText(one)}`).join(',')}}`
}

export const canonicalBytes = (value: Canonical): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(canonicalText(value))

/** RFC 8785 refuses lone surrogates: as bytes they would all become the same sign. */
function quoted(text: string): string {
  if (/\p{Cs}/u.test(text))
    throw new TypeError('A text with half a character has no canonical form')
  return JSON.stringify(text.normalize('NFC'))
}

function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`Not a whole number: ${value}`)
  return JSON.stringify(value)
}

const isList = (value: Canonical): value is readonly Canonical[] => Array.isArray(value)
