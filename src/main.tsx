/** Starts: language, texts, app. The record opens when a page asks for it. */
import { lazy, type ReactNode, StrictMode, useEffect } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/base.css'
import { keepChoices } from './app/ahead.ts'
import { AppRouter, startAddress } from './app/discreet.tsx'
import { App, loadPage } from './app/routes.tsx'
import { followPreferences, startLanguage } from './app/start.ts'
import { loadHomeData } from './content/home-data.ts'
import { loadAreas, switchLanguage } from './i18n/texts.ts'
import { whenIdle, whenThere } from './lib/idle.ts'
import { noteMove, notePlace } from './ui/navigation.ts'
import { preferences } from './ui/preferences.ts'

void start()

/** A function, because pages import this file's chunk and would wait for ever on an `await` of the file itself. */
async function start(): Promise<void> {
  // In the frame of another site (boot/frame.ts), or someone has just left (boot/leave.ts).
  const { framed, left } = document.documentElement.dataset
  if (framed !== undefined || left !== undefined) return
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')

  const language = startLanguage()
  await switchLanguage(language)
  // The boot script leaves the prerendered home in place only where it fits address and language.
  const startsAtHome = isHome() && root.dataset['prerendered'] === language
  const [data, Home] = await Promise.all([
    loadHomeData(language),
    startsAtHome ? loadHome() : lazy(async () => ({ default: await loadHome() })),
    loadAreas('shell'),
    loadPage(startAddress()),
  ])

  const app = (
    <StrictMode>
      <AppRouter>
        <Started then={keepChoices()}>
          <App home={<Home data={data} />} />
        </Started>
      </AppRouter>
    </StrictMode>
  )

  const { movedFrom } = document.documentElement.dataset
  if (movedFrom !== undefined) {
    noteMove()
    notePlace(movedFrom.slice(1) || '/')
  }
  const { locked } = preferences.getState().profile
  // By now the person may have gone somewhere else; and behind a curtain nothing fits what the build has drawn.
  if (startsAtHome && isHome() && !locked)
    hydrateRoot(root, app, { onRecoverableError: unlessLeft })
  else createRoot(root).render(app)

  followPreferences()

  if (!import.meta.env.PROD) return
  // After everything a person waits for: the heading is there when the page is.
  await whenThere('main h1')
  await whenIdle()
  const { startWorker } = await import('./app/worker.ts')
  await startWorker()
}

function isHome(): boolean {
  return ['', '#', '#/'].includes(startAddress())
}

/** React renders a moment later: whoever has followed a link by then gets another page than the one drawn, as meant. */
function unlessLeft(error: unknown): void {
  if (isHome()) reportError(error)
}

async function loadHome() {
  const [{ HomePage }] = await Promise.all([import('./app/home-page.tsx'), loadAreas('home')])
  return HomePage
}

/** Tells the watchdog in boot/body.ts that the app is on the page. */
function Started({
  then,
  children,
}: {
  then: () => Promise<void>
  children: ReactNode
}): ReactNode {
  useEffect(() => {
    document.documentElement.dataset['started'] = ''
    void then()
  }, [then])
  return children
}
