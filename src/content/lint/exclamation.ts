import { excerpt } from '../findings.ts'
import type { Rule } from './rule.ts'

/** Content guide 2.1: calm words. Speech may be loud, so only text outside quotation marks counts. */
export const exclamation: Rule = {
  level: 'warning',
  check: ({ texts }) =>
    texts
      .filter((text) => text.path[0] !== 'sources')
      .flatMap((text) => {
        const own = text.text.replace(/[„“"‚»][^„“”"‘’«]*[“”"’‘«]/gu, (speech) =>
          ' '.repeat(speech.length),
        )
        const index = own.search(/(?<!\])!(?!\[)/)
        return index < 0
          ? []
          : [{ code: 'exclamation', at: text.path, index, found: excerpt(text.text) } as const]
      }),
}
