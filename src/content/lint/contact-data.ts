import type { Report } from '../findings.ts'
import { marksIn } from '../links.ts'
import type { ModuleText, Rule } from './rule.ts'

/**
 * Numbers grow old, so they live in the directory alone. 110 and 112 do not change and may be said.
 * A number begins with 0, + or 116 (European helplines) and has at least six digits.
 */
const phone =
  /(?<![\d.,:-])(?<!\d[ \u00a0])(?:\+\d|0\d|116)(?:[ \u00a0/()-]{0,2}\d){3,}(?![\d.:-]\d)/u
const mail = /[\w.+-]+@[\w-]+\.[a-z]{2,}/i

export const contactData: Rule = {
  level: 'error',
  check: ({ texts }) =>
    texts
      .filter((text) => text.path[0] !== 'sources')
      .flatMap((text) => [...inWords(text), ...inLinks(text)]),
}

function inWords(text: ModuleText): Report[] {
  // An address of a page may hold a number of its own.
  const words = text.text.replace(/https?:\/\/\S+/g, (address) => ' '.repeat(address.length))
  return [phone, mail].flatMap((pattern) => {
    const match = pattern.exec(words)
    if (!match) return []
    return [{ code: 'contact-data', at: text.path, index: match.index, found: match[0] }]
  })
}

function inLinks(text: ModuleText): Report[] {
  if (!text.isMarkdown) return []
  return marksIn(text.text)
    .filter((mark) => mark.kind === 'link' && /^(?:tel|mailto):/i.test(mark.value))
    .filter((mark) => !/^tel:11[02]$/.test(mark.value))
    .filter((mark) => !phone.test(mark.value) && !mail.test(mark.value))
    .map((mark) => ({ code: 'contact-data', at: text.path, index: mark.index, found: mark.value }))
}
