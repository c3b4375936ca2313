import type { ReactNode } from 'react'
import type { BlockProps } from './blocks.tsx'

export function ItemBlock(props: BlockProps & { item: string }): ReactNode {
  return <p>{props.item}</p>
}
