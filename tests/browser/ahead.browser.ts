/** A lesson is there before the app, on every visit, and nothing that was chosen meanwhile is lost. */
import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from '@playwright/test'
import glossary from '../../locales/de/glossary.json' with { type: 'json' }
import help from '../../locales/de/help.json' with { type: 'json' }
import homeDe from '../../locales/de/home.json' with { type: 'json' }
import words from '../../locales/de/items.json' with { type: 'json' }
import shell from '../../locales/de/shell.json' with { type: 'json' }
import homeEn from '../../locales/en/home.json' with { type: 'json' }
import { serve } from '../../scripts/static.mjs'
import { prefer } from './support/prefer.ts'
import { expect, isReady, noNetwork, test } from './support/test.ts'

/** Holds back the scripts of the app until the returned function is called. */
async function slowScripts(page: Page | BrowserContext): Promise<() => void> {
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

/** Clicks at the last moment before the app takes over: React first listens on its root, and renders later. */
async function clickLast(page: Page, selector: string): Promise<void> {
  await page.addInitScript((selector) => {
    document.addEventListener('DOMContentLoaded', () => {
      const root = document.getElementById('root')
      if (!root) throw new Error('No root')
      root.addEventListener = (...listener: Parameters<typeof addEventListener>) => {
        Reflect.deleteProperty(root, 'addEventListener')
        document.querySelector<HTMLElement>(selector)?.click()
        root.addEventListener(...listener)
      }
    })
  }, selector)
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

test('what was chosen while the app was taking over stays chosen', async ({ page, site }) => {
  await clickLast(page, 'main article input[type=checkbox]:not([role=switch])')
  await page.goto(`${site.url}#/modules/kitchen-sink/multiple-choice`)
  await started(page)
  await expect(page.getByRole('checkbox').first()).toBeChecked()
})

test('a link that was pressed while the app was taking over home is followed', async ({
  page,
  site,
}) => {
  await clickLast(page, 'a[href="#/glossary"]')
  // The guard of every test fails on an error in the console.
  await page.goto(site.url)
  await started(page)
  await expect(page).toHaveURL(`${site.url}#/glossary`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(glossary.title)
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

test('on a later visit it is there before the app as well, without the network, and paints before the app starts', async ({
  page,
  context,
  site,
  guard,
}) => {
  await page.goto(site.url)
  await isReady(page)
  const card = page.getByRole('listitem').filter({ hasText: 'Hinweise im Alltag' })
  await expect(card.getByText('Ohne Netz bereit')).toBeVisible()
  await page.close()
  await site.close()
  guard.allow(noNetwork)
  const again = await context.newPage()
  await again.addInitScript(() => {
    const order: string[] = []
    Object.assign(globalThis, { order })
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('main article')) return
      observer.disconnect()
      order.push('drawn')
      requestAnimationFrame(() => order.push('painted'))
    }).observe(document, { subtree: true, childList: true })
    new MutationObserver((_changes, observer) => {
      if (document.documentElement.dataset['started'] === undefined) return
      observer.disconnect()
      order.push('started')
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-started'] })
  })
  await again.goto(`${site.url}#/modules/signs-in-daily-work/hook`)
  await started(again)
  await expect(again.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible()
  expect(await again.evaluate(() => Reflect.get(globalThis, 'order'))).toEqual([
    'drawn',
    'painted',
    'started',
  ])
})

test('behind a PIN nothing is shown before the app has asked for it', async ({ page, site }) => {
  await prefer(page, { profile: { id: 'first', nickname: '', locked: true } })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${site.url}#/modules/signs-in-daily-work/hook`)
  await started(page)
  expect(asked.filter((url) => url.endsWith('.html'))).toEqual([])
})

test('what was drawn for another look of the app is not shown', async ({ page, site }) => {
  const arrive = await slowScripts(page)
  await page.route('**/drawn.de.html', async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace(/data-look="[^"]*"/, 'data-look="before"')
    await route.fulfill({ response, body })
  })
  await Promise.all([
    page.waitForEvent('requestfinished', (request) => request.url().endsWith('.html')),
    page.goto(`${site.url}#/modules/signs-in-daily-work/hook`, { waitUntil: 'commit' }),
  ])
  await expect(page.locator('main')).toBeAttached()
  await expect(page.locator('main > *')).toHaveCount(0)
  arrive()
  await expect(page.getByRole('article')).toBeVisible()
})

test('home takes no part in the layout of a page that is asked for at once', async ({
  page,
  site,
}) => {
  await page.goto(site.url)
  await started(page)
  await expect(page.locator('main > *').first()).toBeVisible()
  // As boot/head.ts does before home is there.
  await page.evaluate(() => document.documentElement.setAttribute('data-elsewhere', ''))
  for (const part of await page.locator('main > *').all()) await expect(part).toBeHidden()
})

test('a link that was pressed before the app was there is followed, and its heading takes the focus', async ({
  page,
  site,
}) => {
  const arrive = await slowScripts(page)
  await page.goto(`${site.url}#/modules/signs-in-daily-work/hook`, { waitUntil: 'commit' })
  await expect(page.getByRole('article')).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: shell['nav.help'] }).click()
  arrive()
  await expect(page.getByRole('heading', { level: 1, name: help.title })).toBeFocused()
  await page.getByRole('link', { name: help.back }).click()
  await expect(page).toHaveURL(/#\/modules\/signs-in-daily-work\/hook$/)
})

test('in discreet mode such a link leaves nothing in the address', async ({ page, site }) => {
  await prefer(page, { discreet: true })
  const arrive = await slowScripts(page)
  await page.goto(site.url, { waitUntil: 'commit' })
  await page.getByRole('navigation').getByRole('link', { name: shell['nav.help'] }).click()
  expect(page.url()).toBe(site.url)
  arrive()
  await expect(page.getByRole('heading', { level: 1, name: help.title })).toBeFocused()
  expect(page.url()).toBe(site.url)
})

test('who reads in easy words gets them at once from the app', async ({ page, site }) => {
  await prefer(page, { easy: true })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${site.url}#/modules/signs-in-daily-work/hook`)
  await expect(page.getByRole('switch')).toBeChecked()
  expect(asked.filter((url) => url.endsWith('.html'))).toEqual([])
})

test.describe('in English', () => {
  test.use({ locale: 'en-GB' })

  test('home is never seen in German, however slowly the page comes', async ({ page, context }) => {
    const index = readFileSync('dist-test/index.html', 'utf8')
    // Here German home is whole, and nothing has put the other one in its place.
    const half = index.indexOf('<template')
    let arrive = () => {}
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve
    })
    const slow = await serve({
      folder: 'dist-test',
      first: (request, response) => {
        if (request.url !== '/') return false
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        response.write(index.slice(0, half))
        void arrived.then(() => response.end(index.slice(half)))
        return true
      },
    })
    const seen: string[] = []
    await page.exposeFunction('seen', (text: string) => seen.push(text))
    await page.addInitScript(() => {
      const look = () => {
        Reflect.get(globalThis, 'seen')(document.querySelector('h1')?.innerText ?? '')
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    await page.goto(slow.url, { waitUntil: 'commit' })
    await page.locator('h1').waitFor({ state: 'attached' })
    // Another page comes whole and is drawn meanwhile.
    const other = await context.newPage()
    await other.goto(`${slow.url}masse.html`)
    await other.screenshot()
    arrive()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(homeEn.title)
    await expect.poll(() => seen).toContain(homeEn.title)
    expect(new Set(seen)).not.toContain(homeDe.title)
    await slow.close()
  })
})
