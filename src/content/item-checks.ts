/** Says which of the rules inside one item is broken; the schema only says that one is. */
import type { Path, Report } from './findings.ts'
import { isRecord } from './json.ts'
import { suggest } from './suggest.ts'

/** Gaps and their marks in the text must be the same ones, each once. */
export function gapsReports(at: Path, input: unknown): Report[] {
  if (!isRecord(input) || typeof input['text'] !== 'string' || !Array.isArray(input['gaps']))
    return []
  const { text } = input
  const ids = input['gaps'].map((gap: unknown) => (isRecord(gap) ? String(gap['id']) : ''))
  const marks = [...text.matchAll(/\{\{([^}]*)\}\}/g)].map((mark) => ({
    id: mark[1] ?? '',
    index: mark.index,
  }))
  const missing = ids.flatMap((id, index): Report[] =>
    marks.some((mark) => mark.id === id)
      ? []
      : [
          {
            code: 'gaps.unmarked',
            at: [...at, 'gaps', index, 'id'],
            values: { id, mark: `{{${id}}}` },
            snippet: `{{${id}}}`,
          },
        ],
  )
  const seen = new Set<string>()
  const wrong = marks.flatMap(({ id, index }): Report[] => {
    const again = seen.has(id)
    seen.add(id)
    const place = { at: [...at, 'text'], index, found: `{{${id}}}`, values: { id } }
    if (!ids.includes(id)) {
      const meant = suggest(id, ids)
      return [
        { code: 'gaps.unknown', ...place, meant, snippet: `{{${meant ?? ids[0] ?? 'kennung'}}}` },
      ]
    }
    return again ? [{ code: 'gaps.twice', ...place }] : []
  })
  const repeated = ids.flatMap((id, index): Report[] =>
    ids.indexOf(id) === index ? [] : [repeatedId(id, [...at, 'gaps', index, 'id'])],
  )
  return [...missing, ...wrong, ...repeated]
}

const repeatedId = (id: string, at: Path): Report => ({
  code: 'duplicate-id',
  at,
  values: { id },
  snippet: `"id": ${JSON.stringify(`${id}-2`)}`,
})

interface Choice {
  id: string
  next: string
  at: Path
}
interface Node {
  id: string
  at: Path
  choices: Choice[]
}

/** Every `next` exists, every node can be reached, no circle, choice ids unique in the item. */
export function scenarioReports(at: Path, input: unknown): Report[] {
  if (!isRecord(input) || !Array.isArray(input['nodes'])) return []
  const nodes = input['nodes'].flatMap((node, index) => toNode(node, [...at, 'nodes', index]))
  const start = { id: 'start', next: String(input['start']), at: [...at, 'start'] }
  const reports = [...unknownNodes(nodes, start), ...repeatedChoices(nodes)]
  return reports.length > 0 ? reports : [...circles(nodes), ...unreached(nodes, start.next)]
}

function toNode(node: unknown, at: Path): Node[] {
  if (!isRecord(node) || !Array.isArray(node['choices'])) return []
  const choices = node['choices'].map((choice: unknown, index) => ({
    id: isRecord(choice) ? String(choice['id']) : '',
    next: isRecord(choice) ? String(choice['next']) : '',
    at: [...at, 'choices', index],
  }))
  return [{ id: String(node['id']), at, choices }]
}

function unknownNodes(nodes: readonly Node[], start: Choice): Report[] {
  const ids = nodes.map((node) => node.id)
  const ways = nodes.flatMap((node) =>
    node.choices.map((choice) => ({ next: choice.next, at: [...choice.at, 'next'], key: 'next' })),
  )
  return [{ next: start.next, at: start.at, key: 'start' }, ...ways]
    .filter((way) => !ids.includes(way.next))
    .map((way) => {
      const meant = suggest(way.next, ids)
      return {
        code: 'scenario.next',
        at: way.at,
        values: { id: way.next, ids: ids.join(', ') },
        meant,
        snippet: `"${way.key}": ${JSON.stringify(meant ?? ids[0] ?? '')}`,
      } as const
    })
}

function repeatedChoices(nodes: readonly Node[]): Report[] {
  const seen = new Set<string>()
  return nodes
    .flatMap((node) => node.choices)
    .filter((choice) => seen.has(choice.id) || !seen.add(choice.id))
    .map((choice) => repeatedId(choice.id, [...choice.at, 'id']))
}

function circles(nodes: readonly Node[]): Report[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return (
    nodes
      .flatMap((node) => node.choices.map((choice) => ({ node, choice })))
      .filter(({ node, choice }) => reach(byId, choice.next).has(node.id))
      // The last one in the file is most likely the way back.
      .slice(-1)
      .map(({ node, choice }) => ({
        code: 'scenario.circle',
        at: [...choice.at, 'next'],
        values: { id: node.id, next: choice.next },
      }))
  )
}

function unreached(nodes: readonly Node[], start: string): Report[] {
  const reached = reach(new Map(nodes.map((node) => [node.id, node])), start)
  return nodes
    .filter((node) => !reached.has(node.id))
    .map((node) => ({
      code: 'scenario.unreached',
      at: [...node.at, 'id'],
      values: { id: node.id },
      snippet: `"next": ${JSON.stringify(node.id)}`,
    }))
}

function reach(byId: ReadonlyMap<string, Node>, start: string): Set<string> {
  const reached = new Set<string>()
  const waiting = [start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    waiting.push(...(byId.get(id)?.choices ?? []).map((choice) => choice.next))
  }
  return reached
}
