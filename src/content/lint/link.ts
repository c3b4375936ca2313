import type { Report } from '../findings.ts'
import { marksIn } from '../links.ts'
import type { Rule } from './rule.ts'

/** The same addresses that the reader of Markdown lets through; any other would lose its link without a word. */
const allowed = /^(?:https:\/\/|mailto:|tel:|#\/)[^\s\p{Cc}]*$/u
const term = /^glossary:[a-z0-9-]+$/
const language = /^lang:[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/

export const link: Rule = {
  level: 'error',
  check: ({ texts }) =>
    texts
      .filter((text) => text.isMarkdown)
      .flatMap((text) =>
        marksIn(text.text)
          .filter((mark) => mark.kind === 'link')
          .filter(({ value }) => !allowed.test(value) && !term.test(value) && !language.test(value))
          .map((mark): Report => {
            const place = { at: text.path, index: mark.index, found: mark.value }
            if (!/^http:\/\//i.test(mark.value)) return { code: 'link.unsafe', ...place }
            return { code: 'link.http', ...place, snippet: mark.value.replace(/^http:/i, 'https:') }
          }),
      ),
}
