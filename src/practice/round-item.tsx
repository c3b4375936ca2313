import { type ReactNode, useEffect } from 'react'
import { Link } from 'react-router'
import { useStore } from 'zustand'
import { useTexts } from '../i18n/use-texts.tsx'
import { AskItem, type Checked } from '../items/asked.tsx'
import { feedbackWaits } from '../items/contract.ts'
import { SavedNote } from '../items/saved.tsx'
import { EasySwitch, LanguageNote } from '../player/reading.tsx'
import { SaveLine } from '../player/save-line.tsx'
import { inTime } from '../progress/limit.ts'
import { openRecord } from '../progress/open.ts'
import type { Saved } from '../progress/record.ts'
import { whileBusy } from '../ui/busy.ts'
import { noteMove } from '../ui/navigation.ts'
import { Page } from '../ui/page.tsx'
import { useBusyWhile } from '../ui/use-busy.tsx'
import { useEasy } from '../ui/use-preferences.tsx'
import type { Drawn } from './draw.ts'
import { findItem, type Pool, type PoolItem } from './pool.ts'
import css from './practice.module.css'
import { modeOf, type Round, roundName } from './round.ts'
import { placeAt, placeKey, setPlace, setReading, sitting } from './sitting.ts'

interface RoundItemProps {
  round: Round
  pool: Pool
  place: Drawn
  /** From 1. */
  number: number
  count: number
  /** The item before it, to say whether its answer is kept. */
  before: Drawn | undefined
}

/** One item of a round. In practice its feedback follows at once and the person goes on; a test goes on by itself. */
export function RoundItem(props: RoundItemProps): ReactNode {
  const { round, pool, place, number, count } = props
  const t = useTexts('practice')
  const easy = useEasy()
  const name = roundName(round)
  const key = placeKey(name, place.module, place.item)
  const draft = useStore(sitting, ({ places }) => placeAt(places, key).draft)
  const checked = useStore(sitting, ({ places }) => placeAt(places, key).checked)
  const asked = findItem(pool, place.module, place.item)
  useBusyWhile('item', !checked)
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  if (!asked) return null
  const isTest = modeOf[round.kind] === 'test'
  const keep = async (given: Checked) => {
    // A button that was pressed twice asks once.
    if (placeAt(sitting.getState().places, key).save === 'saving') return
    if (isTest) noteMove()
    else setReading(name, `${place.module}/${place.item}`)
    setPlace(key, { save: 'saving' })
    const saving = whileBusy('item', () => append(round, asked, given))
    const saved = await inTime(saving, feedbackWaits)
    setPlace(key, { draft: given, checked: true, ...(saved && { save: saved.state }) })
    if (!saved) setPlace(key, { save: (await saving).state })
  }
  const goOn = () => {
    noteMove()
    setReading(name, undefined)
  }
  return (
    <article className={css.round}>
      <Page
        title={t('round.place', { number, count })}
        documentTitle={`${t('round.place', { number, count })} – ${t(`kind.${round.kind}`)}`}
        before={<RoundHead {...props} isTest={isTest} />}
      >
        <LanguageNote module={asked.module} />
        <AskItem
          item={asked.item}
          easy={easy}
          seed={place.seed}
          headingLevel={2}
          draft={draft}
          onDraft={(next) => setPlace(key, { draft: next })}
          checked={checked}
          onCheck={(given) => void keep(given)}
          saved={<AnswerSaved of={key} />}
          asksCertainty
          feedback={isTest ? 'later' : 'at-once'}
        />
      </Page>
      <div className={css.steps}>
        {checked && !isTest && (
          <button type="button" className="button button-primary" onClick={goOn}>
            {number < count ? t('round.next') : t('round.end')}
          </button>
        )}
        <Link className="button" to="/practice">
          {t('round.pause')}
        </Link>
      </div>
    </article>
  )
}

function AnswerSaved({ of }: { of: string }): ReactNode {
  return <SavedNote state={useStore(sitting, ({ places }) => placeAt(places, of).save)} />
}

function RoundHead({
  round,
  number,
  count,
  before,
  isTest,
}: RoundItemProps & { isTest: boolean }): ReactNode {
  const t = useTexts('practice')
  const key = before && placeKey(roundName(round), before.module, before.item)
  const save = useStore(sitting, ({ places }) => key && placeAt(places, key).save)
  return (
    <div className={css.head}>
      <p className={css.kind}>{t(`kind.${round.kind}`)}</p>
      <progress value={number} max={count} aria-hidden="true" />
      {isTest && <p className={css.small}>{t('round.later')}</p>}
      {isTest && save && save !== 'saving' && (
        <div className={css.saved}>
          {t('round.saved')} <SaveLine state={save} />
        </div>
      )}
      <EasySwitch />
    </div>
  )
}

async function append(round: Round, { module, item }: PoolItem, given: Checked): Promise<Saved> {
  const record = await openRecord()
  return record.append({
    kind: 'attempt',
    module: module.id,
    item: item.id,
    objective: item.objective,
    mode: modeOf[round.kind],
    round: roundName(round),
    content: module.contents[item.id] ?? 'unknown',
    ...given,
  })
}
