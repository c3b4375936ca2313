/** How words are compared: without case, marks and the choice between ä and ae, so that a phone keyboard is enough. */

/** „Gespräch“, „GESPRAECH“ and „gesprach“ become the same. Folding both sides alike is what counts, not spelling. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/g, '$1')

/** Shorter parts would find everything. */
const shortestPart = 4

/**
 * A word and its endings, so that „handel“ finds „Menschenhandel“: German writes compounds as one word,
 * and a list of all parts does not exist.
 */
export function withEndings(word: string): string[] {
  const folded = fold(word)
  const endings = [folded]
  for (let start = 3; start <= folded.length - shortestPart; start++)
    endings.push(folded.slice(start))
  return endings
}
