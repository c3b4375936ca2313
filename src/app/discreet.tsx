/** Discreet mode: one neutral address and title, so that the history of the browser tells nothing. */
import { type ReactNode, useEffect } from 'react'
import { HashRouter, MemoryRouter, useNavigate } from 'react-router'
import { preferences } from '../ui/preferences.ts'

/** The page that was asked for, as `#/…`. In discreet mode boot/head.ts has taken it out of the address. */
export const startAddress = (): string => document.documentElement.dataset['start'] ?? location.hash

/** Keeps the place in the address, in discreet mode in memory only. */
export function AppRouter({ children }: { children: ReactNode }): ReactNode {
  if (!preferences.getState().discreet) return <HashRouter>{children}</HashRouter>
  return (
    <MemoryRouter initialEntries={[startAddress().slice(1) || '/']}>
      <PlainLinks />
      {children}
    </MemoryRouter>
  )
}

/** Links inside texts name their page as `#/…`; here they must not reach the address. */
function PlainLinks(): ReactNode {
  const navigate = useNavigate()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return
      const href = event.target.closest('a')?.getAttribute('href')
      if (!href?.startsWith('#/')) return
      event.preventDefault()
      void navigate(href.slice(1))
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [navigate])
  return null
}
