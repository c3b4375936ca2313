import type { ReactNode } from 'react'
import type { Key } from '../i18n/keys.ts'
import { useTexts } from '../i18n/use-texts.tsx'
import type { ItemType } from '../items/schema.ts'
import { edition } from '../lib/build.ts'
import styles from './about-page.module.css'
import { Contact, SitePart } from './about-site.tsx'

/** The statement, in the terms of § 12b BGG and § 7 BITV 2.0. */
export function AccessibilityPart(): ReactNode {
  const t = useTexts('about')
  return (
    <>
      <h2>{t('access.state.heading')}</h2>
      <p>{t('access.state.text', { version: edition.version })}</p>
      <h2>{t('access.missing.heading')}</h2>
      <ul>
        <li>{t('access.missing.people')}</li>
        <li>{t('access.missing.browsers')}</li>
        <li>{t('access.missing.languages')}</li>
      </ul>
      <h2>{t('access.method.heading')}</h2>
      <p>{t('access.method.self')}</p>
      <p>{t('access.method.automatic')}</p>
      <h2 id="items">{t('access.items.heading')}</h2>
      <ItemTable />
      <SitePart>
        {({ accessibility = {} }) => (
          <>
            <h2>{t('access.report.heading')}</h2>
            {(accessibility.email ?? accessibility.phone ?? accessibility.website) ? (
              <>
                <p>{t('access.report.text')}</p>
                <Contact {...accessibility} />
              </>
            ) : (
              <p>{t('access.report.empty')}</p>
            )}
            <h2>{t('access.enforce.heading')}</h2>
            {accessibility.enforcement ? (
              <>
                <p>{t('access.enforce.text', { name: accessibility.enforcement.name })}</p>
                <Contact website={accessibility.enforcement.website} />
              </>
            ) : (
              <p>{t('access.enforce.empty')}</p>
            )}
          </>
        )}
      </SitePart>
    </>
  )
}

function ItemTable(): ReactNode {
  const t = useTexts('about')
  return (
    <table className={styles.fields} aria-labelledby="items">
      {Object.entries(itemWords).map(([type, { name, keyboard, reader }]) => (
        <tbody key={type}>
          <tr>
            <th colSpan={2} scope="rowgroup">
              {t(name)}
            </th>
          </tr>
          <tr>
            <th scope="row">{t('access.items.keyboard')}</th>
            <td>{t(keyboard)}</td>
          </tr>
          <tr>
            <th scope="row">{t('access.items.reader')}</th>
            <td>{t(reader)}</td>
          </tr>
        </tbody>
      ))}
    </table>
  )
}

type Cells = { [cell in 'name' | 'keyboard' | 'reader']: Key<'about'> }

/** The same facts as in docs/recipes/add-an-item-type.md; a new type does not compile without its row. */
const itemWords = {
  'single-choice': {
    name: 'item.single-choice',
    keyboard: 'keyboard.group',
    reader: 'reader.single-choice',
  },
  'multiple-choice': {
    name: 'item.multiple-choice',
    keyboard: 'keyboard.boxes',
    reader: 'reader.multiple-choice',
  },
  grid: { name: 'item.grid', keyboard: 'keyboard.rows', reader: 'reader.grid' },
  match: { name: 'item.match', keyboard: 'keyboard.lists', reader: 'reader.match' },
  order: { name: 'item.order', keyboard: 'keyboard.order', reader: 'reader.order' },
  gaps: { name: 'item.gaps', keyboard: 'keyboard.lists', reader: 'reader.gaps' },
  spot: { name: 'item.spot', keyboard: 'keyboard.rows', reader: 'reader.spot' },
  case: { name: 'item.case', keyboard: 'keyboard.case', reader: 'reader.case' },
  scenario: { name: 'item.scenario', keyboard: 'keyboard.scenario', reader: 'reader.scenario' },
  reflection: {
    name: 'item.reflection',
    keyboard: 'keyboard.reflection',
    reader: 'reader.reflection',
  },
} satisfies { [type in ItemType]: Cells }
