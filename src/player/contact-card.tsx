import { type ReactNode, useEffect, useState } from 'react'
import { isExpired } from '../centres/find.ts'
import { inLanguage, loadDirectory, pickCentres } from '../centres/load.ts'
import type { Centre } from '../centres/schema.ts'
import type { ModuleBlock } from '../content/schema.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { now } from '../lib/platform.ts'
import css from './blocks.module.css'
import { longDay } from './days.ts'

type Shown = { state: 'loading' } | { state: 'ready'; centres: Centre[] } | { state: 'fault' }

/** Whom to call: acute danger first. Numbers come from the directory, never from the module. */
export function ContactCard({
  block,
}: {
  block: Extract<ModuleBlock, { type: 'contact-card' }>
}): ReactNode {
  const t = useTexts('player')
  const shown = useCentres(block.centres)
  return (
    <section className={css.contacts} aria-label={t('contact.title')}>
      <h2>{t('contact.title')}</h2>
      {shown.state === 'ready' && (
        <>
          <ContactList centres={shown.centres.filter(isEmergency)} />
          <p>{t('contact.confirm')}</p>
          <ContactList centres={shown.centres.filter((centre) => !isEmergency(centre))} />
        </>
      )}
      {shown.state === 'fault' && <p>{t('contact.fault')}</p>}
      <p className="no-print">
        <a href="#/help">{t('contact.help')}</a>
      </p>
    </section>
  )
}

const isEmergency = (centre: Centre) => centre.kind === 'emergency'

function ContactList({ centres }: { centres: Centre[] }): ReactNode {
  if (centres.length === 0) return null
  return (
    <ul>
      {centres.map((centre) => (
        <ContactEntry key={centre.id} centre={centre} />
      ))}
    </ul>
  )
}

/** One place, as the card and the help page show it. */
export function ContactEntry({ centre }: { centre: Centre }): ReactNode {
  const t = useTexts('player')
  const language = useLanguage()
  const day = longDay(centre.verified ?? centre.asOf, language)
  const today = new Date(now()).toISOString().slice(0, 10)
  return (
    <li id={`centre-${centre.id}`} tabIndex={-1} data-kind={centre.kind}>
      <p className={css.contactName}>
        {inLanguage(centre.name, language)}
        {centre.city && <span className={css.city}> · {centre.city}</span>}
      </p>
      {centre.phone && (
        <p className={css.phone}>
          <a href={`tel:${centre.phone.replaceAll(' ', '')}`}>
            <bdi>{centre.phone}</bdi>
          </a>
        </p>
      )}
      <p>{inLanguage(centre.forWhom, language)}</p>
      {centre.hours && <p>{inLanguage(centre.hours, language)}</p>}
      {!centre.hours && centre.kind === 'helpline' && <p>{t('contact.hours.unknown')}</p>}
      {centre.website && (
        <p>
          <a href={centre.website} rel="noreferrer">
            {t(centre.viaNetwork ? 'contact.network' : 'contact.website', {
              host: new URL(centre.website).hostname.replace(/^www\./, ''),
            })}
          </a>
        </p>
      )}
      {!isEmergency(centre) && isExpired(centre, today) && (
        <p className={css.expired}>{t('contact.expired', { day })}</p>
      )}
      {!isEmergency(centre) && !isExpired(centre, today) && (
        <p className={css.small} data-source>
          {centre.verified
            ? t('contact.verified', { day })
            : t('contact.unverified', { day, source: centre.source.title })}
        </p>
      )}
    </li>
  )
}

function useCentres(ids: string[] | undefined): Shown {
  const [shown, setShown] = useState<Shown>({ state: 'loading' })
  const key = ids?.join(' ')
  useEffect(() => {
    let current = true
    void loadDirectory().then((result) => {
      if (!current) return
      const wanted = key === undefined ? undefined : key.split(' ')
      setShown(
        result.ok
          ? { state: 'ready', centres: pickCentres(result.value, wanted) }
          : { state: 'fault' },
      )
    })
    return () => {
      current = false
    }
  }, [key])
  return shown
}
