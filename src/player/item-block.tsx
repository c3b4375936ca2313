import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { AskItem } from '../items/asked.tsx'
import type { Answer, Score } from '../items/contract.ts'
import { fitsItem, scoreItem } from '../items/model.ts'
import type { Attempt, Certainty } from '../progress/events.ts'
import { latestAttempt } from '../progress/folds.ts'
import { openRecord } from '../progress/open.ts'
import type { Saved } from '../progress/record.ts'
import { useEvents } from '../progress/use-record.tsx'
import type { BlockProps } from './blocks.tsx'
import { clearDraft, draftKey, session, setDraft } from './session.ts'

/** An item on a screen: asks, checks, keeps. An answer given before is shown with its feedback. */
export function ItemBlock(props: BlockProps & { item: string }): ReactNode {
  const { module, screen, contents, easy } = props
  const item = module.items.find((one) => one.id === props.item)
  if (!item) return null
  return null
}
