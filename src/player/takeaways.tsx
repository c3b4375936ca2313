import type { ReactNode } from 'react'
import type { ModuleWithoutItems } from '../content/built.ts'
import { InlineMarkdown } from '../ui/markdown.tsx'
import { useEasy } from '../ui/use-preferences.tsx'

/** The three sentences of a module; in easy words where it has them. */
export function Takeaways({
  module,
  className,
}: {
  module: ModuleWithoutItems
  className?: string | undefined
}): ReactNode {
  const easy = useEasy()
  const easier = module.screens.flatMap((screen) => screen.easy?.takeaways ?? [])
  const sentences = easy && easier.length > 0 ? easier : module.takeaways
  return (
    <ul className={className}>
      {sentences.map((sentence, index) => (
        <li key={index}>
          <InlineMarkdown text={sentence} />
        </li>
      ))}
    </ul>
  )
}
