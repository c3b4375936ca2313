/** Chance that can be repeated: everything follows from the seed in a round's name. */
import { shuffle } from '../lib/shuffle.ts'
import { keyOf, type PoolItem } from './pool.ts'

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/): small, and equal on every device. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value ^= text.charCodeAt(index)
    value = Math.imul(value, 0x01000193)
  }
  return value >>> 0
}

export const seedOf = (seed: number, key: string): number => (seed ^ hash(key)) >>> 0

/** A seed per item, so that the right choice of single choices stands at every place equally often. */
export function itemSeeds(items: readonly PoolItem[], seed: number): number[] {
  const places = new Map<number, number[]>()
  return items.map((one) => {
    const own = seedOf(seed, keyOf(one))
    const { item } = one
    if (item.type !== 'single-choice' || item.shuffle === false) return own
    const count = item.choices.length
    const left = places.get(count) ?? []
    // Each place once, mixed anew: a pattern that goes round could be learned.
    if (left.length === 0) left.push(...shuffle([...item.choices.keys()], own))
    places.set(count, left)
    return seedFor(item.choices, left.shift() ?? 0, own)
  })
}

/** More are never needed: each has a chance of one in at most twelve choices to fit. */
const longest = 500

function seedFor(
  choices: readonly { correct?: boolean | undefined }[],
  place: number,
  from: number,
) {
  for (let step = 0; step < longest; step++) {
    const seed = (from + step) >>> 0
    if (shuffle(choices, seed)[place]?.correct === true) return seed
  }
  return from
}
