import type { Report } from '../findings.ts'
import { excerpt } from '../findings.ts'
import { marksIn } from '../links.ts'
import type { Rule } from './rule.ts'

/** What a module text cannot hold is shown as plain words: the author should hear of it before the learner does. */
export const plainMarkdown: Rule = {
  level: 'error',
  check: ({ texts }) =>
    texts
      .filter((text) => text.isMarkdown)
      .flatMap((text) =>
        marksIn(text.text).flatMap((mark): Report[] => {
          if (mark.kind === 'link') return []
          const place = { at: text.path, index: mark.index, found: excerpt(mark.value) }
          return [{ code: `plain-markdown.${mark.kind}`, ...place }]
        }),
      ),
}
