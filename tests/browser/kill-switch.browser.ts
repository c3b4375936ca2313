import { copyFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, isReady, test } from './support/test.ts'

test('the kill switch removes the worker and its own caches, nothing else, and reloads the page', async ({
  page,
  site,
}, testInfo) => {
  await page.goto(`${site.url}#/modules/signs-in-daily-work/practice-kitchen`)
  await isReady(page)
  const main = page.getByRole('main')
  await main.getByRole('radio').first().check()
  await main.getByRole('radio', { name: 'sehr sicher' }).check()
  await main.getByRole('button', { name: 'Antwort prüfen' }).click()
  await expect(page.locator('[data-save-state="stored"]')).toBeVisible()
  const others = ['another-app', 'hinsehen-shell /other-course/ 0123456789abcdef']
  await page.evaluate(async (names) => {
    await Promise.all(names.map((name) => caches.open(name)))
    localStorage.setItem('another-app', 'kept')
    const folder = await navigator.storage.getDirectory()
    await folder.getFileHandle('another-file', { create: true })
  }, others)

  const switchedOff = testInfo.outputPath('off')
  cpSync('dist-test', switchedOff, { recursive: true })
  copyFileSync(join(switchedOff, 'sw-off.js'), join(switchedOff, 'sw.js'))
  site.swap(switchedOff)
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))),
  ])
  await expect(page).toHaveURL(/#\/modules\/signs-in-daily-work\/practice-kitchen$/)
  await expect(page.locator('[data-save-state="stored"]')).toBeVisible()
  await page.evaluate(() => {
    document.documentElement.dataset['stays'] = ''
  })
  // The page registers the file again at its start, as it always does; that leaves nothing behind either.
  const left = () =>
    page.evaluate(async () => ({
      worker: navigator.serviceWorker.controller !== null,
      registrations: (await navigator.serviceWorker.getRegistrations()).length,
      caches: (await caches.keys()).sort(),
      local: localStorage.getItem('another-app'),
      files: await (
        await navigator.storage.getDirectory()
      )
        .getFileHandle('another-file')
        .then((file) => file.name),
    }))
  const wanted = {
    worker: false,
    registrations: 0,
    caches: others,
    local: 'kept',
    files: 'another-file',
  }
  await expect.poll(left).toEqual(wanted)
  await page.waitForLoadState('networkidle')
  expect(await left()).toEqual(wanted)
  await expect(page.locator('html'), 'it reloads only once').toHaveAttribute('data-stays')
})
