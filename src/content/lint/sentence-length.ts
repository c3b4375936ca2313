import type { Report } from '../findings.ts'
import { excerpt } from '../findings.ts'
import type { ModuleText, Rule } from './rule.ts'
import { indexOfWords } from './rule.ts'
import { sentencesOf } from './sentences.ts'

/** Words, from content guide 2.2. */
const limits = { error: 25, warning: 20, easy: 10 }
/** Titles and texts of others are as long as they are. */
const notOurs: ReadonlySet<string> = new Set(['sources', 'review'])

export const sentenceLength: Rule = {
  level: 'error',
  check: ({ texts }) =>
    texts.filter((text) => !notOurs.has(String(text.path[0]))).flatMap(longSentences),
}

function longSentences(text: ModuleText): Report[] {
  return sentencesOf(text.paragraphs).flatMap((sentence): Report[] => {
    const max =
      sentence.words > limits.error ? limits.error : text.easy ? limits.easy : limits.warning
    if (sentence.words <= max) return []
    const place = {
      at: text.path,
      index: indexOfWords(text, sentence.text),
      found: excerpt(sentence.text, 300),
      values: { count: sentence.words, max },
    }
    if (sentence.words > limits.error) return [{ code: 'sentence-length', ...place }]
    const code = text.easy ? 'sentence-length.easy' : 'sentence-length'
    return [{ code, level: 'warning', ...place }]
  })
}
