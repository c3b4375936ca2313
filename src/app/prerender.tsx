/** Renders pages to strings at build: home, and the screens of modules. Runs in Node only. */
import { renderToString } from 'react-dom/server'
import { Route, Router, Routes } from 'react-router'
import type { BuiltItems, BuiltModule } from '../content/built.ts'
import type { Item, Screen } from '../content/schema.ts'
import type { HomeData } from '../content/home-data.ts'
import { i18n, loadAreas, switchLanguage } from '../i18n/texts.ts'
import { rememberQuestions } from '../player/item-block.tsx'
import { ScreenPage } from '../player/screen-page.tsx'
import { rememberModule } from '../player/use-module.tsx'
import { HomePage } from './home-page.tsx'
import { App } from './routes.tsx'
import { Terms } from './terms.tsx'

export async function prerenderHome(data: HomeData, language: string): Promise<string> {
  await speak(language)
  return renderToString(
    <Router location="/" navigator={hashLinks}>
      <App home={<HomePage data={data} />} />
    </Router>,
  )
}

/** What `main` holds on each screen of the module, for someone who has answered nothing yet. */
export async function prerenderScreens(
  built: BuiltModule,
  items: BuiltItems,
): Promise<{ [screen: string]: string }> {
  const { id, language, screens } = built.module
  const { Question: Show } = await import('../player/question.tsx')
  await speak(language)
  rememberModule(id, language, built)
  const pages = screens.map(({ id: screen }) => [screen, renderScreen(id, screen)])
  rememberQuestions(id, language, { ...items, Show })
  const answerable = screens
    .filter((screen) => isAnswerable(screen, items))
    .map(({ id: screen }) => [screen, renderScreen(id, screen)])
  return Object.fromEntries([...pages, ...answerable])
}

/** Items whose answer the browser itself keeps while the app is still on its way. */
const native: Item['type'][] = [
  'single-choice',
  'multiple-choice',
  'grid',
  'match',
  'gaps',
  'case',
  'spot',
  'reflection',
]

const isAnswerable = (screen: Screen, { items }: BuiltItems) =>
  screen.blocks.every(
    (block) =>
      !('item' in block) ||
      items.some((item) => item.id === block.item && native.includes(item.type)),
  )

function renderScreen(module: string, screen: string): string {
  return renderToString(
    <Router location={`/modules/${module}/${screen}`} navigator={hashLinks}>
      <Terms>
        <Routes>
          <Route path="/modules/:module/:screen" element={<ScreenPage />} />
        </Routes>
      </Terms>
    </Router>,
  )
}

async function speak(language: string): Promise<void> {
  await switchLanguage(language)
  await loadAreas('shell', 'home', 'player', 'items')
  if (i18n.language !== language) throw new Error(`No texts for ${language}`)
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
