import type { Path, Report } from '../findings.ts'
import { marksIn, moduleLink, termOf } from '../links.ts'
import { listOf } from '../references.ts'
import { suggest } from '../suggest.ts'
import type { ModuleText, Rule, Subject } from './rule.ts'
import { blocksOf } from './blocks.ts'

/** What a module names outside its own file; inside it the door has looked. */
export const deadReference: Rule = {
  level: 'error',
  check: (subject) => [
    ...files(subject),
    ...centres(subject),
    ...subject.texts.flatMap((text) => linksOf(text, subject)),
  ],
}

function files({ source, world }: Subject): Report[] {
  const { media } = world
  if (!media) return []
  return blocksOf(source).flatMap(({ block, at }) =>
    block.type === 'image' && !media.has(block.src)
      ? missing('file', block.src, [...media.keys()], [...at, 'src'], (name) => `"src": "${name}"`)
      : [],
  )
}

function centres({ source, world }: Subject): Report[] {
  const known = world.centres
  if (!known) return []
  return blocksOf(source).flatMap(({ block, at }) =>
    block.type === 'contact-card'
      ? (block.centres ?? []).flatMap((id, index) =>
          known.has(id)
            ? []
            : missing('centre', id, [...known], [...at, 'centres', index], (one) => `"${one}"`),
        )
      : [],
  )
}

function linksOf(text: ModuleText, subject: Subject): Report[] {
  if (!text.isMarkdown) return []
  return marksIn(text.text).flatMap((mark) => {
    if (mark.kind !== 'link') return []
    const place = { index: mark.index, found: mark.value }
    return linkReports(mark.value, text.path, subject).map((report) => ({ ...report, ...place }))
  })
}

function linkReports(href: string, at: Path, { source, world }: Subject): Report[] {
  const term = termOf(href)
  if (term !== undefined) {
    if (!world.terms || world.terms.has(term)) return []
    return missing('term', term, [...world.terms], at, (id) => `(glossary:${id})`)
  }
  const link = moduleLink(href)
  if (!link || link.module === source.id || !world.screensOf) return []
  const screens = world.screensOf(link.module)
  if (!screens)
    return missing('module', link.module, world.modules ?? [], at, (id) => `(#/modules/${id})`)
  if (link.screen === undefined || screens.has(link.screen)) return []
  const toLink = (id: string) => `(#/modules/${link.module}/${id})`
  return missing('screen', link.screen, [...screens], at, toLink)
}

function missing(
  kind: 'file' | 'centre' | 'term' | 'module' | 'screen',
  id: string,
  ids: readonly string[],
  at: Path,
  toSnippet: (id: string) => string,
): Report[] {
  const meant = suggest(id, ids)
  const snippet = meant === undefined ? undefined : toSnippet(meant)
  return [{ code: `dead-reference.${kind}`, at, values: { id, ids: listOf(ids) }, meant, snippet }]
}
