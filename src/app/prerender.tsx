/** Renders home to a string at build, once per language. Runs in Node only. */
import { renderToString } from 'react-dom/server'
import { Router } from 'react-router'
import type { HomeData } from '../content/home-data.ts'
import { i18n, loadAreas, switchLanguage } from '../i18n/texts.ts'
import { HomePage } from './home-page.tsx'
import { App } from './routes.tsx'

export async function prerenderHome(data: HomeData, language: string): Promise<string> {
  await switchLanguage(language)
  await loadAreas('shell', 'home')
  if (i18n.language !== language) throw new Error(`No texts for ${language}`)
  return renderToString(
    <Router location="/" navigator={hashLinks}>
      <App home={<HomePage data={data} />} />
    </Router>,
  )
}

const stay = () => {
  throw new Error('Nothing navigates while the page is prerendered.')
}

/** Links as the hash router writes them. */
const hashLinks = {
  createHref: (to: string | { pathname?: string; search?: string }) =>
    `#${typeof to === 'string' ? to : `${to.pathname ?? '/'}${to.search ?? ''}`}`,
  go: stay,
  push: stay,
  replace: stay,
}
