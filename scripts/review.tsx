/** `npm run review -- <module>`: one document to print, so that an expert can review a module on paper. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { parseModule } from '../src/content/parse.ts'
import type { Item, Module, ModuleBlock, Screen } from '../src/content/schema.ts'
import { loadAreas, switchLanguage, textsOf } from '../src/i18n/texts.ts'
import { gapParagraphs } from '../src/items/gaps/parts.ts'
import type { Markdown as MarkdownTree } from '../src/lib/markdown.ts'
import { InlineMarkdown, Markdown } from '../src/ui/markdown.tsx'

export async function main(args: string[]): Promise<number> {
  await loadAreas('check', 'player', 'items')
  await switchLanguage('de')
  const t = textsOf('check')
  const [id = '', language = 'de'] = args
  const path = join('modules', id, `${language}.json`)
  if (id === '' || !existsSync(path)) {
    console.error(t('paper.usage', { path }))
    return 1
  }
  const parsed = parseModule(readFileSync(path), path)
  if (!parsed.ok) {
    console.error(t('paper.broken', { path }))
    return 1
  }
  const file = `review-${id}-${language}.html`
  writeFileSync(file, reviewPaper(parsed.value.value))
  console.log(t('paper.written', { path: file }))
  return 0
}

/** A page that needs nothing but itself: screens, easy reading, items with keys and feedback, sources, boxes for roles. */
export const reviewPaper = (module: Module): string =>
  `<!doctype html>${renderToStaticMarkup(<Paper module={module} />)}\n`

function Paper({ module }: { module: Module }): ReactNode {
  const t = textsOf('check')
  const placed = new Set(
    module.screens.flatMap(({ blocks }) =>
      blocks.flatMap((block) => ('item' in block ? [block.item] : [])),
    ),
  )
  const pool = module.items.filter(({ id }) => !placed.has(id))
  return (
    <html lang="de">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t('paper.title', { title: module.title })}</title>
        <style>{style}</style>
      </head>
      <body>
        <h1>{t('paper.title', { title: module.title })}</h1>
        <p>
          {t('paper.lead', {
            id: module.id,
            updated: module.updated,
            screens: module.screens.length,
            items: module.items.length,
            minutes: module.minutes,
          })}
        </p>
        <p>{t('paper.how')}</p>
        <Roles />
        <h2>{t('paper.objectives')}</h2>
        <ol>
          {module.objectives.map(({ id, text }) => (
            <li key={id}>
              {text} <Id id={id} />
            </li>
          ))}
        </ol>
        <Both plain={module.notice.text} easy={module.notice.easy} title={t('paper.notice')} />
        {module.screens.map((screen, index) => (
          <ScreenPaper key={screen.id} module={module} screen={screen} number={index + 1} />
        ))}
        {pool.length > 0 && (
          <section className="new-page">
            <h2>{t('paper.pool')}</h2>
            <p>{t('paper.pool.lead')}</p>
            {pool.map((item) => (
              <ItemPaper key={item.id} item={item} />
            ))}
          </section>
        )}
        <section>
          <h2>{t('paper.takeaways')}</h2>
          <Sentences texts={module.takeaways} />
          <h2>{t('paper.plans')}</h2>
          <ul>
            {module.plans.map(({ id, when, then }) => (
              <li key={id}>
                {when} {then}
              </li>
            ))}
          </ul>
          <Verdict />
        </section>
        <Sources module={module} />
      </body>
    </html>
  )
}

const roles = [
  'counsellor',
  'lived-experience',
  'legal',
  'practitioner',
  'plain-language',
  'accessibility',
  'pilot',
] as const satisfies readonly NonNullable<Module['review']>[number]['role'][]

function Roles(): ReactNode {
  const t = textsOf('check')
  const player = textsOf('player')
  return (
    <table className="roles">
      <thead>
        <tr>
          <th scope="col">{t('paper.role')}</th>
          <th scope="col">{t('paper.looks-at')}</th>
          <th scope="col">{t('paper.name')}</th>
          <th scope="col">{t('paper.date')}</th>
          <th scope="col">{t('paper.result')}</th>
        </tr>
      </thead>
      <tbody>
        {roles.map((role) => (
          <tr key={role}>
            <th scope="row">{player(`review.role.${role}`)}</th>
            <td>{t(`paper.task.${role}`)}</td>
            <td>&nbsp;</td>
            <td>&nbsp;</td>
            <td>
              {(['fine', 'changes', 'not-yet'] as const).map((result) => (
                <div key={result}>☐ {t(`paper.result.${result}`)}</div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ScreenPaper({
  module,
  screen,
  number,
}: {
  module: Module
  screen: Screen
  number: number
}): ReactNode {
  const t = textsOf('check')
  return (
    <section className="screen">
      <h2>
        {t('paper.screen', { number, title: screen.title })} <Id id={screen.id} />
      </h2>
      <div className="columns">
        <div>
          {screen.blocks.map((block, index) => (
            <BlockPaper key={index} block={block} module={module} />
          ))}
        </div>
        {screen.easy && (
          <div className="easy">
            <p className="label">
              {t('paper.easy')}: {screen.easy.title}
            </p>
            {screen.easy.blocks
              .filter((block) => !('item' in block))
              .map((block, index) => (
                <BlockPaper key={index} block={block} module={module} />
              ))}
            {screen.easy.takeaways && <Sentences texts={screen.easy.takeaways} />}
          </div>
        )}
      </div>
      <Verdict />
    </section>
  )
}

function Sentences({ texts }: { texts: Module['takeaways'] }): ReactNode {
  return (
    <ul>
      {texts.map((text, index) => (
        <li key={index}>
          <InlineMarkdown text={text} />
        </li>
      ))}
    </ul>
  )
}

function BlockPaper({ block, module }: { block: ModuleBlock; module: Module }): ReactNode {
  const t = textsOf('check')
  switch (block.type) {
    case 'text':
    case 'notice':
    case 'quote':
      return <Markdown text={block.markdown} />
    case 'image':
      return (
        <p className="label">
          {t('paper.image', { src: block.src, alt: block.alt ?? t('paper.decorative') })}
        </p>
      )
    case 'compare':
      return [block.do, block.dont].map((side, index) => (
        <div key={index}>
          <p className="label">{side.title ?? t(index === 0 ? 'paper.do' : 'paper.dont')}</p>
          <ul>
            {side.entries.map((entry, place) => (
              <li key={place}>
                <InlineMarkdown text={entry} />
              </li>
            ))}
          </ul>
        </div>
      ))
    case 'steps':
      return (
        <ol>
          {block.steps.map((step) => (
            <li key={step.id}>
              <strong>{step.title}</strong>
              {step.markdown && <Markdown text={step.markdown} />}
            </li>
          ))}
        </ol>
      )
    case 'indicator-list':
      return (
        <ul>
          {block.entries.map((entry) => (
            <li key={entry.id}>
              <InlineMarkdown text={entry.text} /> ({entry.strength}; {entry.forms.join(', ')};{' '}
              {entry.seenBy.join(', ')})
            </li>
          ))}
        </ul>
      )
    case 'item':
    case 'scenario': {
      const item = module.items.find(({ id }) => id === block.item)
      return item ? <ItemPaper item={item} /> : null
    }
    case 'plan-chooser':
    case 'contact-card':
    case 'sources':
      return <p className="label">{t(`paper.block.${block.type}`)}</p>
  }
}

function ItemPaper({ item }: { item: Item }): ReactNode {
  const t = textsOf('check')
  const vignette = 'vignette' in item ? item.vignette : undefined
  return (
    <section className="item">
      <p className="label">
        {t('paper.item')} <Id id={item.id} /> · {item.type} · {t('paper.objective')}{' '}
        {item.objective}
        {item.form && ` · ${t('paper.form', { form: item.form })}`}
        {item.type === 'case' &&
          ` · ${[item.state, item.exploitation, item.role].filter(Boolean).join(', ')}`}
      </p>
      {vignette && <Markdown text={vignette} />}
      <div className="prompt">
        <Markdown text={item.prompt} />
      </div>
      <Answers item={item} />
      {item.explanation && (
        <Both plain={item.explanation} easy={undefined} title={t('paper.explanation')} />
      )}
      {item.easy && (
        <div className="easy">
          <p className="label">{t('paper.easy')}</p>
          {item.easy.vignette && <Markdown text={item.easy.vignette} />}
          {item.easy.prompt && <Markdown text={item.easy.prompt} />}
        </div>
      )}
      {item.sources && (
        <p className="label">
          {t('paper.sources')}: {item.sources.join(', ')}
        </p>
      )}
      <Verdict />
    </section>
  )
}

interface Line {
  id: string
  text: ReactNode
  /** What the key says of it. */
  key: string
  feedback: MarkdownTree
}

function Answers({ item }: { item: Item }): ReactNode {
  const t = textsOf('check')
  if (item.type === 'scenario')
    return item.nodes.map((node) => (
      <div key={node.id} className="node">
        <p className="label">
          <Id id={node.id} />
        </p>
        <Markdown text={node.text} />
        {node.choices.length > 0 && (
          <Lines
            lines={node.choices.map((choice) => ({
              ...choice,
              key: `${t(`paper.value.${choice.value}`)} → ${choice.next}`,
            }))}
          />
        )}
      </div>
    ))
  return [
    item.type === 'gaps' &&
      gapParagraphs(item.text).map((parts, index) => (
        <p key={index}>
          {parts
            .map((part) => (part.kind === 'text' ? part.text : `[${part.id}]${part.tail ?? ''}`))
            .join('')}
        </p>
      )),
    <Lines key="lines" lines={linesOf(item)} />,
  ]
}

function linesOf(item: Exclude<Item, { type: 'scenario' }>): Line[] {
  const t = textsOf('check')
  const words = textsOf('items')
  const right = (correct: boolean | undefined) => (correct ? t('paper.right') : '')
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice':
      return item.choices.map((choice) => ({ ...choice, key: right(choice.correct) }))
    case 'gaps':
      return item.gaps.flatMap((gap) =>
        gap.choices.map((choice) => ({
          ...choice,
          text: `[${gap.id}] ${choice.text}`,
          key: right(choice.correct),
        })),
      )
    case 'grid':
      return item.rows.map((row) => ({
        ...row,
        key: item.columns.find(({ id }) => id === row.correct)?.text ?? row.correct,
      }))
    case 'match':
      return item.pairs.map((pair) => ({
        ...pair,
        key: item.options.find(({ id }) => id === pair.option)?.text ?? pair.option,
      }))
    case 'order':
      return item.steps.map((step, index) => ({ ...step, key: String(index + 1) }))
    case 'spot':
      return item.passages.map((passage) => ({
        ...passage,
        key: words(`reads.${passage.reads}`),
      }))
    case 'case':
      return (['nothing', 'offer', 'act'] as const).map((decision) => ({
        id: decision,
        text: words(`decision.${decision}`),
        key: t(`paper.value.${item.decisions[decision].value}`),
        feedback: item.decisions[decision].feedback,
      }))
    case 'reflection':
      return []
  }
}

function Lines({ lines }: { lines: readonly Line[] }): ReactNode {
  const t = textsOf('check')
  if (lines.length === 0) return null
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('paper.choice')}</th>
          <th scope="col">{t('paper.key')}</th>
          <th scope="col">{t('paper.feedback')}</th>
          <th scope="col">{t('paper.fits')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td>{line.text}</td>
            <td>{line.key}</td>
            <td>
              <InlineMarkdown text={line.feedback} />
            </td>
            <td className="tick">☐</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Both(props: {
  plain: MarkdownTree
  easy: MarkdownTree | undefined
  title: string
}): ReactNode {
  return (
    <div>
      <p className="label">{props.title}</p>
      <Markdown text={props.plain} />
      {props.easy && (
        <div className="easy">
          <Markdown text={props.easy} />
        </div>
      )}
    </div>
  )
}

/** A line to write on after everything that can be right or wrong. */
function Verdict(): ReactNode {
  const t = textsOf('check')
  return <p className="verdict">{t('paper.verdict')}</p>
}

const Id = ({ id }: { id: string }): ReactNode => <code>{id}</code>

function Sources({ module }: { module: Module }): ReactNode {
  const t = textsOf('check')
  return (
    <section className="new-page">
      <h2>{t('paper.sources')}</h2>
      <table>
        <tbody>
          {module.sources.map((source) => (
            <tr key={source.id}>
              <th scope="row">{source.id}</th>
              <td>
                {source.title}
                {source.publisher && ` · ${source.publisher}`}
                <br />
                {source.url}
                {source.claim && (
                  <>
                    <br />
                    {source.claim}
                  </>
                )}
              </td>
              <td>
                {t('paper.dates', { retrieved: source.retrieved, reviewBy: source.reviewBy })}
              </td>
              <td className="tick">☐</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const style = `body{font:11pt/1.45 Georgia,serif;max-width:48rem;margin:0 auto;padding:1rem;color:#111;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-block:1.6rem .4rem}
code,.label,.verdict,th{font-family:system-ui,sans-serif;font-size:.8rem}
.label,code{color:#444}
table{border-collapse:collapse;inline-size:100%;margin-block:.4rem}
th,td{border:1px solid #999;padding:.3rem .4rem;text-align:start;vertical-align:top}
.roles td{block-size:2.2rem}.roles th:nth-child(3){inline-size:8rem}.roles th:nth-child(4){inline-size:4.5rem}.roles th:nth-child(5){inline-size:8.5rem}
.tick{text-align:center;inline-size:2rem}
.columns{display:grid;gap:.4rem}
.easy{border-inline-start:3px solid #999;padding-inline-start:.7rem}
.item,.node{margin-block:.8rem}
.prompt{font-weight:700}
.verdict{border-block-end:1px dotted #666;padding-block:.6rem .9rem;margin:0}
.screen{border-block-start:2px solid #111;margin-block-start:1.6rem}
tr,.prompt,h2{break-inside:avoid;break-after:auto}h2{break-after:avoid}
@page{margin:18mm 15mm}
@media print{body{max-width:none;padding:0}.new-page{break-before:page}}`
