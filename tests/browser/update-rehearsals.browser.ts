/**
 * Updates that go wrong, as they do out there: after each the old version works without a network, everything that was
 * answered is there, and the next good update succeeds.
 */
import { copyFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Disturbance, Disturbances } from './support/disturb.ts'
import { comeAndGone, noteRegistration, workersOf } from './support/registration.ts'
import { writeSecondVersion } from './support/second-version.ts'
import { expect, isReady, test } from './support/test.ts'

const question = '#/modules/signs-in-daily-work/practice-kitchen'
const notice = (page: Page) => page.getByText('Eine neue Fassung ist da')
const answered = (page: Page) => page.locator('[data-save-state="stored"]')

/** What a network out there does to one file of a new version, or to all of them. */
const faults = [
  'missing',
  'broken server',
  'login page',
  'cut',
  'other bytes',
  'sent to a login',
  'no line',
] as const satisfies readonly Disturbance[]

const expected =
  /Failed to load resource|digest|MIME type|service worker|ServiceWorker|net::ERR|fetching the script|integrity/

/** What coming back to the tab does, without waiting for an hour. */
const comesBack = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

/** One answer in the record, the module ready offline. */
async function answersOnce(page: Page, url: string): Promise<void> {
  await page.goto(`${url}${question}`)
  await isReady(page)
  const main = page.getByRole('main')
  await main.getByRole('radio').first().check()
  await main.getByRole('radio', { name: 'sehr sicher' }).check()
  await main.getByRole('button', { name: 'Antwort prüfen' }).click()
  await expect(answered(page)).toBeVisible()
  await isWhole(page)
}

/** The module lies in its cache with the mark that is written last. */
const isWhole = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () =>
        Boolean(await caches.match('modules/signs-in-daily-work/hinsehen-whole')),
      ),
    )
    .toBe(true)

/** The words of the search are kept last, after every module of the course. */
const isAllKept = (page: Page) =>
  expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match('modules/search.de.json'))))
    .toBe(true)

/** Without a network: this version, the answer, and a page that was never opened before. */
async function worksWithoutNetwork(
  page: Page,
  disturbances: Disturbances,
  edition: string | null,
): Promise<void> {
  const before = [...disturbances]
  disturbances.clear()
  disturbances.set('', 'no line')
  await page.reload()
  await isReady(page)
  await expect(answered(page)).toBeVisible()
  expect(await page.locator('html').getAttribute('data-edition')).toBe(edition)
  await page.getByRole('link', { name: 'Über Hinsehen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Über Hinsehen' })).toBeVisible()
  await page.goBack()
  await expect(answered(page)).toBeVisible()
  disturbances.clear()
  for (const [part, kind] of before) disturbances.set(part, kind)
}

/** Looks for a new version, and says what became of it. */
const lookForVersion = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    if (!registration) return 'no registration'
    try {
      await registration.update()
    } catch {
      return 'no update'
    }
    const worker = registration.installing ?? registration.waiting
    if (!worker) return 'no news'
    if (worker.state === 'installing')
      await new Promise((resolve) => {
        worker.addEventListener('statechange', resolve, { once: true })
      })
    return worker.state
  })

async function takesNewVersion(page: Page, disturbances: Disturbances): Promise<void> {
  disturbances.clear()
  await comesBack(page)
  await expect(notice(page)).toBeVisible()
  await page.getByRole('button', { name: 'Jetzt laden' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-edition', '2')
  await isReady(page)
  await expect(answered(page)).toBeVisible()
  await worksWithoutNetwork(page, disturbances, '2')
}

test('one file of the new version comes wrong in any way: the old one goes on, and nothing is lost', async ({
  page,
  site,
  disturbances,
  guard,
}, testInfo) => {
  test.slow()
  guard.allow(expected)
  await answersOnce(page, site.url)
  site.swap(await writeSecondVersion(testInfo.outputPath('second')))
  for (const file of ['assets/about-page-second00', 'sw.js'])
    for (const fault of faults) {
      // Whatever script comes under its name is a new worker to any browser.
      if (file === 'sw.js' && fault === 'other bytes') continue
      disturbances.clear()
      disturbances.set(file, fault)
      const outcome = await lookForVersion(page)
      expect([file, fault, outcome]).toEqual([
        file,
        fault,
        file === 'sw.js' ? 'no update' : 'redundant',
      ])
      await expect(notice(page)).toBeHidden()
    }
  disturbances.set('assets/about-page-second00', 'login page')
  await worksWithoutNetwork(page, disturbances, null)
  await takesNewVersion(page, disturbances)
})

for (const portal of ['login page', 'sent to a login'] as const)
  test(`a portal that answers everything ("${portal}"): the app goes on from what it keeps, and keeps nothing of the portal`, async ({
    page,
    site,
    disturbances,
    guard,
  }, testInfo) => {
    test.slow()
    guard.allow(expected)
    await answersOnce(page, site.url)
    await isAllKept(page)
    const kept = await page.evaluate(keptTexts)
    site.swap(await writeSecondVersion(testInfo.outputPath('second')))
    disturbances.set('', portal)
    expect(await lookForVersion(page)).toBe('no update')
    await page.reload()
    await isReady(page)
    await expect(answered(page)).toBeVisible()
    await page.goto(`${site.url}#/help`)
    await expect(page.getByRole('link', { name: '116 016' })).toBeVisible()
    await page.goto(site.url)
    await expect(page.getByRole('heading', { level: 1, name: 'Hinsehen lernen' })).toBeVisible()
    expect(await page.evaluate(keptTexts)).toEqual(kept)
    await page.goto(`${site.url}${question}`)
    await worksWithoutNetwork(page, disturbances, null)
    await takesNewVersion(page, disturbances)
  })

/** The switch has come and gone, and nothing is left that a worker has kept. */
async function isSwitchedOff(page: Page): Promise<void> {
  await expect.poll(() => workersOf(page)).toEqual(comeAndGone)
  const kept = await page.evaluate(() => caches.keys())
  expect(kept.filter((name) => name.startsWith('hinsehen'))).toEqual([])
}

test('the kill switch and, later, a new worker: the answer is there before, between and after', async ({
  page,
  site,
  disturbances,
  guard,
}, testInfo) => {
  test.slow()
  guard.allow(expected)
  await page.addInitScript(noteRegistration)
  await answersOnce(page, site.url)
  const off = testInfo.outputPath('off')
  cpSync('dist-test', off, { recursive: true })
  copyFileSync(join(off, 'sw-off.js'), join(off, 'sw.js'))
  site.swap(off)
  await Promise.all([page.waitForEvent('load'), comesBack(page)])
  await expect(answered(page)).toBeVisible()
  await isSwitchedOff(page)
  // Without a worker it is an ordinary site; the switch comes with every page, and goes again by itself.
  await page.reload()
  await expect(answered(page)).toBeVisible()
  await isSwitchedOff(page)

  site.swap(await writeSecondVersion(testInfo.outputPath('second')))
  await page.reload()
  await isReady(page)
  await expect(page.locator('html')).toHaveAttribute('data-edition', '2')
  await expect(answered(page)).toBeVisible()
  await isWhole(page)
  await worksWithoutNetwork(page, disturbances, '2')
})

test('a page with the old version stays open on a lesson while another tab takes the new one: both keep answers', async ({
  page,
  context,
  site,
  disturbances,
  guard,
}, testInfo) => {
  test.slow()
  guard.allow(expected)
  await answersOnce(page, site.url)
  const old = await context.newPage()
  await old.goto(`${site.url}#/modules/kitchen-sink/text`)
  await isReady(old)
  site.swap(await writeSecondVersion(testInfo.outputPath('second')))
  await takesNewVersion(page, disturbances)
  expect(await old.locator('html').getAttribute('data-edition')).toBeNull()
  await old.evaluate((hash) => {
    location.hash = hash
  }, question)
  await expect(answered(old)).toBeVisible()
  await old.getByRole('button', { name: /noch einmal/i }).click()
  await old.getByRole('main').getByRole('radio').nth(1).check()
  await old.getByRole('main').getByRole('radio', { name: 'unsicher' }).first().check()
  await old.getByRole('button', { name: 'Antwort prüfen' }).click()
  await expect(answered(old)).toBeVisible()
  await old.reload()
  await expect(old.locator('html')).toHaveAttribute('data-edition', '2')
  await expect(answered(old)).toBeVisible()
})

/** Everything that is kept, as text: the address with what stands there. */
async function keptTexts(): Promise<string[]> {
  const texts: string[] = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const { url } of await cache.keys())
      texts.push(`${name} ${url} ${(await (await cache.match(url))?.text())?.length}`)
  }
  return texts.sort()
}
