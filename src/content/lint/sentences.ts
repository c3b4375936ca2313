/** Sentences, words and readability, made for German and English. Fewer words than true is the safe error: nobody rewrites a good sentence. */

export interface Sentence {
  text: string
  words: number
}

const opening = `["'„“‚‘»«(\\[]*`
const closing = `["'“”’»«)\\]]*`
const end = new RegExp(
  // A colon ends a sentence where another one or a quotation follows.
  `(?:[.!?…]+${closing}|:)\\s+(?=${opening}[\\p{Lu}\\p{N}\\p{Lo}])|[.!?…]+${closing}$|[。؟।]`,
  'gu',
)
/** `z. B.`, `i. d. R.`, `e.g.`: single letters with dots. */
const letters = /(?:^|[\s("„“])(?:\p{L}\.\s?)*\p{L}\.$/u
const shortened =
  /(?:^|[\s("„“])(?:bzw|ca|vgl|ggf|evtl|inkl|zzgl|Nr|Abs|Art|Dr|Prof|Str|St|Tel|Hr|Fr|Mio|Mrd|Mr|Mrs|Ms|vs|approx|No|Sec)\.$/u
const month =
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/u

export function sentencesOf(paragraphs: readonly string[]): Sentence[] {
  return paragraphs.flatMap((paragraph) =>
    splitSentences(paragraph)
      .map((text) => ({ text, words: countWords(text) }))
      .filter((sentence) => sentence.words > 0),
  )
}

export function splitSentences(paragraph: string): string[] {
  const text = paragraph.replace(/\s+/g, ' ').trim()
  const sentences: string[] = []
  let start = 0
  for (const match of text.matchAll(end)) {
    const stop = match.index + match[0].length
    const before = text.slice(start, stop).trimEnd()
    if (!endsSentence(before, text.slice(stop))) continue
    sentences.push(before)
    start = stop
  }
  const rest = text.slice(start).trim()
  return rest === '' ? sentences : [...sentences, rest]
}

function endsSentence(before: string, after: string): boolean {
  if (after === '') return true
  if (letters.test(before) || shortened.test(before)) return false
  // `3. Mai`, and `5:30` never gets here because no space follows its colon.
  return !(/(?:^|\s)\d{1,2}\.$/.test(before) && month.test(after))
}

export const countWords = (text: string): number => wordsOf(text).length

export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}*'’-]*/gu) ?? []

/** Läsbarhetsindex (Björnsson 1968): words per sentence plus the percentage of words over six letters. */
export function lix(paragraphs: readonly string[]): { value: number; words: number } {
  const sentences = sentencesOf(paragraphs)
  const words = sentences.flatMap((sentence) => wordsOf(sentence.text))
  const long = words.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 6).length
  if (words.length === 0) return { value: 0, words: 0 }
  return {
    value: words.length / sentences.length + (100 * long) / words.length,
    words: words.length,
  }
}
