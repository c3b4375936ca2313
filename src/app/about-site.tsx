import { type ReactNode, useEffect, useState } from 'react'
import type { Site } from '../content/site.ts'
import { useTexts } from '../i18n/use-texts.tsx'
import type { Result } from '../lib/result.ts'
import { Notice } from '../ui/notice.tsx'
import { loadSite, type SiteFault } from './site.ts'

/** Shows what the operator has filled in, or says plainly why it is not there. */
export function SitePart({ children }: { children: (site: Site) => ReactNode }): ReactNode {
  const t = useTexts('about')
  const [read, setRead] = useState<Result<Site, SiteFault>>()
  useEffect(() => {
    let current = true
    void loadSite().then((result) => current && setRead(result))
    return () => {
      current = false
    }
  }, [])
  // Empty for a moment: the file lies on the device already, or comes at once.
  if (!read) return null
  if (read.ok) return children(read.value)
  return (
    <Notice tone="warn">
      <p>{t(`site.${read.error}`)}</p>
    </Notice>
  )
}

export function ImprintPart(): ReactNode {
  const t = useTexts('about')
  return (
    <SitePart>
      {({ imprint }) =>
        imprint ? (
          <>
            <address className="plain">
              <strong>
                <bdi>{imprint.name}</bdi>
              </strong>
              {imprint.address.map((line, index) => (
                <span key={index}>
                  <br />
                  <bdi>{line}</bdi>
                </span>
              ))}
            </address>
            <Contact {...imprint} />
            <dl>
              {details.map(
                (name) =>
                  imprint[name] !== undefined && (
                    <div key={name}>
                      <dt>{t(`imprint.${name}`)}</dt>
                      <dd>{imprint[name]}</dd>
                    </div>
                  ),
              )}
            </dl>
            {imprint.more?.map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </>
        ) : (
          <Notice tone="info">
            <p>{t('imprint.empty')}</p>
          </Notice>
        )
      }
    </SitePart>
  )
}

const details = ['represented', 'register', 'taxId', 'authority', 'responsible'] as const

interface Ways {
  email?: string | undefined
  phone?: string | undefined
  website?: string | undefined
}

/** Each way that is known; nothing where none is. */
export function Contact({ email, phone, website }: Ways): ReactNode {
  const t = useTexts('about')
  if (email === undefined && phone === undefined && website === undefined) return null
  return (
    <ul>
      {email !== undefined && (
        <li>
          {t('contact.email')} <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {phone !== undefined && (
        <li>
          {t('contact.phone')}{' '}
          <a href={`tel:${phone.replaceAll(' ', '')}`}>
            <bdi>{phone}</bdi>
          </a>
        </li>
      )}
      {website !== undefined && (
        <li>
          <OutsideLink href={website}>{t('contact.website')}</OutsideLink>
        </li>
      )}
    </ul>
  )
}

/** Says where it leads before it leads there. */
export function OutsideLink({ href, children }: { href: string; children: string }): ReactNode {
  const t = useTexts('about')
  const host = new URL(href).hostname.replace(/^www\./, '')
  return (
    <a href={href} rel="noreferrer">
      {children} <span className="no-print">{t('link.outside', { host })}</span>
    </a>
  )
}
