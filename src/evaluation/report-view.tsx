import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { saveFile } from '../lib/platform.ts'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { csvStyle, csvText } from './csv.ts'
import styles from './evaluation.module.css'
import { moduleTitles } from './own-result.ts'
import type { Released } from './release.ts'
import { type Noticing, type Report, reportOf } from './report.ts'
import { reportTable } from './report-table.ts'
import type { Opened } from './session.ts'

interface ReportProps {
  batches: readonly (readonly Opened[])[]
  /** The button that was pressed for it is gone, so the focus goes to the heading. */
  takesFocus: boolean
}

/** The numbers of the group, and the way to take them along. */
export function ReportView({ batches, takesFocus }: ReportProps): ReactNode {
  const t = useTexts('evaluation')
  const report = useMemo(() => reportOf(batches), [batches])
  const titleOf = useTitles()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus, batches])
  return (
    <section className={`card ${styles.report}`}>
      <h2 ref={heading} tabIndex={-1}>
        {t('results.heading')}
      </h2>
      <p>{t('files.evaluated', { count: report.files })}</p>
      <Tests tests={report.tests} />
      <Certainties report={report} />
      <Modules modules={report.modules} titleOf={titleOf} />
      <Languages languages={report.languages} />
      <Export report={report} titleOf={titleOf} />
      <Meaning />
    </section>
  )
}

function Tests({ tests }: { tests: Report['tests'] }): ReactNode {
  const t = useTexts('evaluation')
  const number = useNumber()
  const said = useSaid()
  const columns = ['test', 'hits', 'falseAlarms', 'dPrime', 'criterion'] as const
  return (
    <Table
      caption={t('group.all')}
      columns={columns.map((column) => t(`column.${column}`))}
      rows={tests.map(({ test, hits, falseAlarms, detection }) => [
        t(`test.${test}`),
        said(hits),
        said(falseAlarms),
        detection ? number(detection.dPrime) : t('hidden'),
        detection ? number(detection.criterion) : t('hidden'),
      ])}
    />
  )
}

function Certainties({ report }: { report: Report }): ReactNode {
  const t = useTexts('evaluation')
  const number = useNumber()
  const said = useSaid()
  const { certainty, calibration } = report
  return (
    <>
      <Table
        caption={t('group.certainty')}
        columns={[t('column.word'), t('column.right')]}
        rows={certainty.map(({ word, right }) => [t(`certainty.${word}`), said(right)])}
      />
      <p>
        {calibration
          ? t('calibration.values', {
              area: number(calibration.area),
              brier: number(calibration.brier),
            })
          : t('calibration.none')}
      </p>
    </>
  )
}

function Modules(props: {
  modules: Report['modules']
  titleOf: (module: string) => string
}): ReactNode {
  const t = useTexts('evaluation')
  const said = useSaid()
  const { modules, titleOf } = props
  if (modules.length === 0) return null
  const tests = modules[0]?.tests ?? []
  return (
    <Table
      caption={t('group.modules')}
      columns={[t('column.module'), ...tests.map(({ test }) => t(`test.${test}`))]}
      rows={modules.map(({ module, tests: results }) => [
        titleOf(module),
        ...results.map(({ right }) => said(right)),
      ])}
    />
  )
}

function Languages({ languages }: { languages: Report['languages'] }): ReactNode {
  const t = useTexts('evaluation')
  const said = useSaid()
  const names = useLanguageNames()
  if (languages.length === 0) return null
  const columns = ['language', 'hits', 'falseAlarms'] as const
  const isShown = ({ hits, falseAlarms }: Noticing) =>
    hits.state === 'shown' || falseAlarms.state === 'shown'
  return (
    <Table
      caption={t('group.languages')}
      columns={columns.map((column) => t(`column.${column}`))}
      rows={languages.flatMap(({ language, tests }) =>
        tests
          .filter(isShown)
          .map(({ test, hits, falseAlarms }) => [
            t('language.test', { language: names(language), test: t(`test.${test}`) }),
            said(hits),
            said(falseAlarms),
          ]),
      )}
    />
  )
}

interface TableProps {
  caption: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

/** On a narrow screen each row is a list, with the column named at every value. */
function Table({ caption, columns, rows }: TableProps): ReactNode {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          <tr key={`${row}/${name}`}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={columns[at + 1]} data-column={columns[at + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Export(props: { report: Report; titleOf: (module: string) => string }): ReactNode {
  const t = useTexts('evaluation')
  const language = useLanguage()
  const [saved, setSaved] = useState<string>()
  const { report, titleOf } = props
  const save = () => {
    const name = `${t('export.name')}.csv`
    const text = csvText(reportTable(report, t, titleOf), csvStyle(language))
    saveFile(name, text, 'text/csv;charset=utf-8')
    setSaved(name)
  }
  return (
    <div className="no-print">
      <button type="button" onClick={save}>
        <Icon name="download" />
        {t('export.action')}
      </button>
      <output className={styles.outcome}>
        {saved !== undefined && <Notice tone="good">{t('export.saved', { name: saved })}</Notice>}
      </output>
    </div>
  )
}

function Meaning(): ReactNode {
  const t = useTexts('evaluation')
  return (
    <>
      <h3>{t('meaning.heading')}</h3>
      <p>{t('meaning.rounded')}</p>
      <p>{t('meaning.hidden')}</p>
      <ul>
        {(['d', 'c', 'area', 'brier'] as const).map((one) => (
          <li key={one}>{t(`meaning.${one}`)}</li>
        ))}
      </ul>
    </>
  )
}

function useSaid(): (released: Released) => string {
  const t = useTexts('evaluation')
  const percent = new Intl.NumberFormat(useLanguage(), { style: 'percent' })
  return (released) =>
    released.state === 'hidden'
      ? t('hidden')
      : t(`share.${released.bound}`, { percent: percent.format(released.share) })
}

function useNumber(): (number: number) => string {
  const format = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 2 })
  return (number) => format.format(number)
}

function useLanguageNames(): (language: string) => string {
  const names = new Intl.DisplayNames([useLanguage()], { type: 'language' })
  return (language) => names.of(language) ?? language
}

function useTitles(): (module: string) => string {
  const language = useLanguage()
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    let current = true
    void moduleTitles(language).then((next) => current && setTitles(next))
    return () => {
      current = false
    }
  }, [language])
  return (module) => titles.get(module) ?? module
}
