/** Fisher–Yates with a seeded generator: the same seed gives the same order on every device. */
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export function shuffle<T>(list: readonly T[], seed: number): T[] {
  const result = [...list]
  const generator = xoroshiro128plus(seed)
  for (let last = result.length - 1; last > 0; last--) {
    const pick = uniformInt(generator, 0, last)
    const a = result[last]
    const b = result[pick]
    if (a === undefined || b === undefined) break
    result[last] = b
    result[pick] = a
  }
  return result
}
