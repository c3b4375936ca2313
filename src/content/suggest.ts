/** “Did you mean …?” */
import { closest, distance } from 'fastest-levenshtein'

/** The candidate that differs by a slip of the hand, or by a missing or added end. */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0 || word === '' || word.length > 100) return undefined
  const plain = word.toLowerCase().trim()
  const nearest = closest(plain, [...candidates])
  if (
    distance(plain, nearest) <= Math.max(1, Math.floor(Math.max(plain.length, nearest.length) / 3))
  )
    return nearest
  return candidates.find(
    (one) => plain.length >= 3 && (one.startsWith(plain) || plain.startsWith(one)),
  )
}

/** A valid id made from any words: `Frühdienst 1` becomes `fruehdienst-1`. */
export function toId(text: string): string {
  const latin = text
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  return (
    latin
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 64) || 'kennung'
  )
}
