import type { ReactNode } from 'react'
import type { ModuleWithoutItems } from '../content/built.ts'
import type { ModuleBlock, Screen } from '../content/schema.ts'
import { useTexts } from '../i18n/use-texts.tsx'
import { InlineMarkdown, Markdown } from '../ui/markdown.tsx'
import css from './blocks.module.css'
import { ContactCard } from './contact-card.tsx'
import { Drawing } from './drawing.tsx'
import { ItemBlock } from './item-block.tsx'
import { PlanChooser } from './plan-chooser.tsx'
import { SourceList } from './source-list.tsx'

export interface BlockProps<B extends ModuleBlock = ModuleBlock> {
  block: B
  module: ModuleWithoutItems
  screen: Screen
  easy: boolean
}

type Of<T extends ModuleBlock['type']> = Extract<ModuleBlock, { type: T }>

/** One building block of a screen. */
export function BlockView(props: BlockProps): ReactNode {
  const { block, module, easy } = props
  switch (block.type) {
    case 'text':
      return (
        <div className={css.text}>
          <Markdown text={block.markdown} />
        </div>
      )
    case 'notice':
      return <NoticeBlock block={block} />
    case 'image':
      return <Drawing block={block} module={module.id} />
    case 'compare':
      return <Compare block={block} />
    case 'steps':
      return <Steps block={block} />
    case 'quote':
      return <Quote block={block} />
    case 'indicator-list':
      return <IndicatorList block={block} />
    case 'item':
    case 'scenario':
      return <ItemBlock {...props} item={block.item} />
    case 'plan-chooser':
      return <PlanChooser block={block} module={module} easy={easy} />
    case 'contact-card':
      return <ContactCard block={block} />
    case 'sources':
      return <SourcesBlock block={block} module={module} />
  }
}

function SourcesBlock({
  block,
  module,
}: Pick<BlockProps<Of<'sources'>>, 'block' | 'module'>): ReactNode {
  const t = useTexts('player')
  return (
    <section>
      <h2>{t('sources.title')}</h2>
      <SourceList sources={module.sources} {...(block.sources && { ids: block.sources })} />
    </section>
  )
}

function NoticeBlock({ block }: { block: Of<'notice'> }): ReactNode {
  const t = useTexts('player')
  return (
    <aside
      className={`${css.notice} ${css[block.tone]}`}
      aria-label={t(`notice.${block.tone}.label`)}
    >
      <p className={css.noticeName}>{t(`notice.${block.tone}.label`)}</p>
      <Markdown text={block.markdown} />
    </aside>
  )
}

function Compare({ block }: { block: Of<'compare'> }): ReactNode {
  const t = useTexts('player')
  return (
    <div className={css.compare}>
      <section className={css.do}>
        <h2>{block.do.title ?? t('compare.do.title')}</h2>
        <ul>
          {block.do.entries.map((entry, index) => (
            <li key={index}>
              <InlineMarkdown text={entry} />
            </li>
          ))}
        </ul>
      </section>
      <section className={css.dont}>
        <h2>{block.dont.title ?? t('compare.dont.title')}</h2>
        <ul>
          {block.dont.entries.map((entry, index) => (
            <li key={index}>
              <InlineMarkdown text={entry} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function Steps({ block }: { block: Of<'steps'> }): ReactNode {
  return (
    <section className={css.steps}>
      {block.title && <h2>{block.title}</h2>}
      <ol>
        {block.steps.map((step) => (
          <li key={step.id}>
            <strong>{step.title}</strong>
            {step.markdown && <Markdown text={step.markdown} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Quote({ block }: { block: Of<'quote'> }): ReactNode {
  return (
    <figure className={css.quote}>
      <blockquote>
        <Markdown text={block.markdown} />
      </blockquote>
      {block.attribution && <figcaption>{block.attribution}</figcaption>}
    </figure>
  )
}

/** A list with words for strength, form and who can see it; never colour alone. */
function IndicatorList({ block }: { block: Of<'indicator-list'> }): ReactNode {
  const t = useTexts('player')
  return (
    <section className={css.indicators}>
      {block.title && <h2>{block.title}</h2>}
      <ul>
        {block.entries.map((entry) => (
          <li key={entry.id}>
            <Markdown text={entry.text} />
            <dl>
              <div data-strength={entry.strength}>
                <dt>{t('indicator.strength.label')}</dt>
                <dd>{t(`indicator.strength.${entry.strength}`)}</dd>
              </div>
              <div>
                <dt>{t('indicator.form.label')}</dt>
                <dd>{entry.forms.map((form) => t(`indicator.form.${form}`)).join(', ')}</dd>
              </div>
              <div>
                <dt>{t('indicator.seen.label')}</dt>
                <dd>{entry.seenBy.map((role) => t(`role.${role}`)).join(', ')}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
      <p className={css.reminder}>{t('indicator.reminder')}</p>
    </section>
  )
}
