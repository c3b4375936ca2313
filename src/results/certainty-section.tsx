import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import { certainties, type CertaintyResult, namedCertainty } from './certainty.ts'
import { Shares } from './charts/shares.tsx'

export function CertaintySection({ certainty }: { certainty: CertaintyResult }): ReactNode {
  const t = useTexts('results')
  return (
    <section className="card" aria-labelledby="certainty">
      <h2 id="certainty">{t('certainty.heading')}</h2>
      {certainty.state === 'too-few' ? (
        <p>{t('certainty.few', { count: certainty.missing })}</p>
      ) : (
        <Fits shares={certainty.shares} />
      )}
    </section>
  )
}

type Enough = Extract<CertaintyResult, { state: 'enough' }>

function Fits({ shares }: Pick<Enough, 'shares'>): ReactNode {
  const t = useTexts('results')
  const items = useTexts('items')
  const named = namedCertainty(shares)
  const word = (certainty: (typeof certainties)[number]) => items(`certainty.${certainty}`)
  return (
    <Shares
      title={named ? t('certainty.finding', { certainty: word(named), ...shares[named] }) : ''}
      rows={certainties
        .map((certainty) => ({ label: word(certainty), ...shares[certainty] }))
        .filter(({ of }) => of > 0)}
      head={[t('certainty.head.what'), t('certainty.head.count'), t('certainty.head.of')]}
    />
  )
}
