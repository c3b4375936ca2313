/** `npm run modules -- --report`: one page for people about the whole course, in tables and bars. */
import { type Balance, balanceOf, type CountedRow, type Counter } from '../src/content/balance.ts'
import { aboveChance, type BlindScore, solveBlindly } from '../src/content/blind.ts'
import type { Finding } from '../src/content/findings.ts'
import { type Measure, measures, medianOf, unitsOf } from '../src/content/lint/readability.ts'
import { toSubject } from '../src/content/lint/rule.ts'
import type { ParsedModule } from '../src/content/parse.ts'
import type { Key, Texts } from '../src/i18n/keys.ts'

export interface ReportedModule {
  path: string
  parsed: ParsedModule
  findings: readonly Finding[]
}

export interface ReportParts {
  /** In the order of the course, one language. */
  modules: readonly ReportedModule[]
  language: string
  /** JJJJ-MM-TT. */
  today: string
  t: Texts<'check'>
}

/** A page that needs nothing but itself: no script, no request. */
export function reportPage(parts: ReportParts): string {
  const { modules, language, today, t } = parts
  const balance = balanceOf(modules.map(({ parsed }) => parsed.value))
  const blind = solveBlindly(
    modules.map(({ parsed }) => ({ module: parsed.value, source: parsed.source })),
  )
  const title = t('report.title')
  return `<!doctype html>
<html lang="${escaped(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(t('report.lead', { day: today, modules: modules.length, cases: balance.cases }))}</p>
${modulesSection(parts)}
${balanceSection(balance, t)}
${blindSection(blind, t)}
${readingSection(parts)}
</main>
</html>
`
}

function modulesSection({ modules, t, today }: ReportParts): string {
  const rows = modules.map(({ parsed, findings }) => {
    const { items, screens, minutes, title, objectives } = parsed.value
    const scored = items.filter(({ type }) => type !== 'reflection')
    const fewest = Math.min(
      ...objectives.map(({ id }) => scored.filter((item) => item.objective === id).length),
    )
    const forms = ['A', 'B'].map((form) => items.filter((item) => item.form === form).length)
    return [
      title,
      minutes,
      screens.length,
      items.length,
      items.filter(({ type }) => type === 'case').length,
      fewest,
      forms.join(' / '),
      ...Object.values(medians(parsed, today)).map((value) => value?.toFixed(0) ?? '–'),
      findings.filter(({ level }) => level === 'error').length,
      findings.filter(({ level, note }) => level === 'warning' && note === undefined).length,
      findings.filter(({ note }) => note !== undefined).length,
    ]
  })
  const columns = [
    'module',
    'minutes',
    'screens',
    'items',
    'cases',
    'variants',
    'forms',
    'lix',
    'sachtextformel',
    'flesch',
    'errors',
    'warnings',
    'explained',
  ] as const
  return section(
    t('report.modules'),
    table(
      columns.map((column) => t(`report.column.${column}`)),
      rows,
    ),
  )
}

function balanceSection({ counters, pairs }: Balance, t: Texts<'check'>): string {
  const parts = counters.map(
    (counter) =>
      `<h3>${escaped(t(`report.counter.${counter.name}`))}</h3>\n${counterTable(counter, t)}`,
  )
  const sentence = t('report.pairs', pairs)
  return section(t('report.balance'), `${parts.join('\n')}\n<p>${escaped(sentence)}</p>`)
}

function counterTable(counter: Counter, t: Texts<'check'>): string {
  const rows = counter.rows.map((row) => [
    nameOf(row.value, t),
    row.count,
    { html: bar(row) },
    `${row.share.toFixed(0)} %`,
    rangeOf(row, t),
    row.range ? t(row.fits ? 'report.fits' : 'report.off') : '',
  ])
  const columns = ['value', 'count', 'bar', 'share', 'range', 'verdict'] as const
  return table(
    columns.map((column) => t(`report.column.${column}`)),
    rows,
  )
}

/** Names of single values; the schema has no more than these. */
const nameOf = (value: string, t: Texts<'check'>): string =>
  value
    .split('+')
    .map((one) => {
      const key = `report.value.${one}`
      return isValueKey(key) ? t(key) : one
    })
    .join(' + ')

type ValueKey = Extract<Key<'check'>, `report.value.${string}`>
const valueKeys: ReadonlySet<string> = new Set<ValueKey>([
  'report.value.present',
  'report.value.absent',
  'report.value.ambiguous',
  'report.value.sexual',
  'report.value.labour',
  'report.value.begging',
  'report.value.crime',
  'report.value.domestic',
  'report.value.forced-marriage',
  'report.value.neighbour',
  'report.value.reception',
  'report.value.security',
  'report.value.social-work',
  'report.value.cleaning',
  'report.value.night-shift',
  'report.value.volunteer',
  'report.value.management',
  'report.value.woman',
  'report.value.man',
  'report.value.non-binary',
  'report.value.mixed',
  'report.value.child',
  'report.value.youth',
  'report.value.adult',
  'report.value.over-50',
  'report.value.germany',
  'report.value.eu',
  'report.value.eastern-europe',
  'report.value.west-africa',
  'report.value.east-africa',
  'report.value.north-africa',
  'report.value.middle-east',
  'report.value.asia',
  'report.value.latin-america',
  'report.value.nothing',
  'report.value.offer',
  'report.value.act',
  'report.value.open',
])
const isValueKey = (key: string): key is ValueKey => valueKeys.has(key)

function rangeOf({ range }: CountedRow, t: Texts<'check'>): string {
  if (!range) return ''
  const { min, max } = range
  if (min !== undefined && max !== undefined) return t('report.between', { min, max })
  return min === undefined ? t('report.most', { max: max ?? 100 }) : t('report.least', { min })
}

/** The share as a bar of 100 units, with the range behind it. */
function bar({ share, range, fits }: CountedRow): string {
  const min = range?.min ?? 0
  const width = (range?.max ?? 100) - min
  const behind = range ? `<rect class="range" x="${min}" y="0" width="${width}" height="12"/>` : ''
  const kind = fits ? 'fits' : 'off'
  return `<svg viewBox="0 0 100 12" aria-hidden="true">${behind}<rect class="${kind}" x="0" y="3" width="${share.toFixed(1)}" height="6"/></svg>`
}

function blindSection(scores: readonly BlindScore[], t: Texts<'check'>): string {
  const rows = scores.map((score) => [
    t(`report.habit.${score.habit}`),
    score.asked,
    score.right.toFixed(1),
    score.chance.toFixed(1),
    aboveChance(score).toFixed(1),
    t(aboveChance(score) <= 5 ? 'report.fits' : 'report.off'),
  ])
  const columns = ['habit', 'asked', 'right', 'chance', 'above', 'verdict'] as const
  return section(
    t('report.blind'),
    `<p>${escaped(t('report.blind.lead'))}</p>\n${table(
      columns.map((column) => t(`report.column.${column}`)),
      rows,
    )}`,
  )
}

function readingSection({ modules, today, t }: ReportParts): string {
  const parts = modules.map(({ parsed }) => {
    const subject = toSubject(parsed, { today })
    const rows = unitsOf(subject.source, subject.texts).map(({ at, id, paragraphs }) => [
      `${t(at[0] === 'screens' ? 'report.screen' : 'report.item')} ${id}`,
      ...Object.values(measures).map((measure: Measure) => {
        if (!measure.languages.has(subject.language)) return '–'
        const value = measure.of(paragraphs)
        const hard = measure.side === 'most' ? value > measure.limit : value < measure.limit
        return { html: `<span${hard ? ' class="hard"' : ''}>${value.toFixed(0)}</span>` }
      }),
    ])
    const columns = ['unit', 'lix', 'sachtextformel', 'flesch'] as const
    return `<h3>${escaped(parsed.value.title)}</h3>\n${table(
      columns.map((column) => t(`report.column.${column}`)),
      rows,
    )}`
  })
  return section(
    t('report.reading'),
    `<p>${escaped(t('report.reading.lead'))}</p>\n${parts.join('\n')}`,
  )
}

function medians(parsed: ParsedModule, today: string): { [name: string]: number | undefined } {
  const { source, texts, language } = toSubject(parsed, { today })
  const units = unitsOf(source, texts)
  return Object.fromEntries(
    Object.entries(measures).map(([name, measure]: [string, Measure]) => [
      name,
      measure.languages.has(language)
        ? medianOf(units.map((unit) => measure.of(unit.paragraphs)))
        : undefined,
    ]),
  )
}

type Cell = string | number | { html: string }

const section = (title: string, content: string): string =>
  `<section>\n<h2>${escaped(title)}</h2>\n${content}\n</section>`

function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const names = head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${htmlOf(cell)}</td>`).join('')
    return `<tr><th scope="row">${htmlOf(first)}</th>${cells}</tr>`
  })
  return `<div class="wide"><table><thead><tr>${names}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>`
}

const htmlOf = (cell: Cell): string =>
  typeof cell === 'object' ? cell.html : escaped(String(cell))

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)

const style = `:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;margin:0}
main{max-width:70rem;margin:0 auto;padding:1.5rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;margin-block:.5rem 1.5rem;font-variant-numeric:tabular-nums}
th,td{text-align:start;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #8886;vertical-align:middle}
thead th{white-space:nowrap;font-size:.875rem}
tbody th{font-weight:400}
svg{display:block;inline-size:12rem;block-size:.9rem}
.range{fill:#8884}.fits{fill:#2f7d6b}.off{fill:#b3541e}
.hard{font-weight:700;text-decoration:underline}
@media print{main{max-width:none;padding:0}}`
