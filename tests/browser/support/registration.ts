/** Whether a page has registered its worker: only then is no worker a sign that it has gone again. */
import type { Page } from '@playwright/test'

/** For `addInitScript`. */
export function noteRegistration(): void {
  const register = navigator.serviceWorker.register.bind(navigator.serviceWorker)
  navigator.serviceWorker.register = async (...address) => {
    const registration = await register(...address)
    document.documentElement.dataset['registered'] = ''
    return registration
  }
}

export const workersOf = (page: Page) =>
  page.evaluate(async () => ({
    registered: 'registered' in document.documentElement.dataset,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))

export const comeAndGone = { registered: true, workers: 0 }
