/** On a slow network a lesson is there before the app, and nothing that was chosen meanwhile is lost. */
import type { Page } from '@playwright/test'
import words from '../../locales/de/items.json' with { type: 'json' }
import { expect, test } from './support/test.ts'

/** Holds back the scripts of the app until the returned function is called. */
async function slowScripts(page: Page): Promise<() => void> {
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/assets/*.js', async (route) => {
    await arrived
    await route.continue()
  })
  return arrive
}

const started = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-started')

test('the text of a lesson is on the page before the app, which puts the same in its place without a jump', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const arrive = await slowScripts(page)
  await page.goto(`${site.url}#/modules/signs-in-daily-work/hook`, { waitUntil: 'commit' })
  const article = page.getByRole('article')
  await expect(article.getByRole('heading', { level: 1 })).toBeVisible()
  const ahead = await article.innerText()
  const before = await article.boundingBox()
  arrive()
  await started(page)
  expect(await article.innerText()).toBe(ahead)
  expect(await article.boundingBox()).toEqual(before)
  const moved = await page.evaluate(() => Reflect.get(globalThis, 'shifts'))
  expect(moved.reduce((sum: number, one: number) => sum + one, 0)).toBeLessThanOrEqual(0.02)
})

test('what was chosen and pressed before the app was there is checked and kept when it is', async ({
  page,
  site,
}) => {
  const arrive = await slowScripts(page)
  await page.goto(`${site.url}#/modules/kitchen-sink/multiple-choice`, { waitUntil: 'commit' })
  const boxes = page.getByRole('checkbox')
  await expect(boxes.first()).toBeVisible()
  const asked = await page.locator('[data-item]').innerText()
  await boxes.nth(0).check()
  await boxes.nth(2).check()
  await page.getByRole('button', { name: words['check.button'] }).click()
  arrive()
  await expect(page.locator('[data-save-state="stored"]')).toHaveText(words['save.stored'])
  await expect(page.locator('[data-item] fieldset input:checked')).toHaveCount(2)
  expect(await boxes.nth(0).isChecked()).toBe(true)
  expect(await boxes.nth(2).isChecked()).toBe(true)
  for (const line of asked.split('\n').filter((one) => one !== words['check.button']))
    await expect(page.locator('[data-item]')).toContainText(line)
})

test('where a portal answers instead, nothing of it is shown', async ({ page, site }) => {
  const arrive = await slowScripts(page)
  await page.route('**/drawn.de.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<body><form>Password</form></body>' }),
  )
  await Promise.all([
    page.waitForEvent('requestfinished', (request) => request.url().endsWith('.html')),
    page.goto(`${site.url}#/modules/kitchen-sink/multiple-choice`, { waitUntil: 'commit' }),
  ])
  await expect(page.getByText('Password')).toHaveCount(0)
  arrive()
  await expect(page.getByRole('article')).toBeVisible()
  await expect(page.getByText('Password')).toHaveCount(0)
})

test('who reads in easy words gets them at once from the app', async ({ page, site }) => {
  await page.addInitScript(() => {
    const state = { easy: true, theme: 'system', textSize: 'normal' }
    localStorage.setItem('hinsehen-preferences', JSON.stringify({ state, version: 0 }))
  })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${site.url}#/modules/signs-in-daily-work/hook`)
  await expect(page.getByRole('switch')).toBeChecked()
  expect(asked.filter((url) => url.endsWith('.html'))).toEqual([])
})
