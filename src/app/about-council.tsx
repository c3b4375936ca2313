import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../i18n/use-texts.tsx'
import { OutsideLink } from './about-site.tsx'

/** For works councils: facts of the product, the words of the law, no judgement of a case. */
export function WorksCouncilPart(): ReactNode {
  const t = useTexts('about')
  return (
    <>
      <h2>{t('council.short.heading')}</h2>
      <ul>
        <li>{t('council.short.accounts')}</li>
        <li>{t('council.short.device')}</li>
        <li>{t('council.short.employer')}</li>
        <li>{t('council.short.measure')}</li>
      </ul>
      <p>
        <Link to="/about/privacy">{t('council.fields')}</Link>
      </p>
      <h2>{t('council.possible.heading')}</h2>
      <ul>
        <li>{t('council.possible.device')}</li>
        <li>{t('council.possible.server')}</li>
        <li>{t('council.possible.shared')}</li>
        <li>{t('council.possible.backup')}</li>
      </ul>
      <h2>{t('council.law.heading')}</h2>
      <p>{t('council.law.87')}</p>
      <p>{t('council.law.98')}</p>
      <p>{t('council.law.others')}</p>
      <ul>
        {['87', '98'].map((number) => (
          <li key={number}>
            <OutsideLink href={`https://www.gesetze-im-internet.de/betrvg/__${number}.html`}>
              {`§ ${number} BetrVG`}
            </OutsideLink>
          </li>
        ))}
      </ul>
      <h2>{t('council.agree.heading')}</h2>
      <ul>
        <li>{t('council.agree.logs')}</li>
        <li>{t('council.agree.show')}</li>
        <li>{t('council.agree.rating')}</li>
        <li>{t('council.agree.time')}</li>
      </ul>
    </>
  )
}
