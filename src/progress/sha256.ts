/**
 * SHA-256 (FIPS 180-4) where the platform has none: pages served over plain http in a house network
 * have no `crypto.subtle`, and a backup must be checkable there too.
 */
export function sha256Here(data: Uint8Array): string {
  const state = firstState.slice()
  const blocks = new DataView(padded(data).buffer)
  const schedule = new Uint32Array(64)
  for (let start = 0; start < blocks.byteLength; start += 64) {
    fillSchedule(schedule, blocks, start)
    mix(state, schedule)
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}

/** The message, a one bit, zeros, and its length in bits, in whole blocks of 64 bytes. */
function padded(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(Math.ceil((data.length + 9) / 64) * 64)
  all.set(data)
  all[data.length] = 0x80
  new DataView(all.buffer).setBigUint64(all.length - 8, BigInt(data.length) * 8n)
  return all
}

function fillSchedule(words: Uint32Array, blocks: DataView, start: number): void {
  for (let t = 0; t < 16; t++) words[t] = blocks.getUint32(start + t * 4)
  for (let t = 16; t < 64; t++) {
    const a = words[t - 15] ?? 0
    const b = words[t - 2] ?? 0
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
    words[t] = (words[t - 16] ?? 0) + s0 + (words[t - 7] ?? 0) + s1
  }
}

function mix(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let t = 0; t < 64; t++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (constants[t] ?? 0) + (words[t] ?? 0)) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] ?? 0) + word
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/** The standard's constants: the first 32 bits behind the point of square and cube roots of primes. */
const primes = firstPrimes(64)
const firstState = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
const constants = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32)
}

function firstPrimes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++)
    if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}
