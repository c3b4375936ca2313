/** Starts: language, texts, app. The record opens when a page asks for it. */
import { lazy, type ReactNode, StrictMode, useEffect } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { HashRouter } from 'react-router'
import './ui/tokens.css'
import './ui/base.css'
import { App } from './app/routes.tsx'
import { followPreferences, startLanguage } from './app/start.ts'
import { loadHomeData } from './content/home-data.ts'
import { loadAreas, switchLanguage } from './i18n/texts.ts'
import { whenIdle } from './lib/idle.ts'

void start()

/** A function, because pages import this file's chunk and would wait for ever on an `await` of the file itself. */
async function start(): Promise<void> {
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
  ])

  const app = (
    <StrictMode>
      <HashRouter>
        <Started>
          <App home={<Home data={data} />} />
        </Started>
      </HashRouter>
    </StrictMode>
  )

  // By now the person may have gone somewhere else.
  if (startsAtHome && isHome()) hydrateRoot(root, app)
  else createRoot(root).render(app)

  followPreferences()

  if (import.meta.env.PROD) {
    // After everything a person waits for.
    void whenIdle().then(async () => (await import('./app/worker.ts')).startWorker())
  }
}

function isHome(): boolean {
  return ['', '#', '#/'].includes(location.hash)
}

async function loadHome() {
  const [{ HomePage }] = await Promise.all([import('./app/home-page.tsx'), loadAreas('home')])
  return HomePage
}

/** Tells the watchdog in boot/body.ts that the app is on the page. */
function Started({ children }: { children: ReactNode }): ReactNode {
  useEffect(() => {
    document.documentElement.dataset['started'] = ''
  }, [])
  return children
}
