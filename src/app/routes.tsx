import { type ComponentType, type ReactNode, lazy, Suspense } from 'react'
import { Route, Routes, useLocation } from 'react-router'
import type { Area } from '../i18n/keys.ts'
import { loadAreas } from '../i18n/texts.ts'
import { useTexts } from '../i18n/use-texts.tsx'
import { ErrorBoundary } from './error-page.tsx'
import { Frame } from './frame.tsx'

/** All addresses of the app (design section 5). Every page loads when it is opened, home too: a deep link does not need it. */
export function App({ home }: { home: ReactNode }): ReactNode {
  const { pathname } = useLocation()
  return (
    <Frame>
      <ErrorBoundary key={pathname}>
        <Suspense fallback={<Waiting />}>
          <Routes>
            <Route path="/" element={home} />
            <Route path="/modules/:module" element={<ModulePage />} />
            <Route path="/modules/:module/:screen" element={<ScreenPage />} />
            <Route path="/glossary" element={<GlossaryPage />} />
            <Route path="/search" element={<SearchPage />} />
            <Route path="/settings" element={<SettingsPage />} />
            <Route path="/about" element={<AboutPage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Suspense>
      </ErrorBoundary>
    </Frame>
  )
}

/** Seen only on a slow network: most pages are there before anyone could read this. */
function Waiting(): ReactNode {
  const t = useTexts('shell')
  return <p role="status">{t('page.loading')}</p>
}

const ModulePage = page(
  async () => (await import('../player/module-page.tsx')).ModulePage,
  'player',
)
const ScreenPage = page(
  async () => (await import('../player/screen-page.tsx')).ScreenPage,
  'player',
)
const GlossaryPage = page(
  async () => (await import('./glossary-page.tsx')).GlossaryPage,
  'glossary',
)
const SearchPage = page(async () => (await import('./search-page.tsx')).SearchPage, 'search')
const SettingsPage = page(
  async () => (await import('./settings-page.tsx')).SettingsPage,
  'settings',
)
const AboutPage = page(async () => (await import('./about-page.tsx')).AboutPage, 'about')
const NotFoundPage = page(async () => (await import('./not-found-page.tsx')).NotFoundPage)

/** A page that loads with its texts when it is opened. */
function page(load: () => Promise<ComponentType>, ...areas: Area[]): ComponentType {
  return lazy(async () => {
    const [component] = await Promise.all([load(), loadAreas(...areas)])
    return { default: component }
  })
}
