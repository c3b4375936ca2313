import { Fragment, type ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import styles from './about-page.module.css'
import { Contact, SitePart } from './about-site.tsx'
import { stored } from './about-stored.ts'

/** What lies where, field by field, and what leaves the device. */
export function PrivacyPart(): ReactNode {
  const t = useTexts('about')
  return (
    <>
      <h2>{t('stored.heading')}</h2>
      <p>{t('stored.intro')}</p>
      <p>{t('stored.not')}</p>
      <StoredTables />
      <h2>{t('leaves.heading')}</h2>
      <p>{t('leaves.nothing')}</p>
      <ul>
        <li>{t('leaves.backup')}</li>
        <li>{t('leaves.links')}</li>
      </ul>
      <h2>{t('server.heading')}</h2>
      <p>{t('server.files')}</p>
      <p>{t('server.never')}</p>
      <SitePart>
        {({ privacy }) => (
          <>
            <p>{privacy?.logs ?? t('server.unknown')}</p>
            <Contact {...privacy} />
          </>
        )}
      </SitePart>
    </>
  )
}

function StoredTables(): ReactNode {
  const t = useTexts('about')
  return stored.map(({ heading, place, name, groups }) => (
    <Fragment key={heading}>
      <h3>{t(heading)}</h3>
      <p>
        {t(place)} {name !== undefined && <code>{name}</code>}
      </p>
      <table className={styles.fields}>
        <thead>
          <tr>
            <th scope="col">{t('stored.field')}</th>
            <th scope="col">{t('stored.meaning')}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.heading ?? ''}>
            {group.heading && (
              <tr>
                <th colSpan={2} scope="rowgroup">
                  {t(group.heading)}
                </th>
              </tr>
            )}
            {group.fields.map((field) => (
              <tr key={field.name}>
                <th scope="row">
                  <code>{field.name}</code>
                </th>
                <td>{t(field.words)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Fragment>
  ))
}
