import { type ReactNode, useEffect, useMemo } from 'react'
import { Link, useParams } from 'react-router'
import { useStore } from 'zustand'
import { makeReadyWhenIdle } from '../content/ready-when-idle.ts'
import { useTexts } from '../i18n/use-texts.tsx'
import { Page } from '../ui/page.tsx'
import { drawRound } from './draw.ts'
import { firstAnswers } from './final.ts'
import type { Read } from './learned.ts'
import { isWhole } from './load-pool.ts'
import type { Pool } from './pool.ts'
import css from './practice.module.css'
import { parseRound, type Round, roundName } from './round.ts'
import { RoundEnd } from './round-end.tsx'
import { RoundItem } from './round-item.tsx'
import { sitting } from './sitting.ts'
import { usePractice } from './use-practice.tsx'
import { Fault, Loading } from './waiting.tsx'

/** A round, wherever it stands: all of it is in the address and the record. */
export function RoundPage(): ReactNode {
  const { round: name = '' } = useParams()
  const [practice, retry] = usePractice()
  const round = parseRound(name)
  if (!round) return <Nothing words="lost" />
  switch (practice.state) {
    case 'loading':
      return <Loading />
    case 'fault':
      return <Fault onRetry={retry} />
    case 'ready': {
      const { loaded, read } = practice
      if (!isWhole(round.kind, loaded.missing, read)) return <Fault onRetry={retry} />
      return <Running key={name} round={round} pool={loaded.pool} read={read} />
    }
  }
}

interface RunningProps {
  round: Round
  pool: Pool
  read: Read
}

function Running({ round, pool, read }: RunningProps): ReactNode {
  const name = roundName(round)
  const drawn = useMemo(() => drawRound(round, pool, read), [round, pool, read])
  const answers = useMemo(() => firstAnswers(name, read.attempts), [name, read])
  useReadyAhead(round, pool)
  const reading = useStore(sitting, (state) => state.reading[name])
  if (drawn.length === 0) return <Nothing words="empty" />
  const kept = drawn.findIndex(({ module, item }) => `${module}/${item}` === reading)
  const index = kept === -1 ? answers.length : kept
  const place = drawn[index]
  if (!place) return <RoundEnd round={round} pool={pool} drawn={drawn} answers={answers} />
  return (
    <RoundItem
      key={`${place.module}/${place.item}`}
      round={round}
      pool={pool}
      place={place}
      number={index + 1}
      count={drawn.length}
      before={drawn[index - 1]}
    />
  )
}

/** The questions before the course come before its modules were opened, and go on without a network too. */
function useReadyAhead({ kind }: Round, pool: Pool): void {
  useEffect(() => {
    if (kind === 'before') for (const { id, language } of pool) void makeReadyWhenIdle(id, language)
  }, [kind, pool])
}

function Nothing({ words }: { words: 'lost' | 'empty' }): ReactNode {
  const t = useTexts('practice')
  return (
    <Page title={t(`${words}.title`)}>
      <p>{t(`${words}.text`)}</p>
      <div className={css.actions}>
        <Link className="button button-primary" to="/practice">
          {t('back')}
        </Link>
      </div>
    </Page>
  )
}
