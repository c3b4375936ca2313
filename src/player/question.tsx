import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { BuiltItems } from '../content/built.ts'
import type { Item } from '../content/schema.ts'
import { AskItem, type Checked } from '../items/asked.tsx'
import { fitsItem } from '../items/model.ts'
import { feedbackWaits, type SaveState } from '../items/contract.ts'
import { SavedNote } from '../items/saved.tsx'
import type { LearnerEvent } from '../progress/events.ts'
import { inTime } from '../progress/limit.ts'
import { openRecord } from '../progress/open.ts'
import type { RecordState } from '../progress/record.ts'
import { useEvents, useRecordState } from '../progress/use-record.tsx'
import { whileBusy } from '../ui/busy.ts'
import { useBusyWhile } from '../ui/use-busy.tsx'
import type { BlockProps } from './blocks.tsx'
import {
  askAgain,
  type Asked,
  askedKey,
  session,
  setAsked,
  setChecked,
  setSaveState,
  startSaving,
} from './session.ts'

/** An item on a screen: asks, checks, keeps. An answer given before is shown with its feedback. */
export function Question(props: BlockProps & BuiltItems & { item: string }): ReactNode {
  const { module, screen, items, contents, easy } = props
  const item = items.find((one) => one.id === props.item)
  const key = askedKey(module.id, props.item)
  const running = useStore(session, (state) => state.asked[key])
  const seed = useStore(session, (state) => state.seed)
  // What is being answered now comes before what was answered then, so the record is not followed any more.
  const before = { kind: 'attempt', module: module.id, item: props.item } as const
  const events = useEvents(running ? undefined : before)
  const asked = running ?? answeredBefore(item, events, seed)
  useBusyWhile('item', !asked.checked)
  if (!item) return null
  const keep = async (checked: Checked) => {
    if (!startSaving(key)) return
    const saving = whileBusy('item', async () => {
      const record = await openRecord()
      return record.append({
        kind: 'attempt',
        module: module.id,
        item: item.id,
        objective: item.objective,
        mode: screen.kind === 'pretest' ? 'pretest' : 'learn',
        content: contents[item.id] ?? 'unknown',
        ...checked,
      })
    })
    const saved = await inTime(saving, feedbackWaits)
    setChecked(key, { ...asked, draft: checked }, saved?.state ?? 'saving')
    if (!saved) setSaveState(key, asked, (await saving).state)
  }
  return (
    <div data-answers={running || events ? 'known' : 'unknown'}>
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
        saved={<AnswerSaved of={key} isRunning={running !== undefined} />}
      />
    </div>
  )
}

/** Follows by itself how far keeping the answer came, so that no more than this line is drawn for it. */
function AnswerSaved({ of, isRunning }: { of: string; isRunning: boolean }): ReactNode {
  const save = useStore(session, (state) => state.saves[of])
  const record = useRecordState()
  // While the record lives in this sitting only, nobody can tell which of its answers were stored before.
  return <SavedNote state={isRunning ? save : keptAs[record.state]} />
}

const keptAs: { [S in RecordState['state']]: SaveState | undefined } = {
  opening: undefined,
  sitting: undefined,
  ready: 'stored',
  once: 'once',
}

/** What the record knows of this item, if the answer still fits it. */
function answeredBefore(
  item: Item | undefined,
  events: readonly LearnerEvent[] | undefined,
  seed: number,
): Asked {
  const last = events?.at(-1)
  if (!item || last?.kind !== 'attempt' || !fitsItem(item, last.answer))
    return { draft: {}, checked: false, seed }
  const draft = { answer: last.answer, certainty: last.certainty }
  return { draft, checked: true, seed }
}
