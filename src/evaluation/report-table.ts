/** The same numbers as on the page, one to a line: for the file of a spreadsheet. */
import type { Key, Texts } from '../i18n/keys.ts'
import type { CsvCell } from './csv.ts'
import type { Released } from './release.ts'
import type { Report } from './report.ts'
import type { TestName } from './result-file.ts'

interface Line {
  part: Key<'evaluation'>
  /** A module or a language. */
  group?: string
  test?: TestName
  measure: string
  value: Released | number | undefined
}

export function reportTable(
  report: Report,
  t: Texts<'evaluation'>,
  titleOf: (module: string) => string,
): CsvCell[][] {
  const head = (['part', 'group', 'test', 'measure', 'value', 'bound'] as const).map((one) =>
    t(`csv.${one}`),
  )
  return [head, ...linesOf(report, t, titleOf).map((line) => cellsOf(line, t))]
}

function linesOf(
  { files, tests, certainty, calibration, modules, languages }: Report,
  t: Texts<'evaluation'>,
  titleOf: (module: string) => string,
): Line[] {
  return [
    { part: 'group.all', measure: t('csv.files'), value: files },
    ...tests.flatMap(({ test, hits, falseAlarms, detection }): Line[] => [
      { part: 'group.all', test, measure: t('column.hits'), value: hits },
      { part: 'group.all', test, measure: t('column.falseAlarms'), value: falseAlarms },
      { part: 'group.all', test, measure: t('column.dPrime'), value: detection?.dPrime },
      { part: 'group.all', test, measure: t('column.criterion'), value: detection?.criterion },
    ]),
    ...certainty.map(({ word, right }): Line => ({
      part: 'group.certainty',
      group: t(`certainty.${word}`),
      measure: t('column.right'),
      value: right,
    })),
    { part: 'group.certainty', measure: t('column.area'), value: calibration?.area },
    { part: 'group.certainty', measure: t('column.brier'), value: calibration?.brier },
    ...modules.flatMap(({ module, tests: ofModule }) =>
      ofModule.map(({ test, right }): Line => ({
        part: 'group.modules',
        group: titleOf(module),
        test,
        measure: t('column.right'),
        value: right,
      })),
    ),
    ...languages.flatMap(({ language, tests: ofLanguage }) =>
      ofLanguage.flatMap(({ test, hits, falseAlarms }): Line[] => [
        { part: 'group.languages', group: language, test, measure: t('column.hits'), value: hits },
        {
          part: 'group.languages',
          group: language,
          test,
          measure: t('column.falseAlarms'),
          value: falseAlarms,
        },
      ]),
    ),
  ]
}

function cellsOf({ part, group, test, measure, value }: Line, t: Texts<'evaluation'>): CsvCell[] {
  const first = [t(part), group ?? '', test ? t(`test.${test}`) : '', measure]
  if (value === undefined) return [...first, '', t('hidden')]
  if (typeof value === 'number') return [...first, value, '']
  if (value.state === 'hidden') return [...first, '', t('hidden')]
  return [...first, percent(value.share), t(`bound.${value.bound}`)]
}

/** Shares are steps of 5 %, and a computer's fractions are not. */
const percent = (share: number) => Math.round(share * 100)
