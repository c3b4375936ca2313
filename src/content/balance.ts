/** Whom the cases of a course show, and how: counted beside the ranges of the content guide (section 4). */
import type { Case } from '../items/case/schema.ts'
import { decisions } from '../items/case/schema.ts'
import type { Module } from './schema.ts'

export interface Counter {
  name: CounterName
  /** What the shares are of. */
  total: number
  rows: CountedRow[]
}

export type CounterName = 'state' | 'form' | 'role' | 'gender' | 'age' | 'region' | 'key'

export interface CountedRow {
  /** A value of the schema, or several joined by `+`. */
  value: string
  count: number
  /** Percent of the total; 0 of nothing. */
  share: number
  /** What the guide asks for, in percent. */
  range?: Range
  fits: boolean
}

interface Range {
  min?: number
  max?: number
}

export interface Balance {
  cases: number
  counters: Counter[]
  /** Pairs that differ in one attribute, and how many of them have the same key. The guide asks for twelve. */
  pairs: { count: number; sameKey: number; wanted: number }
}

const wantedPairs = 12

export function balanceOf(modules: readonly Pick<Module, 'items'>[]): Balance {
  const cases = modules.flatMap(({ items }) => items.filter((item) => item.type === 'case'))
  const present = cases.filter(({ state }) => state === 'present')
  const persons = cases.flatMap(({ person }) => (person ? [person] : []))
  const regions = persons.flatMap(({ region }) => (region && region !== 'unsaid' ? [region] : []))
  const spread = tally('region', regions, {})
  return {
    cases: cases.length,
    counters: [
      tally(
        'state',
        cases.map(({ state }) => state),
        {
          present: { min: 35, max: 45 },
          absent: { min: 35, max: 45 },
          ambiguous: { min: 15, max: 25 },
        },
      ),
      tally(
        'form',
        present.flatMap(({ exploitation }) => exploitation ?? []),
        { sexual: { max: 35 }, labour: { min: 30 }, 'crime+begging': { min: 15 } },
      ),
      tally(
        'role',
        cases.map(({ role }) => role),
        {},
      ),
      tally(
        'gender',
        persons.flatMap(({ gender }) => gender ?? []),
        { man: { min: 30, max: 45 }, woman: { min: 40, max: 55 }, 'non-binary': { min: 3 } },
      ),
      tally(
        'age',
        persons.flatMap(({ age }) => age ?? []),
        { 'child+youth': { min: 15 } },
      ),
      {
        ...spread,
        rows: [
          ...spread.rows.map((row) => ({ ...row, range: { max: 25 }, fits: row.share <= 25 })),
          rowOf('eu+germany', regions, { min: 15 }),
        ],
      },
      tally('key', cases.map(keyOf), {}),
    ],
    pairs: { ...pairsOf(cases), wanted: wantedPairs },
  }
}

/** Values in falling order of their counts; a range may join several, and then stands in a row of its own. */
function tally(
  name: CounterName,
  values: readonly string[],
  ranges: { [value: string]: Range },
): Counter {
  const found = [...new Set(values)].sort((a, b) => countOf(b, values) - countOf(a, values))
  const missing = Object.keys(ranges).filter((value) => !found.includes(value))
  return {
    name,
    total: values.length,
    rows: [...found, ...missing].map((value) => rowOf(value, values, ranges[value])),
  }
}

function rowOf(value: string, values: readonly string[], range: Range | undefined): CountedRow {
  const count = countOf(value, values)
  const share = values.length === 0 ? 0 : (100 * count) / values.length
  const fits = share >= (range?.min ?? 0) && share <= (range?.max ?? 100)
  return { value, count, share, fits, ...(range && { range }) }
}

function countOf(value: string, values: readonly string[]): number {
  const names = value.split('+')
  return values.filter((one) => names.includes(one)).length
}

const keyOf = (item: Case): string =>
  decisions.find((decision) => item.decisions[decision].value === 'best') ?? 'open'

function pairsOf(cases: readonly Case[]): { count: number; sameKey: number } {
  const pairs = cases.flatMap((one) => {
    const other = cases.find(({ id }) => id === one.counterfactualOf)
    return other ? [{ one, other }] : []
  })
  return {
    count: pairs.length,
    sameKey: pairs.filter(({ one, other }) => keyOf(one) === keyOf(other)).length,
  }
}
