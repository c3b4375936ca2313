/** Starts: language, texts, app. The record opens when a page asks for it. */
import { type ReactNode, StrictMode, useEffect } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { HashRouter } from 'react-router'
import './ui/tokens.css'
import './ui/base.css'
import { App } from './app/routes.tsx'
import { followPreferences, startLanguage } from './app/start.ts'
import { loadHomeData } from './content/home-data.ts'
import { loadAreas, switchLanguage } from './i18n/texts.ts'
import { whenIdle } from './lib/idle.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const language = startLanguage()
await switchLanguage(language)
const [data] = await Promise.all([loadHomeData(language), loadAreas('shell', 'home')])

const app = (
  <StrictMode>
    <HashRouter>
      <Started>
        <App data={data} />
      </Started>
    </HashRouter>
  </StrictMode>
)

// The boot script leaves the prerendered home in place only where it fits address and language.
// By now the person may have gone somewhere else.
const atHome = ['', '#', '#/'].includes(location.hash)
if (atHome && root.dataset['prerendered'] === language) hydrateRoot(root, app)
else createRoot(root).render(app)

followPreferences()

if (import.meta.env.PROD) {
  // After everything a person waits for.
  void whenIdle().then(async () => (await import('./app/worker.ts')).startWorker())
}

/** Tells the watchdog in boot/body.ts that the app is on the page. */
function Started({ children }: { children: ReactNode }): ReactNode {
  useEffect(() => {
    document.documentElement.dataset['started'] = ''
  }, [])
  return children
}
