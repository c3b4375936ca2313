import { type ComponentType, type ReactNode, lazy, Suspense, useState } from 'react'
import { matchPath, Route, Routes, useLocation } from 'react-router'
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
            {Object.entries(pages).map(([path, { Page }]) => (
              <Route key={path} path={path} element={<Page />} />
            ))}
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

const pages = {
  '/modules/:module': page(
    async () => (await import('../player/lesson-pages.tsx')).lessonPages.ModulePage,
    'player',
  ),
  '/modules/:module/:screen': page(
    async () => (await import('../player/lesson-pages.tsx')).lessonPages.ScreenPage,
    'player',
  ),
  '/results': page(
    async () => (await import('../results/results-page.tsx')).ResultsPage,
    'results',
    'charts',
    'items',
  ),
  '/practice': page(
    async () => (await import('../practice/practice-page.tsx')).PracticePage,
    'practice',
  ),
  '/practice/:round': page(
    async () => (await import('../practice/round-page.tsx')).RoundPage,
    'practice',
    'items',
    'player',
  ),
  '/help': page(async () => (await import('./help-page.tsx')).HelpPage, 'help', 'player'),
  '/glossary': page(async () => (await import('./glossary-page.tsx')).GlossaryPage, 'glossary'),
  '/search': page(async () => (await import('./search-page.tsx')).SearchPage, 'search'),
  '/settings': page(
    async () => (await import('./settings-page.tsx')).SettingsPage,
    'settings',
    'profiles',
  ),
  '/certificate': page(
    async () => (await import('../certificate/certificate-page.tsx')).CertificatePage,
    'certificate',
  ),
  '/certificate/check': page(
    async () => (await import('../certificate/check-page.tsx')).CheckPage,
    'certificate',
  ),
  '/results/file': page(
    async () => (await import('../evaluation/file-page.tsx')).ResultFilePage,
    'evaluation',
  ),
  '/trainer': page(
    async () => (await import('../evaluation/trainer-page.tsx')).TrainerPage,
    'evaluation',
  ),
  '/trainer/sign': page(
    async () => (await import('../certificate/sign-page.tsx')).SignPage,
    'certificate',
  ),
  '/trainer/evaluation': page(
    async () => (await import('../evaluation/evaluation-page.tsx')).EvaluationPage,
    'evaluation',
  ),
  '/about': page(async () => (await import('./about-page.tsx')).AboutPage, 'about'),
  '/about/:part': page(async () => (await import('./about-page.tsx')).AboutPartPage, 'about'),
  '*': page(async () => (await import('./not-found-page.tsx')).NotFoundPage),
}

/**
 * Loads the page that the address names, for the start: a page that React has to wait for while it renders
 * appears up to 300 ms later than it could.
 */
export async function loadPage(hash: string): Promise<void> {
  const path = hash.slice(1).split('?')[0] ?? ''
  if (path === '' || path === '/') return
  const [pattern, page] = Object.entries(pages).find(([one]) => matchPath(one, path)) ?? []
  const { module, screen } = (pattern && matchPath(pattern, path)?.params) || {}
  try {
    await Promise.all([page?.load(), module && prepareLesson(module, screen)])
  } catch {
    // What does not come is reported where it is shown.
  }
}

async function prepareLesson(module: string, screen: string | undefined): Promise<void> {
  const { lessonPages } = await import('../player/lesson-pages.tsx')
  await lessonPages.prepareLesson(module, screen)
}

interface LatePage {
  Page: ComponentType
  load: () => Promise<ComponentType>
}

/** A page that loads with its texts when it is opened. */
function page(load: () => Promise<ComponentType>, ...areas: Area[]): LatePage {
  let loaded: ComponentType | undefined
  const loadWhole = async () => {
    const [component] = await Promise.all([load(), loadAreas(...areas)])
    loaded = component
    return component
  }
  const Late = lazy(async () => ({ default: await loadWhole() }))
  const Page = () => {
    const [Shown] = useState<ComponentType>(() => loaded ?? Late)
    return <Shown />
  }
  return { Page, load: loadWhole }
}
