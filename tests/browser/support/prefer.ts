/** Someone who has chosen this before: the app starts with it on every page of the test. */
import type { BrowserContext, Page } from '@playwright/test'
import { type Preferences, preferencesKey } from '../../../src/ui/preferences.ts'

export const prefer = (where: Page | BrowserContext, wish: Partial<Preferences>) =>
  where.addInitScript(
    ({ key, state }) => localStorage.setItem(key, JSON.stringify({ state, version: 0 })),
    { key: preferencesKey, state: wish },
  )
