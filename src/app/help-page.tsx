import { type ReactNode, useEffect, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { findCentres, type Wish } from '../centres/find.ts'
import { loadDirectory, type ReadDirectory } from '../centres/load.ts'
import { type Centre, forms, groups, laender } from '../centres/schema.ts'
import type { Key } from '../i18n/keys.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { now } from '../lib/platform.ts'
import { ContactEntry } from '../player/contact-card.tsx'
import { longDay } from '../player/days.ts'
import { Icon } from '../ui/icon.tsx'
import { placeBefore } from '../ui/navigation.ts'
import { Page } from '../ui/page.tsx'
import { setPreferences } from '../ui/preferences.ts'
import { usePreferences } from '../ui/use-preferences.tsx'
import styles from './help-page.module.css'

/** „Hilfe im Dienst“: read on the worst day of a shift, so the two numbers come first and need no file. */
export function HelpPage(): ReactNode {
  const t = useTexts('help')
  const [directory, retry] = useDirectory()
  return (
    <div className={styles.help}>
      <Page title={t('title')} before={<WayBack />}>
        <Danger />
        <div className={styles.talk}>
          <Four kind="say" />
          <Four kind="avoid" />
        </div>
        {directory.state === 'fault' && (
          <section className="card">
            <p role="status">{t('fault')}</p>
            <button type="button" onClick={retry}>
              {t('fault.retry')}
            </button>
          </section>
        )}
        {directory.state === 'ready' && <Places {...directory.read} />}
        <House />
        <Print />
      </Page>
    </div>
  )
}

function WayBack(): ReactNode {
  const t = useTexts('help')
  const place = placeBefore()
  if (place === undefined) return null
  return (
    <p className="no-print">
      <Link to={place} className={styles.back}>
        <Icon name="back" />
        {t('back')}
      </Link>
    </p>
  )
}

/** In the code and not in the directory: a broken file must not take them away. */
const emergency = [
  { number: '110', name: 'danger.police' },
  { number: '112', name: 'danger.rescue' },
] as const satisfies readonly { number: string; name: Key<'help'> }[]

function Danger(): ReactNode {
  const t = useTexts('help')
  const { house } = usePreferences()
  return (
    <section className={styles.danger} aria-labelledby="danger">
      <h2 id="danger">{t('danger.heading')}</h2>
      <ul className={`plain ${styles.numbers}`}>
        {emergency.map(({ number, name }) => (
          <li key={number}>
            <a href={`tel:${number}`} className={styles.number}>
              <bdi>{number}</bdi>
              <span>{t(name)}</span>
            </a>
          </li>
        ))}
      </ul>
      {house.phone !== '' && (
        <p>
          <a href={`tel:${house.phone.replaceAll(' ', '')}`} className={styles.houseCall}>
            {t('house.call', { name: house.name })} <bdi>{house.phone}</bdi>
          </a>
        </p>
      )}
      <p>{t('danger.then')}</p>
    </section>
  )
}

const talk = {
  say: ['say.1', 'say.2', 'say.3', 'say.4'],
  avoid: ['avoid.1', 'avoid.2', 'avoid.3', 'avoid.4'],
} as const satisfies { [kind: string]: readonly Key<'help'>[] }

function Four({ kind }: { kind: keyof typeof talk }): ReactNode {
  const t = useTexts('help')
  return (
    <section className={styles[kind]}>
      <h2>{t(kind === 'say' ? 'say.heading' : 'avoid.heading')}</h2>
      <ul>
        {talk[kind].map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </ul>
    </section>
  )
}

/** Helplines for the whole country and the Land, then the centres to choose from. */
function Places({ centres, unreadable }: ReadDirectory): ReactNode {
  const t = useTexts('help')
  const player = useTexts('player')
  const [wish, setWish] = useWish()
  const fitting = findCentres(centres, wish)
  const lines = fitting.filter((one) => one.kind === 'helpline')
  const others = fitting.filter((one) => one.kind !== 'helpline')
  useNamed(centres)
  const local = others.some((one) => one.laender !== undefined)
  return (
    <section aria-labelledby="centres">
      <h2 id="centres">{t('centres.heading')}</h2>
      <p>{t('centres.lead')}</p>
      <Filters wish={wish} onWish={setWish} centres={centres} />
      <output className={styles.found}>
        {fitting.length === 0 ? t('found.none') : t('found', { count: fitting.length })}
      </output>
      {unreadable > 0 && <p>{t('unreadable', { count: unreadable })}</p>}
      <p className={styles.confirm}>{player('contact.confirm')}</p>
      {others.length > 0 && wish.land && !local && <p>{t('found.local')}</p>}
      <List centres={others.filter((one) => one.laender !== undefined)} />
      {lines.length > 0 && (
        <>
          <h3>{t('lines.heading')}</h3>
          <List centres={lines} />
        </>
      )}
      <div className={styles.rest}>
        <List centres={others.filter((one) => one.laender === undefined)} />
      </div>
    </section>
  )
}

/** `?centre=<id>`, as the search links to it: that entry is shown and has the focus. */
function useNamed(centres: readonly Centre[]): void {
  const [search] = useSearchParams()
  const id = search.get('centre')
  useEffect(() => {
    const named = centres.find((one) => one.id === id)
    const entry = named && document.getElementById(`centre-${named.id}`)
    entry?.focus()
    entry?.scrollIntoView({ block: 'center' })
  }, [centres, id])
}

function List({ centres }: { centres: readonly Centre[] }): ReactNode {
  if (centres.length === 0) return null
  return (
    <ul className={`plain ${styles.list}`}>
      {centres.map((centre) => (
        <ContactEntry key={centre.id} centre={centre} />
      ))}
    </ul>
  )
}

interface FiltersProps {
  wish: Wish
  onWish: (wish: Wish) => void
  centres: readonly Centre[]
}

function Filters({ wish, onWish, centres }: FiltersProps): ReactNode {
  const t = useTexts('help')
  const language = useLanguage()
  const names = new Intl.DisplayNames(language, { type: 'language' })
  const spoken = [...new Set(centres.flatMap((one) => one.languages ?? []))]
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, language))
  return (
    <div className={`${styles.filters} no-print`}>
      <Filter
        label={t('filter.land')}
        value={wish.land}
        options={laender.map((land) => ({ value: land, name: t(`land.${land}`) }))}
        onChange={(land) => onWish({ ...wish, land })}
      />
      <Filter
        label={t('filter.form')}
        value={wish.form}
        options={forms.map((form) => ({ value: form, name: t(`form.${form}`) }))}
        onChange={(form) => onWish({ ...wish, form })}
      />
      <Filter
        label={t('filter.group')}
        value={wish.group}
        options={groups.map((group) => ({ value: group, name: t(`group.${group}`) }))}
        onChange={(group) => onWish({ ...wish, group })}
      />
      <Filter
        label={t('filter.language')}
        value={wish.language}
        options={spoken.map(({ code, name }) => ({ value: code, name }))}
        onChange={(spokenThere) => onWish({ ...wish, language: spokenThere })}
      />
    </div>
  )
}

interface FilterProps<T extends string> {
  label: string
  value: T | undefined
  options: readonly { value: T; name: string }[]
  onChange: (value: T | undefined) => void
}

function Filter<T extends string>({ label, value, options, onChange }: FilterProps<T>): ReactNode {
  const t = useTexts('help')
  return (
    <label className={styles.filter}>
      {label}
      <select
        value={value ?? ''}
        onChange={({ target }) =>
          onChange(options.find((option) => option.value === target.value)?.value)
        }
      >
        <option value="">{t('filter.any')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The Land stands in the address, so that a trainer can hand it on, and is remembered for the next time. */
function useWish(): [wish: Wish, setWish: (wish: Wish) => void] {
  const [search, setSearch] = useSearchParams()
  const { land: remembered } = usePreferences()
  const [rest, setRest] = useState<Omit<Wish, 'land'>>({})
  // Whoever looks for one place sees it, whatever Land was chosen last.
  const named = search.get('land') ?? (search.has('centre') ? undefined : remembered)
  const land = laender.find((one) => one === named?.toUpperCase())
  const setWish = ({ land: wished, ...others }: Wish) => {
    setRest(others)
    if (wished === land) return
    setPreferences({ land: wished })
    setSearch(wished === undefined ? {} : { land: wished }, { replace: true })
  }
  return [{ ...rest, land }, setWish]
}

/** Of the house, never of a resident; stays in this browser. */
function House(): ReactNode {
  const t = useTexts('help')
  const { house } = usePreferences()
  const bad = !/^\+?[0-9 /]*$/.test(house.phone)
  return (
    <section className={`card no-print ${styles.house}`} aria-labelledby="house">
      <h2 id="house">{t('house.heading')}</h2>
      <p>{t('house.lead')}</p>
      <label className={styles.filter}>
        {t('house.name')}
        <input
          value={house.name}
          maxLength={60}
          autoComplete="off"
          onChange={({ target }) => setPreferences({ house: { ...house, name: target.value } })}
        />
      </label>
      <label className={styles.filter}>
        {t('house.phone')}
        <input
          type="tel"
          value={house.phone}
          maxLength={30}
          autoComplete="off"
          aria-invalid={bad}
          aria-describedby="house-bad"
          onChange={({ target }) => setPreferences({ house: { ...house, phone: target.value } })}
        />
      </label>
      <p id="house-bad" role="status">
        {bad && t('house.bad')}
      </p>
    </section>
  )
}

function Print(): ReactNode {
  const t = useTexts('help')
  const day = new Date(now()).toISOString().slice(0, 10)
  return (
    <>
      <button type="button" className="button-primary no-print" onClick={() => window.print()}>
        {t('print')}
      </button>
      <p className={styles.made}>{t('print.made', { day: longDay(day, useLanguage()) })}</p>
    </>
  )
}

type Shown = { state: 'loading' | 'fault' } | { state: 'ready'; read: ReadDirectory }

function useDirectory(): [shown: Shown, retry: () => void] {
  const [shown, setShown] = useState<Shown>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = true
    void loadDirectory().then((result) => {
      if (!current) return
      setShown(result.ok ? { state: 'ready', read: result.value } : { state: 'fault' })
    })
    return () => {
      current = false
    }
  }, [attempt])
  return [shown, () => setAttempt((count) => count + 1)]
}
