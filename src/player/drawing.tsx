import type { ReactNode } from 'react'
import type { ModuleBlock } from '../content/schema.ts'
import { Markdown } from '../ui/markdown.tsx'
import css from './blocks.module.css'

/** A picture of a module. Own SVG drawings take the colours of the page through `<use>`; others are images. */
export function Drawing({
  block,
  module,
}: {
  block: Extract<ModuleBlock, { type: 'image' }>
  module: string
}): ReactNode {
  if (!/^[a-z0-9-]+\.[a-z]+$/.test(block.src)) return null
  const address = `modules/${module}/media/${block.src}`
  return (
    <figure className={css.figure}>
      {block.src.endsWith('.svg') ? (
        <svg
          viewBox={`0 0 ${block.width ?? 640} ${block.height ?? 360}`}
          className={css.art}
          {...(block.alt === undefined
            ? { 'aria-hidden': true }
            : { role: 'img', 'aria-label': block.alt })}
        >
          <use href={`${address}#art`} />
        </svg>
      ) : (
        <img
          src={address}
          alt={block.alt ?? ''}
          width={block.width}
          height={block.height}
          className={css.art}
        />
      )}
      {block.caption && (
        <figcaption>
          <Markdown text={block.caption} />
        </figcaption>
      )}
      {block.text && (
        <div className={css.figureText}>
          <Markdown text={block.text} />
        </div>
      )}
    </figure>
  )
}
