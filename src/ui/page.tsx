import { type ReactNode, useEffect, useRef } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import { movesFocus } from './navigation.ts'
import styles from './page.module.css'
import { usePreferences } from './use-preferences.tsx'

interface PageProps {
  title: string
  /** For the document title; the app's name is added. */
  documentTitle?: string
  /** One or two sentences below the heading. */
  lead?: string
  children: ReactNode
  /** Shown above the heading. */
  before?: ReactNode
}

/** Every route is a page: it names the document and takes the focus to its heading after a change of address. */
export function Page({
  title,
  documentTitle = title,
  lead,
  before,
  children,
}: PageProps): ReactNode {
  const t = useTexts('shell')
  const heading = useRef<HTMLHeadingElement>(null)
  const { discreet } = usePreferences()
  useEffect(() => {
    if (discreet) document.title = t('neutral.title')
    else
      document.title =
        documentTitle === t('app.name') ? documentTitle : `${documentTitle} – ${t('app.name')}`
  }, [documentTitle, discreet, t])
  useEffect(() => {
    if (movesFocus()) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      {before}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {children}
    </>
  )
}
