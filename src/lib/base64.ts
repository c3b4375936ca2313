/** Bytes as text (RFC 4648, with padding). */

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  // In pieces, because a call with a million arguments fails.
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

/** Throws where the text is not exactly what `toBase64` writes: bits that stand for nothing are 0 (RFC 4648, 3.5). */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text)
  if (btoa(binary) !== text) throw new TypeError('Base64 that says the same in another way')
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0))
}
