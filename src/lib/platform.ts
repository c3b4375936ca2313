/** The only door to clock and randomness (ids: ids.ts); everything else takes them as arguments. */

/** Milliseconds since 1970, from the device's clock. */
export const now = (): number => Date.now()

/** An unsigned 32-bit seed for a repeatable shuffle. */
export const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0

/** From the source for secrets. */
export const randomBytes = (count: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(count))

/** SHA-256 in lower-case hex, or undefined where the page has no secure context. */
export async function sha256(data: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined
  const digest = await crypto.subtle.digest('SHA-256', data)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Offers `text` to the person as a file; nothing leaves the device unless they save it. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Browsers read the blob after the click; a minute is long enough for the slowest of them.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
