/** What a trainer sees of a group: made of released numbers only (release.ts), so that no sum of them tells more. */
import type { Certainty } from '../items/contract.ts'
import {
  type Contribution,
  fewestFiles,
  fewestForGroups,
  pool,
  release,
  type Released,
} from './release.ts'
import { certainties, type Part, type TestCounts, type TestName, testNames } from './result-file.ts'
import type { Opened } from './session.ts'
import { areaUnderCurve, brierScore, criterion, dPrime, loglinear } from './statistics.ts'

/** Answers from which certainty is said, as for a learner (design section 8). */
const fewestAnswers = 20

/** The chance that each word stands for: a guess among three decisions, three of four, nineteen of twenty. */
export const chanceOf = {
  unsure: 1 / 3,
  'fairly-sure': 0.75,
  'very-sure': 0.95,
} as const satisfies { [C in Certainty]: number }

export interface Noticing {
  hits: Released
  falseAlarms: Released
}

export interface TestReport extends Noticing {
  test: TestName
  /** From the two shares above. Undefined where one of them is hidden. */
  detection: { dPrime: number; criterion: number } | undefined
}

export interface Report {
  /** Files in all batches, equal ones included where they were said to be of several people. */
  files: number
  tests: TestReport[]
  certainty: { word: Certainty; right: Released }[]
  /** Undefined where one of the words was used too rarely. */
  calibration: { area: number; brier: number } | undefined
  modules: { module: string; tests: { test: TestName; right: Released }[] }[]
  languages: { language: string; tests: ({ test: TestName } & Noticing)[] }[]
}

export function reportOf(batches: readonly (readonly Opened[])[]): Report {
  const cells = batches.flatMap(cellsOf)
  const groups = cells.filter(({ grouped }) => grouped)
  return {
    files: batches.flat().reduce((sum, { times }) => sum + times, 0),
    tests: testNames.map((test) => testReport(cells, test)),
    certainty: certainties.map((word) => ({ word, right: certaintyRight(cells, word) })),
    calibration: calibrationOf(cells),
    modules: moduleReports(groups),
    languages: languageReports(groups),
  }
}

/** Files that are always counted together. */
interface Cell {
  files: readonly Opened[]
  /** From a batch that is large enough to be looked at in groups. */
  grouped: boolean
  /** Where the cell is all files of one language and not all of the batch. */
  language?: string
}

/**
 * A large batch falls into its languages. What is left of languages with fewer than five files stays together, with a
 * further language where it would be too few by itself: so there is no difference that could be taken.
 */
function cellsOf(batch: readonly Opened[]): Cell[] {
  if (batch.length < fewestForGroups) return [{ files: batch, grouped: false }]
  const sorted = byLanguage(batch).toSorted(([, a], [, b]) => b.length - a.length)
  const large = sorted.filter(([, files]) => files.length >= fewestFiles)
  const rest = sorted.slice(large.length).flatMap(([, files]) => files)
  while (rest.length > 0 && rest.length < fewestFiles) rest.push(...(large.pop()?.[1] ?? []))
  const cells = large.map(([language, files]) => ({ files, grouped: true, language }))
  if (rest.length > 0) return [...cells, { files: rest, grouped: true }]
  return cells.length > 1 ? cells : [{ files: batch, grouped: true }]
}

function byLanguage(files: readonly Opened[]): [string, Opened[]][] {
  const languages = [...new Set(files.map(({ content }) => content.language))]
  return languages.map((language) => [
    language,
    files.filter(({ content }) => content.language === language),
  ])
}

/** One measure over all cells: each is released by itself, and only that is put together. */
const measure = (
  cells: readonly Cell[],
  countsOf: (file: Opened) => Contribution | undefined,
  least?: number,
): Released =>
  pool(
    cells.map(({ files }) => ({
      released: release(
        files.flatMap((file) => times(file, countsOf(file)) ?? []),
        least,
      ),
      weight: files.length,
    })),
  )

const times = (file: Opened, counted: Contribution | undefined): Contribution | undefined =>
  counted && { ...counted, times: file.times }

const hitsIn = (test: TestName) => (file: Opened) => {
  const counts = file.content.tests[test]
  return counts && { count: counts.hits, of: signalsOf(counts) }
}
const falseAlarmsIn = (test: TestName) => (file: Opened) => {
  const counts = file.content.tests[test]
  return counts && { count: counts.falseAlarms, of: noiseOf(counts) }
}
const signalsOf = ({ hits, misses }: TestCounts) => hits + misses
const noiseOf = ({ falseAlarms, correctRejections }: TestCounts) => falseAlarms + correctRejections

const noticing = (cells: readonly Cell[], test: TestName): Noticing => ({
  hits: measure(cells, hitsIn(test)),
  falseAlarms: measure(cells, falseAlarmsIn(test)),
})

function testReport(cells: readonly Cell[], test: TestName): TestReport {
  const { hits, falseAlarms } = noticing(cells, test)
  if (hits.state === 'hidden' || falseAlarms.state === 'hidden')
    return { test, hits, falseAlarms, detection: undefined }
  const taken = cells.flatMap(({ files }) =>
    files.flatMap(({ content }) => content.tests[test] ?? []),
  )
  // How many cases a test has is known from the course; it is not what people answered.
  const signals = taken.reduce((sum, counts) => sum + signalsOf(counts), 0)
  const noise = taken.reduce((sum, counts) => sum + noiseOf(counts), 0)
  const rates = loglinear({
    hits: hits.share * signals,
    signals,
    falseAlarms: falseAlarms.share * noise,
    noise,
  })
  const detection = { dPrime: tenth(dPrime(rates)), criterion: tenth(criterion(rates)) }
  return { test, hits, falseAlarms, detection }
}

const certaintyRight = (cells: readonly Cell[], word: Certainty): Released =>
  measure(cells, ({ content }) => asContribution(content.certainty[word]), fewestAnswers)

/** Of all answers with a certainty, how many with this word. */
const certaintyUse = (cells: readonly Cell[], word: Certainty): Released =>
  measure(cells, ({ content: { certainty } }) => ({
    count: certainty[word].total,
    of: certainties.reduce((sum, one) => sum + certainty[one].total, 0),
  }))

function calibrationOf(cells: readonly Cell[]): Report['calibration'] {
  const words = certainties.flatMap((word) => {
    const [use, right] = [certaintyUse(cells, word), certaintyRight(cells, word)]
    if (use.state === 'hidden' || right.state === 'hidden') return []
    return { chance: chanceOf[word], right: use.share * right.share, total: use.share }
  })
  if (words.length < certainties.length) return undefined
  const area = areaUnderCurve(
    words.map(({ right, total }) => total - right),
    words.map(({ right }) => right),
  )
  const brier = brierScore(words)
  if (area === undefined || brier === undefined) return undefined
  return { area: hundredth(area), brier: hundredth(brier) }
}

/** A module that too few have is not named: even its name would tell of them. */
function moduleReports(cells: readonly Cell[]): Report['modules'] {
  const tests = cells.flatMap(({ files }) =>
    files.flatMap(({ content }) => Object.values(content.tests)),
  )
  const names = new Set(tests.flatMap(({ modules }) => Object.keys(modules)))
  return [...names]
    .toSorted()
    .map((module) => ({
      module,
      tests: testNames.map((test) => ({ test, right: measure(cells, rightIn(module, test)) })),
    }))
    .filter(({ tests }) => tests.some(({ right }) => right.state === 'shown'))
}

const rightIn = (module: string, test: TestName) => (file: Opened) => {
  const modules = file.content.tests[test]?.modules
  // `constructor` is a fine name for a module, and every object has one.
  const part = modules && Object.hasOwn(modules, module) ? modules[module] : undefined
  return part && asContribution(part)
}

const asContribution = ({ right, total }: Part): Contribution => ({ count: right, of: total })

function languageReports(cells: readonly Cell[]): Report['languages'] {
  const languages = new Set(cells.flatMap(({ language }) => language ?? []))
  return [...languages].toSorted().map((language) => ({
    language,
    tests: testNames.map((test) => ({
      test,
      ...noticing(
        cells.filter((cell) => cell.language === language),
        test,
      ),
    })),
  }))
}

const tenth = (number: number) => Math.round(number * 10) / 10 + 0
const hundredth = (number: number) => Math.round(number * 100) / 100
