/** Bytes as text (RFC 4648, with padding). */

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  // In pieces, because a call with a million arguments fails.
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

/** Throws where the text is not Base64. */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
