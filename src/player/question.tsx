import { type ReactNode, useEffect } from 'react'
import { useStore } from 'zustand'
import type { BuiltItems } from '../content/built.ts'
import type { Item } from '../content/schema.ts'
import { AskItem, type Checked } from '../items/asked.tsx'
import { fitsItem } from '../items/model.ts'
import type { LearnerEvent } from '../progress/events.ts'
import { openRecord } from '../progress/open.ts'
import type { RecordState } from '../progress/record.ts'
import { useEvents, useRecordState } from '../progress/use-record.tsx'
import { setBusy } from '../ui/busy.ts'
import type { BlockProps } from './blocks.tsx'
import { askAgain, type Asked, askedKey, session, setAsked, setSaveState } from './session.ts'

/** An item on a screen: asks, checks, keeps. An answer given before is shown with its feedback. */
export function Question(props: BlockProps & BuiltItems & { item: string }): ReactNode {
  const { module, screen, items, contents, easy } = props
  const item = items.find((one) => one.id === props.item)
  const key = askedKey(module.id, props.item)
  const events = useEvents({ kind: 'attempt', module: module.id, item: props.item })
  const running = useStore(session, (state) => state.asked[key])
  const seed = useStore(session, (state) => state.seed)
  const record = useRecordState()
  const asked = running ?? answeredBefore(item, events, seed, record)
  useBusy(asked)
  if (!item) return null
  const keep = async (checked: Checked) => {
    setAsked(key, { ...asked, draft: checked, checked: true, save: 'saving' })
    const saved = await (
      await openRecord()
    ).append({
      kind: 'attempt',
      module: module.id,
      item: item.id,
      objective: item.objective,
      mode: screen.kind === 'pretest' ? 'pretest' : 'learn',
      content: contents[item.id] ?? 'unknown',
      ...checked,
    })
    setSaveState(key, saved.state)
  }
  return (
    <div data-answers={events ? 'known' : 'unknown'}>
      <AskItem
        item={item}
        easy={easy}
        seed={asked.seed}
        headingLevel={2}
        draft={asked.draft}
        onDraft={(draft) => setAsked(key, { ...asked, draft })}
        checked={asked.checked}
        onCheck={(checked) => void keep(checked)}
        onRetry={() => askAgain(key)}
        saveState={asked.save}
      />
    </div>
  )
}

/** While an item is open or its answer is being kept, nobody is offered a reload. */
function useBusy({ checked, save }: Asked): void {
  const open = !checked || save === 'saving'
  useEffect(() => (open ? setBusy('item') : undefined), [open])
}

const keptAs = { opening: undefined, sitting: undefined, ready: 'stored', once: 'once' } as const

/** What the record knows of this item, if the answer still fits it. */
function answeredBefore(
  item: Item | undefined,
  events: readonly LearnerEvent[] | undefined,
  seed: number,
  record: RecordState,
): Asked {
  const last = events?.at(-1)
  if (!item || last?.kind !== 'attempt' || !fitsItem(item, last.answer)) {
    return { draft: {}, checked: false, seed, save: undefined }
  }
  const draft = { answer: last.answer, certainty: last.certainty }
  // While the record lives in this sitting only, nobody can tell which of its answers were stored before.
  return { draft, checked: true, seed, save: keptAs[record.state] }
}
