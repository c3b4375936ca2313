/** References inside one module: every id that is named exists, and no id is given twice. */
import type { Path, Report } from './findings.ts'
import { isRecord } from './json.ts'
import { marksIn, moduleLink } from './links.ts'
import { moduleFile, type ModuleSource } from './schema.ts'
import { isMarkdown, textsOf } from './shape.ts'
import { suggest } from './suggest.ts'

export function referenceReports(module: ModuleSource): Report[] {
  return [
    ...duplicateIds(module, []),
    ...itemReferences(module),
    ...screenReferences(module),
    ...linksInside(module),
    ...impossibleDays(module),
  ]
}

function duplicateIds(value: unknown, path: Path): Report[] {
  if (Array.isArray(value)) {
    const seen = new Set<unknown>()
    return value.flatMap((element: unknown, index) => {
      const id = isRecord(element) ? element['id'] : undefined
      const again = typeof id === 'string' && seen.has(id)
      seen.add(id)
      const own: Report[] = again
        ? [
            {
              code: 'duplicate-id',
              at: [...path, index, 'id'],
              values: { id },
              snippet: `"id": ${JSON.stringify(`${id}-2`)}`,
            },
          ]
        : []
      return [...own, ...duplicateIds(element, [...path, index])]
    })
  }
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, entry]) => duplicateIds(entry, [...path, key]))
}

function itemReferences(module: ModuleSource): Report[] {
  const objectives = module.objectives.map((one) => one.id)
  const sources = module.sources.map((one) => one.id)
  const cases = module.items.filter((item) => item.type === 'case').map((item) => item.id)
  return module.items.flatMap((item, index) => {
    const at = ['items', index] as const
    const own = [
      ...known('objective', item.objective, objectives, [...at, 'objective']),
      ...allKnown('source', item.sources, sources, [...at, 'sources']),
    ]
    switch (item.type) {
      case 'grid': {
        const columns = item.columns.map((column) => column.id)
        const rows = item.rows.flatMap((row, place) =>
          known('column', row.correct, columns, [...at, 'rows', place, 'correct']),
        )
        return [...own, ...rows]
      }
      case 'match': {
        const options = item.options.map((option) => option.id)
        const pairs = item.pairs.flatMap((pair, place) =>
          known('option', pair.option, options, [...at, 'pairs', place, 'option']),
        )
        return [...own, ...pairs]
      }
      case 'case': {
        if (item.counterfactualOf === undefined) return own
        const others = cases.filter((id) => id !== item.id)
        return [
          ...own,
          ...known('case', item.counterfactualOf, others, [...at, 'counterfactualOf']),
        ]
      }
      default:
        return own
    }
  })
}

type ScreenBlock = ModuleSource['screens'][number]['blocks'][number]

function screenReferences(module: ModuleSource): Report[] {
  return module.screens.flatMap((screen, index) => [
    ...blockReferences(module, screen.blocks, ['screens', index, 'blocks']),
    ...blockReferences(module, screen.easy?.blocks ?? [], ['screens', index, 'easy', 'blocks']),
  ])
}

function blockReferences(
  module: ModuleSource,
  blocks: readonly ScreenBlock[],
  path: Path,
): Report[] {
  const items = module.items.map((item) => item.id)
  const scenarios = module.items.filter((item) => item.type === 'scenario').map((item) => item.id)
  const plans = module.plans.map((plan) => plan.id)
  const sources = module.sources.map((source) => source.id)
  return blocks.flatMap((block, index) => {
    const at = [...path, index]
    switch (block.type) {
      case 'item':
        return known('item', block.item, items, [...at, 'item'])
      case 'scenario':
        return known('scenario', block.item, scenarios, [...at, 'item'])
      case 'plan-chooser':
        return allKnown('plan', block.plans, plans, [...at, 'plans'])
      case 'sources':
        return allKnown('source', block.sources, sources, [...at, 'sources'])
      default:
        return []
    }
  })
}

type Kind = 'objective' | 'source' | 'item' | 'scenario' | 'plan' | 'column' | 'option' | 'case'

function known(kind: Kind, id: string, ids: readonly string[], at: Path): Report[] {
  if (ids.includes(id)) return []
  const meant = suggest(id, ids)
  const key = at.at(-1)
  const value = JSON.stringify(meant ?? ids[0] ?? '…')
  return [
    {
      code: `dead-reference.${kind}`,
      at,
      values: { id, ids: listOf(ids) },
      meant,
      snippet: typeof key === 'string' ? `${JSON.stringify(key)}: ${value}` : value,
    },
  ]
}

function allKnown(
  kind: Kind,
  named: readonly string[] | undefined,
  ids: readonly string[],
  at: Path,
): Report[] {
  return (named ?? []).flatMap((id, index) => known(kind, id, ids, [...at, index]))
}

/** The allowed ids, not more than a person reads. */
export function listOf(ids: readonly string[]): string {
  const all = [...new Set(ids)]
  if (all.length === 0) return '–'
  return all.length <= 20 ? all.join(', ') : `${all.slice(0, 20).join(', ')} …`
}

function linksInside(module: ModuleSource): Report[] {
  const screens = module.screens.map((screen) => screen.id)
  return [...textsOf(moduleFile, module)]
    .filter(({ shape }) => isMarkdown(shape))
    .flatMap(({ path, text }) =>
      marksIn(text).flatMap((mark): Report[] => {
        const link = mark.kind === 'link' ? moduleLink(mark.value) : undefined
        if (link?.module !== module.id || link.screen === undefined) return []
        if (screens.includes(link.screen)) return []
        const meant = suggest(link.screen, screens)
        return [
          {
            code: 'dead-reference.screen',
            at: path,
            index: mark.index,
            found: mark.value,
            values: { id: link.screen, ids: listOf(screens) },
            meant,
            snippet: `#/modules/${module.id}/${meant ?? screens[0] ?? ''}`,
          },
        ]
      }),
    )
}

/** The schema knows the form of a day, not the calendar: 2026-02-31 has the right form. */
function impossibleDays(module: ModuleSource): Report[] {
  return [...textsOf(moduleFile, module)].flatMap(({ path, text }): Report[] => {
    const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
    const key = path.at(-1)
    if (!day || !dayKeys.has(String(key))) return []
    const last = lastDay(Number(day[1]), Number(day[2]))
    if (Number(day[3]) <= last) return []
    const repaired = `${day[1]}-${day[2]}-${last}`
    return [
      {
        code: 'bad-date',
        at: path,
        values: { key: String(key) },
        snippet: `"${key}": "${repaired}"`,
      },
    ]
  })
}

const dayKeys: ReadonlySet<string> = new Set(['updated', 'retrieved', 'reviewBy', 'date'])

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
