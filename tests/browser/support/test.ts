/** What every browser test stands on: an own server, and a guard against what must never happen. */
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { serve, type Site } from '../../../scripts/static.mjs'
import { disturb, type Disturbances } from './disturb.ts'

interface Fixtures {
  /** Where on the server the product lies; `test.use({ base: '/kurs/' })` changes it. */
  base: string
  /** Serves the build for tests on a port of its own. */
  site: Site
  /** What the network does to single files. */
  disturbances: Disturbances
  /** Fails the test on a request that leaves the origin, a console or page error, a policy violation. */
  guard: Guard
}

interface Guard {
  /** Console errors that belong to the test, such as the failing requests of a network that is gone. */
  allow(...expected: RegExp[]): void
}

/** What Chromium writes to the console when the server of a test is stopped. */
export const noNetwork =
  /net::ERR_(?:CONNECTION_REFUSED|FAILED|INTERNET_DISCONNECTED|CONNECTION_RESET|EMPTY_RESPONSE)|An unknown error occurred when fetching the script/

export const test = base.extend<Fixtures>({
  base: ['/', { option: true }],
  disturbances: async ({ base: _base }, use) => use(new Map()),
  site: async ({ base, disturbances }, use) => {
    const site = await serve({ folder: 'dist-test', base, first: disturb(disturbances) })
    await use(site)
    await site.close()
  },
  guard: [
    async ({ context }, use) => {
      const offences: string[] = []
      const allowed: RegExp[] = []
      await watch(context, (offence) => offences.push(offence))
      await use({ allow: (...expected) => allowed.push(...expected) })
      const left = offences.filter((offence) => !allowed.some((one) => one.test(offence)))
      expect(left, 'errors, violations and requests to elsewhere').toEqual([])
    },
    { auto: true },
  ],
})

/** Reports what must not happen in any page of the context. */
export async function watch(
  context: BrowserContext,
  report: (offence: string) => void,
): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  context.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (event) => {
    const error = event.error()
    report(`page: ${error.stack ?? error.message}`)
  })
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== 'localhost') report(`left: ${request.url()}`)
  })
}

/** Waits until the worker is in charge of the page and the app has started. */
export async function isReady(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.documentElement.dataset['started'] !== undefined &&
      navigator.serviceWorker.controller?.state === 'activated',
  )
}

export { expect }
