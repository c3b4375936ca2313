import { type ReactNode, useEffect, useState } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import styles from './about-page.module.css'
import { OutsideLink } from './about-site.tsx'
import { type Licences, loadLicences } from './licences.ts'

export function LicencesPart(): ReactNode {
  const t = useTexts('about')
  return (
    <>
      <h2>{t('licence.own.heading')}</h2>
      <ul>
        <li>{t('licence.code')}</li>
        <li>
          {t('licence.content')}{' '}
          <OutsideLink href="https://creativecommons.org/licenses/by/4.0/deed.de">
            {t('licence.link')}
          </OutsideLink>
        </li>
      </ul>
      <h2>{t('licence.packages.heading')}</h2>
      <p>{t('licence.packages.text')}</p>
      <Packages />
    </>
  )
}

function Packages(): ReactNode {
  const t = useTexts('about')
  const [licences, setLicences] = useState<Licences | 'missing'>()
  useEffect(() => {
    let current = true
    void loadLicences().then((loaded) => current && setLicences(loaded ?? 'missing'))
    return () => {
      current = false
    }
  }, [])
  if (licences === 'missing') return <p>{t('licence.packages.missing')}</p>
  return licences?.texts.map((text, index) => {
    const packages = licences.packages.filter((one) => one.text === index)
    const names = packages.map(({ name, version }) => `${name} ${version}`).join(', ')
    return (
      <details key={names}>
        <summary>
          {names} · {packages[0]?.licence}
        </summary>
        <p lang="en" className={styles.licence}>
          {text}
        </p>
      </details>
    )
  })
}
