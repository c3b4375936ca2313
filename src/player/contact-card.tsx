import { type ReactNode, useEffect, useState } from 'react'
import { inLanguage, loadDirectory, pickCentres } from '../centres/load.ts'
import type { Centre } from '../centres/schema.ts'
import type { ModuleBlock } from '../content/schema.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
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

function ContactEntry({ centre }: { centre: Centre }): ReactNode {
  const t = useTexts('player')
  const language = useLanguage()
  const day = longDay(centre.verified ?? centre.asOf, language)
  return (
    <li data-kind={centre.kind}>
      <p className={css.contactName}>{inLanguage(centre.name, language)}</p>
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
            {t('contact.website', { host: new URL(centre.website).hostname.replace(/^www\./, '') })}
          </a>
        </p>
      )}
      {!isEmergency(centre) && (
        <p className={css.small}>
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
