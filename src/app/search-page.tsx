import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { loadDirectory } from '../centres/load.ts'
import { glossaryIn } from '../content/glossary.ts'
import { loadCatalogue, loadSearchTexts } from '../content/load.ts'
import { createSearch, type Hit, type SearchIndex } from '../content/search.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import styles from './search-page.module.css'

/** Hits of one kind that are shown before more are asked for. */
const firstHits = 8

/** Milliseconds without a key before the address follows: Safari refuses 100 changes in half a minute. */
const restBeforeAddress = 400

/** Modules, their pages, the glossary and the directory of places, searched on the device (`#/search?q=`). */
export function SearchPage(): ReactNode {
  const t = useTexts('search')
  const [query, setQuery] = useQuery()
  const asked = useDeferredValue(query).trim()
  const search = useSearch()
  const hits = useMemo(
    () => (search.state === 'ready' && asked !== '' ? search.index.find(asked) : undefined),
    [search, asked],
  )
  return (
    <Page title={t('title')} lead={t('lead')}>
      <search>
        <label className={styles.field}>
          {t('field')}
          <input
            type="search"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
          />
        </label>
      </search>
      <output className={styles.outcome}>
        {search.state === 'loading' && t('loading')}
        {hits &&
          (hits.length > 0 ? t('count', { count: hits.length }) : t('none', { query: asked }))}
      </output>
      {search.state === 'unreachable' && <Notice tone="warn">{t('unreachable')}</Notice>}
      {search.state === 'ready' && !search.full && <Notice tone="info">{t('titles-only')}</Notice>}
      {hits && <Results key={asked} hits={hits} />}
    </Page>
  )
}

function Results({ hits }: { hits: readonly Hit[] }): ReactNode {
  const t = useTexts('search')
  const of = (kind: Hit['kind']) => hits.filter((hit) => hit.kind === kind)
  return (
    <>
      <Group title={t('group.modules')} hits={of('module')} />
      <Group title={t('group.screens')} hits={of('screen')} />
      <Group title={t('group.terms')} hits={of('term')} />
      <Group title={t('group.centres')} hits={of('centre')} />
    </>
  )
}

function Group({ title, hits }: { title: string; hits: readonly Hit[] }): ReactNode {
  const t = useTexts('search')
  const [all, setAll] = useState(false)
  if (hits.length === 0) return null
  const shown = all ? hits : hits.slice(0, firstHits)
  return (
    <section>
      <h2>{title}</h2>
      <ul className={`plain ${styles.hits}`}>
        {shown.map((hit) => (
          <HitEntry key={addressOf(hit)} hit={hit} />
        ))}
      </ul>
      {shown.length < hits.length && (
        <button type="button" onClick={() => setAll(true)}>
          {t('more', { count: hits.length - shown.length })}
        </button>
      )}
    </section>
  )
}

function HitEntry({ hit }: { hit: Hit }): ReactNode {
  const t = useTexts('search')
  return (
    <li className={styles.hit}>
      <Link to={addressOf(hit)}>{hit.title}</Link>
      {hit.kind === 'screen' && <span className={styles.of}>{t('of', { title: hit.of })}</span>}
      <p>{hit.excerpt()}</p>
    </li>
  )
}

function addressOf(hit: Hit): string {
  switch (hit.kind) {
    case 'module':
      return `/modules/${hit.module}`
    case 'screen':
      return `/modules/${hit.module}/${hit.screen}`
    case 'term':
      return `/glossary?term=${hit.term}`
    case 'centre':
      return `/help?centre=${hit.centre}`
  }
}

/** The words follow the keys, the address follows the words. */
function useQuery(): [string, (query: string) => void] {
  const { search } = useLocation()
  const navigate = useNavigate()
  const inAddress = new URLSearchParams(search).get('q') ?? ''
  const [query, setQuery] = useState(inAddress)
  useEffect(() => {
    if (query === inAddress) return undefined
    const timer = setTimeout(() => {
      const wanted = query === '' ? '' : `?${new URLSearchParams({ q: query })}`
      void navigate(`/search${wanted}`, { replace: true })
    }, restBeforeAddress)
    return () => clearTimeout(timer)
  }, [query, inAddress, navigate])
  return [query, setQuery]
}

type Search =
  | { state: 'loading' | 'unreachable' }
  /** `full` says whether the words of the screens are among what is searched. */
  | { state: 'ready'; index: SearchIndex; full: boolean }

/** Titles can be found as soon as the catalogue is there; the words of all screens join in later. */
function useSearch(): Search {
  const language = useLanguage()
  const [search, setSearch] = useState<Search>({ state: 'loading' })
  useEffect(() => {
    let current = true
    const show = (next: Search) => {
      if (current) setSearch(next)
    }
    void prepareSearch(language, show)
    return () => {
      current = false
    }
  }, [language])
  return search
}

async function prepareSearch(language: string, show: (search: Search) => void): Promise<void> {
  const texts = loadSearchTexts(language)
  const [catalogue, glossary, directory] = await Promise.all([
    loadCatalogue(language),
    glossaryIn(language),
    loadDirectory(),
  ])
  if (!catalogue.ok && !glossary.ok) return show({ state: 'unreachable' })
  const index = createSearch(
    catalogue.ok ? catalogue.value.entries : [],
    glossary.ok ? glossary.value.terms : [],
    directory.ok ? directory.value.centres : [],
    language,
  )
  show({ state: 'ready', index, full: true })
  const loaded = await texts
  if (loaded.ok) await index.addTexts(loaded.value)
  // A new object, so that what is on the page is searched again.
  show({ state: 'ready', index, full: loaded.ok })
}
