import { type ReactNode, useEffect, useState } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { edition } from '../lib/build.ts'
import { now, saveFile } from '../lib/platform.ts'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import styles from './evaluation.module.css'
import { type OwnResult, ownResult } from './own-result.ts'
import {
  certainties,
  type Part,
  type ResultContent,
  type ResultFile,
  resultText,
  type TestName,
  testNames,
  withHash,
} from './result-file.ts'

/** `#/results/file`: everything a result file holds, before it is saved. */
export function ResultFilePage(): ReactNode {
  const t = useTexts('evaluation')
  const [found, retry] = useOwnResult()
  return (
    <Page title={t('file.title')} lead={t('file.lead')}>
      <Body found={found} onRetry={retry} />
    </Page>
  )
}

function Body({
  found,
  onRetry,
}: {
  found: OwnResult | undefined
  onRetry: () => void
}): ReactNode {
  const t = useTexts('evaluation')
  if (!found) return <p role="status">{t('file.loading')}</p>
  switch (found.state) {
    case 'unreachable':
      return (
        <Notice tone="warn">
          <p>{t('file.unreachable')}</p>
          <button type="button" onClick={onRetry}>
            {t('file.retry')}
          </button>
        </Notice>
      )
    case 'empty':
      return <p>{t('file.empty')}</p>
    case 'ready':
      return <Contents {...found} />
  }
}

interface ContentsProps {
  content: ResultContent
  titles: ReadonlyMap<string, string>
}

function Contents({ content, titles }: ContentsProps): ReactNode {
  const t = useTexts('evaluation')
  const [file, setFile] = useState<ResultFile>()
  const [saved, setSaved] = useState<string>()
  useEffect(() => {
    void withHash(content).then(setFile)
  }, [content])
  const save = (whole: ResultFile) => {
    const name = `${t('file.name')}.json`
    saveFile(name, resultText(whole))
    setSaved(name)
  }
  return (
    <div className={styles.stack}>
      <section className="card">
        <h2>{t('file.holds')}</h2>
        <Table rows={headRows(content, t)} caption={t('file.holds')} />
        {testNames.map((test) => (
          <TestTable key={test} test={test} content={content} titles={titles} />
        ))}
        <h3>{t('file.certainty')}</h3>
        <Table
          caption={t('file.certainty')}
          rows={certainties.map((word) => [
            t('file.certainty.word', { word: t(`certainty.${word}`) }),
            partText(content.certainty[word], t),
          ])}
        />
        {file && (
          <>
            <h3>{t('file.hash')}</h3>
            <p className={styles.raw}>{file.hash}</p>
            <details>
              <summary>{t('file.raw')}</summary>
              <pre className={styles.raw} dir="ltr">
                {resultText(file)}
              </pre>
            </details>
          </>
        )}
      </section>
      <section className="card">
        <h2>{t('file.not')}</h2>
        <ul>
          {(['name', 'time', 'answers', 'practice'] as const).map((one) => (
            <li key={one}>{t(`file.not.${one}`)}</li>
          ))}
        </ul>
        <p>{t('file.limit')}</p>
        <button
          type="button"
          className="button-primary"
          disabled={!file}
          onClick={() => file && save(file)}
        >
          <Icon name="download" />
          {t('file.save')}
        </button>
        <output className={styles.outcome}>
          {saved !== undefined && <Notice tone="good">{t('file.saved', { name: saved })}</Notice>}
        </output>
      </section>
    </div>
  )
}

type Rows = readonly (readonly [label: string, value: string])[]
type T = ReturnType<typeof useTexts<'evaluation'>>

const headRows = ({ month, language, edition: version, format }: ResultContent, t: T): Rows => [
  [t('file.month'), month],
  [t('file.language'), language],
  [t('file.edition'), version],
  [t('file.format'), String(format)],
]

const partText = ({ right, total }: Part, t: T) => t('file.part', { right, total })

function TestTable({ test, content, titles }: ContentsProps & { test: TestName }): ReactNode {
  const t = useTexts('evaluation')
  const counts = content.tests[test]
  if (!counts) return null
  const { modules, ...decisions } = counts
  const title = t(`test.${test}`)
  const rows: Rows = [
    [t('file.hits'), String(decisions.hits)],
    [t('file.misses'), String(decisions.misses)],
    [t('file.falseAlarms'), String(decisions.falseAlarms)],
    [t('file.correctRejections'), String(decisions.correctRejections)],
    ...Object.entries(modules).map(
      ([module, part]) =>
        [t('file.module', { title: titles.get(module) ?? module }), partText(part, t)] as const,
    ),
  ]
  return (
    <>
      <h3>
        {t('column.test')} {title}
      </h3>
      <Table caption={title} rows={rows} />
    </>
  )
}

function Table({ caption, rows }: { caption: string; rows: Rows }): ReactNode {
  const t = useTexts('evaluation')
  return (
    <table className={styles.fields}>
      <caption className="visually-hidden">{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('file.field')}</th>
          <th scope="col">{t('file.value')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useOwnResult(): [OwnResult | undefined, () => void] {
  const language = useLanguage()
  const [found, setFound] = useState<OwnResult>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = true
    void ownResult(language, edition.version, now()).then((next) => current && setFound(next))
    return () => {
      current = false
    }
  }, [language, attempt])
  return [found, () => setAttempt((count) => count + 1)]
}
