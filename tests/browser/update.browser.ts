import type { Page } from '@playwright/test'
import { expect, isReady, noNetwork, test } from './support/test.ts'
import { writeSecondVersion } from './support/second-version.ts'

const notice = (page: Page) => page.getByText('Eine neue Fassung ist da')
const edition = (page: Page) => page.locator('html').getAttribute('data-edition')
const about = (page: Page) => page.getByRole('heading', { level: 1, name: 'Über Hinsehen' })

/** What coming back to the tab does, without waiting for an hour. */
const comesBack = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

test('a new version is offered and waits; „Später“ keeps the old one, „Jetzt laden“ brings the new one', async ({
  page,
  site,
}, testInfo) => {
  await page.goto(site.url)
  await isReady(page)
  site.swap(await writeSecondVersion(testInfo.outputPath('second')))
  await comesBack(page)
  await expect(notice(page)).toBeVisible()
  expect(await edition(page)).toBeNull()
  await page.getByRole('button', { name: 'Später' }).click()
  await expect(notice(page)).toBeHidden()
  // A reload is no consent: the old version goes on, and offers the new one again.
  await page.reload()
  await expect(notice(page)).toBeVisible()
  expect(await edition(page)).toBeNull()
  await page.getByRole('button', { name: 'Jetzt laden' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-edition', '2')
  await isReady(page)
  await expect(notice(page)).toBeHidden()
})

test('a tab with the old version loads its pages after another tab took the new one, also without the server', async ({
  page,
  context,
  site,
  guard,
}, testInfo) => {
  await page.goto(site.url)
  await isReady(page)
  const old = await context.newPage()
  await old.goto(`${site.url}#/settings`)
  await isReady(old)
  site.swap(await writeSecondVersion(testInfo.outputPath('second')))
  await comesBack(page)
  await page.getByRole('button', { name: 'Jetzt laden' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-edition', '2')
  await expect(old.getByText('in einem anderen Fenster geladen')).toBeVisible()
  expect(await edition(old)).toBeNull()
  await site.close()
  guard.allow(noNetwork)
  await old.getByRole('link', { name: 'Über Hinsehen' }).click()
  await expect(about(old)).toBeVisible()
  await page.getByRole('link', { name: 'Über Hinsehen' }).click()
  await expect(about(page)).toBeVisible()
})

test('nobody is interrupted in an item: the offer comes once its feedback is there', async ({
  page,
  site,
}, testInfo) => {
  await page.goto(`${site.url}#/modules/signs-in-daily-work/practice-kitchen`)
  await isReady(page)
  const main = page.getByRole('main')
  await main.getByRole('radio').first().check()
  site.swap(await writeSecondVersion(testInfo.outputPath('second')))
  await comesBack(page)
  await expect
    .poll(() =>
      page.evaluate(async () =>
        Boolean((await navigator.serviceWorker.getRegistration())?.waiting),
      ),
    )
    .toBe(true)
  await expect(notice(page)).toBeHidden()
  await main.getByRole('radio', { name: 'sehr sicher' }).check()
  await main.getByRole('button', { name: 'Antwort prüfen' }).click()
  await expect(notice(page)).toBeVisible()
})

test('an update that is cut short changes nothing, and the next attempt completes it', async ({
  page,
  site,
  disturbances,
  guard,
}, testInfo) => {
  guard.allow(/Failed to load resource|digest/)
  await page.goto(site.url)
  await isReady(page)
  disturbances.set('about-page-second00', 'cut')
  site.swap(await writeSecondVersion(testInfo.outputPath('second')))
  const failed = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    return new Promise((resolve) => {
      registration?.addEventListener('updatefound', () => {
        const worker = registration.installing
        worker?.addEventListener('statechange', () => resolve(worker.state))
      })
      document.dispatchEvent(new Event('visibilitychange'))
    })
  })
  expect(await failed).toBe('redundant')
  await expect(notice(page)).toBeHidden()
  await page.reload()
  expect(await edition(page)).toBeNull()
  disturbances.clear()
  await comesBack(page)
  await expect(notice(page)).toBeVisible()
})
