/** The screen can be left at once, and what was on it does not come back by accident. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Locator, type Page } from '@playwright/test'
import settings from '../../locales/de/settings.json' with { type: 'json' }
import shell from '../../locales/de/shell.json' with { type: 'json' }
import { findBrowser, launchArguments } from '../../scripts/browser.mjs'
import { violations } from './support/axe.ts'
import { firstModule } from './support/first-module.ts'
import { prefer } from './support/prefer.ts'
import { expect, isReady, noNetwork, test } from './support/test.ts'

const neutral = /\/masse\.html$/
const lesson = '#/modules/signs-in-daily-work/weight'
const leave = (page: Page) => page.getByRole('button', { name: shell['leave.button'] })

async function isNeutral(page: Page): Promise<void> {
  await expect(page).toHaveURL(neutral)
  await expect(page).toHaveTitle(shell['neutral.title'])
  await expect(page.getByText('Hinsehen')).toHaveCount(0)
}

/** Runs in the page: notes how much of page and dialogs the first frame after the event is going to show. */
function noteDrawn(event: string): void {
  const note = () => {
    const shown = [document.documentElement, ...document.querySelectorAll('dialog')]
    const seen = shown.map((element) => getComputedStyle(element).opacity)
    sessionStorage.setItem('drawn', JSON.stringify(seen))
  }
  addEventListener(event, () => requestAnimationFrame(note), { capture: true })
}

/** Runs on the neutral page. */
function drawn(): unknown {
  const found = sessionStorage.getItem('drawn')
  sessionStorage.removeItem('drawn')
  return JSON.parse(found ?? 'null')
}

/** How many different colours there are on the screen. */
async function colours(page: Page): Promise<number> {
  const screen = (await page.screenshot()).toString('base64')
  return page.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('No canvas')
    context.drawImage(image, 0, 0)
    const { data: bytes } = context.getImageData(0, 0, image.width, image.height)
    return new Set(new Uint32Array(bytes.buffer)).size
  }, screen)
}

async function middle(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('Not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('the button is in view on a long page and leads to a neutral one, without a network too', async ({
  page,
  site,
  guard,
  context,
}) => {
  guard.allow(noNetwork)
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(site.url)
  await isReady(page)
  await page.goto(site.url + lesson)
  await page.getByRole('article').waitFor()
  await page.mouse.wheel(0, 2_000)
  await expect(leave(page)).toBeInViewport({ ratio: 1 })
  await site.close()
  await context.setOffline(true)
  await leave(page).click()
  await isNeutral(page)
  expect(await violations(page)).toEqual([])
})

test('it works before the app does', async ({ page, site }) => {
  await page.route('**/assets/*.js', () => {})
  await page.goto(site.url, { waitUntil: 'commit' })
  await leave(page).click()
  await isNeutral(page)
})

test('the screen is drawn empty before the other page is asked for', async ({ page, site }) => {
  await page.addInitScript(noteDrawn, 'pointerup')
  for (let visit = 0; visit < 5; visit += 1) {
    await page.goto(site.url + lesson)
    await page.locator('html[data-started]').waitFor()
    await leave(page).click()
    await isNeutral(page)
    expect(await page.evaluate(drawn), `visit ${visit + 1}`).toEqual(['0'])
  }
})

test('a dialog that lies over the page is gone in the same moment', async ({ page, site }) => {
  await page.addInitScript(noteDrawn, 'keydown')
  await page.goto(`${site.url}#/modules/what-it-is-about/three-elements`)
  await page.locator('main article button[aria-haspopup="dialog"]').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')
  await isNeutral(page)
  expect(await page.evaluate(drawn)).toEqual(['0', '0'])
})

test('the content goes with the touch and comes back where the finger slips off', async ({
  page,
  site,
}) => {
  await page.goto(site.url + lesson)
  await page.getByRole('article').waitFor()
  await leave(page).hover()
  await page.mouse.down()
  expect(await colours(page)).toBe(1)
  await page.mouse.move(100, 100)
  expect(await colours(page)).toBe(1)
  await page.mouse.up()
  expect(await colours(page)).toBeGreaterThan(10)
  await expect(page).toHaveURL(site.url + lesson)
  await leave(page).click()
  await isNeutral(page)
})

test('a press anywhere else, or with another button, hides nothing', async ({ page, site }) => {
  await page.goto(site.url + lesson)
  await page.getByRole('article').waitFor()
  await page.mouse.move(100, 100)
  await page.mouse.down()
  expect(await colours(page)).toBeGreaterThan(10)
  await leave(page).hover()
  await page.mouse.up()
  await expect(page).toHaveURL(site.url + lesson)
  await page.mouse.down({ button: 'right' })
  await page.mouse.up({ button: 'right' })
  await expect(page).toHaveURL(site.url + lesson)
  await expect(page.locator('html')).toHaveCSS('opacity', '1')
})

test.describe('with a finger', () => {
  // On a page in use: while the app starts, its own control takes the place of the one that was drawn before.
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } })

  test('a long touch leaves too: the menu that would take it away does not open', async ({
    page,
    site,
  }) => {
    // What the browser asks before it opens its menu.
    const opensMenu = () =>
      leave(page).evaluate((button) =>
        button.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })),
      )
    await page.goto(site.url + lesson)
    await page.locator('[data-started] article').waitFor()
    expect(await opensMenu()).toBe(true)
    const finger = await page.context().newCDPSession(page)
    const touchPoints = [await middle(leave(page))]
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
    await expect(page.locator('html')).toHaveCSS('opacity', '0')
    expect(await opensMenu()).toBe(false)
    await expect(page.locator('html')).toHaveCSS('opacity', '0')
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await isNeutral(page)
  })

  test('who scrolls from there stays, and sees the page again', async ({ page, site }) => {
    await page.goto(site.url + lesson)
    await page.locator('[data-started] article').waitFor()
    const finger = await page.context().newCDPSession(page)
    const { x, y } = await middle(leave(page))
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
    await expect(page.locator('html')).toHaveCSS('opacity', '0')
    for (let step = 1; step <= 5; step += 1)
      await finger.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: [{ x, y: y - step * 40 }],
      })
    await expect(page.locator('html')).toHaveCSS('opacity', '1')
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await expect(page).toHaveURL(site.url + lesson)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50)
  })
})

test('Shift three times leaves, twice does not, nor with other keys between', async ({
  page,
  site,
}) => {
  await page.goto(site.url + lesson)
  await page.getByRole('article').waitFor()
  for (const key of ['Shift', 'Shift', 'a', 'Shift', 'Shift', 'Control+Shift', 'Shift'])
    await page.keyboard.press(key)
  await expect(page.getByRole('article')).toBeVisible()
  await page.keyboard.press('Shift')
  await page.keyboard.press('Shift')
  await isNeutral(page)
})

test('Shift three times over more than five seconds stays', async ({ page, site }) => {
  await page.goto(site.url + lesson)
  await page.getByRole('article').waitFor()
  await page.evaluate(() => {
    for (const at of [1_000, 4_000, 6_001]) {
      const press = new KeyboardEvent('keydown', { key: 'Shift', bubbles: true })
      Object.defineProperty(press, 'timeStamp', { value: at })
      document.dispatchEvent(press)
    }
  })
  await expect(page.getByRole('article')).toBeVisible()
})

test('the second skip link leaves', async ({ page, site }) => {
  await page.goto(site.url)
  await page.locator('html[data-started]').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: shell['leave.skip'] })).toBeFocused()
  await page.keyboard.press('Enter')
  await isNeutral(page)
})

test('Back, five times, shows no content; the address opens the course again', async ({
  page,
  site,
}) => {
  const seen: string[] = []
  await page.exposeFunction('seen', (text: string) => seen.push(text))
  await page.goto(site.url)
  for (const address of ['#/glossary', '#/settings', '#/help', lesson, '#/about']) {
    await page.goto(site.url + address)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  await leave(page).click()
  await isNeutral(page)
  await page.addInitScript(() => {
    // Whatever is painted from now on.
    const look = () => {
      Reflect.get(globalThis, 'seen')(document.body?.innerText ?? '')
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  for (let step = 0; step < 5; step += 1) {
    // At its commit: the page that comes goes away by itself.
    await page.goBack({ waitUntil: 'commit' })
    await isNeutral(page)
    await page.waitForLoadState()
    await expect(page.locator('#root')).toHaveCount(0)
  }
  const shown = seen.filter((text) => /Hinsehen|Glossar|Gewicht eines|Einstellungen/.test(text))
  expect(shown).toEqual([])
  await page.goto(site.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('in discreet mode the history of the browser holds one neutral address and title', async ({
  site,
}, testInfo) => {
  const folder = testInfo.outputPath('profile')
  const executablePath = await findBrowser()
  if (executablePath === undefined) throw new Error('No browser')
  const open = () =>
    chromium.launchPersistentContext(folder, {
      executablePath,
      args: launchArguments,
      locale: 'de-DE',
    })
  const first = await open()
  await prefer(first, { discreet: true })
  const page = await first.newPage()
  await page.goto(site.url)
  await page.locator('main').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: firstModule.title })).toBeVisible()
  await page.getByRole('link', { name: 'Glossar' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Glossar' })).toBeVisible()
  await page.getByRole('link', { name: 'Hilfe' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hilfe im Dienst' })).toBeVisible()
  expect(page.url()).toBe(site.url)
  await expect(page).toHaveTitle(shell['neutral.title'])
  await first.close()
  const history = readFileSync(join(folder, 'Default', 'History')).toString('utf8')
  expect(history).toContain(site.url)
  expect(history).toContain(shell['neutral.title'])
  for (const word of ['#/', 'Hinsehen', 'Glossar', firstModule.title])
    expect(history).not.toContain(word)
})

test('the switch in the settings makes the app discreet, and visible again', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/settings`)
  const discreet = page.getByRole('switch', { name: settings['discreet.label'] })
  await discreet.click()
  await expect(page).toHaveURL(site.url)
  await expect(page).toHaveTitle(shell['neutral.title'])
  await expect(discreet).toBeChecked()
  expect(await page.locator('link[rel="manifest"]').count()).toBe(0)
  await discreet.click()
  await expect(page).toHaveURL(/#\/settings$/)
  await expect(page).toHaveTitle(/Hinsehen/)
})

test('a cover hides what is open when the tab is left, and keeps what was chosen', async ({
  page,
  site,
}) => {
  await prefer(page, { cover: 'hidden' })
  await page.goto(`${site.url}#/modules/signs-in-daily-work/practice-kitchen`)
  await page.locator('html[data-started]').waitFor()
  const choice = page.getByRole('main').getByRole('radio').nth(1)
  await choice.check()
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect(page.getByRole('main')).toBeHidden()
  await expect(page.getByRole('button', { name: shell['cover.lift'] })).toBeFocused()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeVisible()
  await expect(choice).toBeChecked()
  await expect(choice).toBeFocused()
})

test('without a touch for five minutes the cover comes by itself', async ({ page, site }) => {
  await page.clock.install()
  await prefer(page, { cover: 'five' })
  await page.goto(site.url + lesson)
  await page.locator('html[data-started]').waitFor()
  await page.clock.runFor(4 * 60_000)
  await page.keyboard.press('a')
  await page.clock.runFor(4 * 60_000)
  await expect(page.getByRole('main')).toBeVisible()
  await page.clock.runFor(2 * 60_000)
  await expect(page.getByRole('main')).toBeHidden()
})
