import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../i18n/use-texts.tsx'
import { Page } from '../ui/page.tsx'
import styles from './evaluation.module.css'
import { fewestFiles } from './release.ts'

const offers = [
  { name: 'evaluation', to: '/trainer/evaluation' },
  { name: 'sign', to: '/trainer/sign' },
  { name: 'check', to: '/certificate/check' },
  { name: 'file', to: '/results/file' },
] as const

/** `#/trainer`: what there is for those who train others. */
export function TrainerPage(): ReactNode {
  const t = useTexts('evaluation')
  return (
    <Page title={t('trainer.title')} lead={t('trainer.lead')}>
      <ul className={`plain ${styles.tiles}`}>
        {offers.map(({ name, to }) => (
          <li key={name} className="card">
            <Link to={to}>{t(`trainer.${name}`)}</Link>
            <p>{t(`trainer.${name}.text`, { count: fewestFiles })}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
