import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import course from '../../modules/course.json' with { type: 'json' }
import { listed, listPath } from '../../scripts/vite/module-files.ts'
import type { FileList } from '../../src/content/catalogue.ts'
import { comeAndGone, noteRegistration, workersOf } from './support/registration.ts'
import { expect, isReady, noNetwork, test } from './support/test.ts'
import type { Disturbance } from './support/disturb.ts'

const module = 'signs-in-daily-work'
const drawing = `modules/${module}/media/reception-desk.svg`
const home = (page: Page) => page.getByRole('heading', { level: 1, name: 'Hinsehen lernen' })
const card = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Hinweise im Alltag' })

for (const base of ['/', '/kurs/'])
  test.describe(`under ${base}`, () => {
    test.use({ base })

    test('after the first visit everything works without the server, to the feedback of an item', async ({
      page,
      site,
      guard,
    }) => {
      await page.goto(site.url)
      await isReady(page)
      await expect(card(page).getByText('Ohne Netz bereit')).toBeVisible()
      await site.close()
      guard.allow(noNetwork)
      await page.reload()
      await expect(home(page)).toBeVisible()
      for (const [link, heading] of [
        ['Glossar', 'Glossar'],
        ['Suche', 'Suche'],
        ['Einstellungen', 'Einstellungen'],
        ['Über Hinsehen', 'Über Hinsehen'],
      ] as const) {
        await page.getByRole('link', { name: link, exact: true }).click()
        await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      }
      await page.goto(`${site.url}#/modules/${module}`)
      await expect(page.getByText('Ohne Netz bereit')).toBeVisible()
      await page.goto(`${site.url}#/modules/${module}/hook`)
      const picture = page.getByRole('img', { name: /Kleinbus/ })
      // A drawing that did not come has no size.
      await expect
        .poll(() => picture.locator('use').evaluate((use: SVGUseElement) => use.getBBox().width))
        .toBeGreaterThan(100)
      await page.goto(`${site.url}#/modules/${module}/practice-kitchen`)
      await page.reload()
      const main = page.getByRole('main')
      await main.getByRole('radio').first().check()
      await main.getByRole('radio', { name: 'sehr sicher' }).first().check()
      await main.getByRole('button', { name: 'Antwort prüfen' }).first().click()
      await expect(page.locator('[data-save-state="stored"]').first()).toBeVisible()
      await page.goto(`${site.url}#/help-that-is-not-there`)
      await expect(
        page.getByRole('heading', { level: 1, name: 'Diese Seite gibt es nicht' }),
      ).toBeVisible()
    })
  })

const disturbances: Disturbance[] = ['missing', 'broken server', 'login page', 'cut', 'other bytes']
for (const kind of disturbances)
  test(`a module with one file that comes as "${kind}" is never called ready, and says which`, async ({
    page,
    site,
    guard,
    disturbances,
  }) => {
    guard.allow(/Failed to load resource/)
    disturbances.set(drawing, kind)
    await page.goto(site.url)
    await isReady(page)
    await expect(card(page).getByText(drawing)).toBeVisible()
    await expect(card(page).getByText('Braucht noch das Netz')).toBeVisible()
    expect(await modulesKept(page)).toEqual([])
    disturbances.clear()
    await card(page).getByRole('button', { name: 'Bereit machen' }).click()
    await expect(card(page).getByText('Ohne Netz bereit')).toBeVisible()
    expect(await modulesKept(page)).toHaveLength(1)
  })

test('of a newer version of a module only what has changed is fetched', async ({ page, site }) => {
  await page.goto(site.url)
  await isReady(page)
  await expect(page.getByText('Ohne Netz bereit')).toHaveCount(course.modules.length)
  const before = await modulesKept(page)
  const newer = test.info().outputPath('newer')
  cpSync('dist-test', newer, { recursive: true })
  const path = `modules/${module}/de.json`
  const changed = Buffer.from(`${readFileSync(join(newer, path), 'utf8')}\n`)
  writeFileSync(join(newer, path), changed)
  const list: FileList = JSON.parse(readFileSync(join(newer, listPath), 'utf8'))
  const files = list[`${module}/de`]?.map((file) =>
    file.path === path ? listed(path, changed) : file,
  )
  writeFileSync(join(newer, listPath), JSON.stringify({ ...list, [`${module}/de`]: files }))
  site.swap(newer)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.reload()
  await expect.poll(() => modulesKept(page)).not.toEqual(before)
  const [name = ''] = await modulesKept(page)
  const kept = await page.evaluate(
    async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url),
    name,
  )
  expect(kept.toSorted()).toEqual(
    [...(files ?? []).map((file) => file.path), `modules/${module}/hinsehen-whole`]
      .map((one) => site.url + one)
      .toSorted(),
  )
  expect(asked.filter((url) => url.includes('?v='))).toEqual([
    expect.stringContaining(`${site.url}${path}?v=`),
  ])
})

test('a page that wants a login is never kept in place of the app, and the app comes once the network is free', async ({
  page,
  site,
  guard,
  disturbances,
}) => {
  guard.allow(
    /Failed to load resource|integrity|Failed to find a valid digest|unexpected content type/,
  )
  disturbances.set('assets/about-page', 'login page')
  disturbances.set('glossary.en.json', 'login page')
  await page.addInitScript(noteRegistration)
  await page.goto(site.url)
  // The installation has failed: the browser lets the registration go with it.
  await expect.poll(() => workersOf(page)).toEqual(comeAndGone)
  expect(await page.evaluate(keptPages)).toEqual([])
  disturbances.clear()
  await page.reload()
  await isReady(page)
})

test('a file that is missing is missing: no page comes in its place, with the worker or without', async ({
  page,
  site,
  request,
  guard,
}) => {
  guard.allow(/status of 404/)
  const missing = `${site.url}assets/gone-12345678.js`
  expect((await request.get(missing)).status()).toBe(404)
  await page.goto(site.url)
  await isReady(page)
  const answered = await page.evaluate(async (address) => {
    const response = await fetch(address)
    return { status: response.status, isHome: (await response.text()).includes('id="root"') }
  }, missing)
  expect(answered).toEqual({ status: 404, isHome: false })
  const opened = await page.goto(missing)
  expect(opened?.status()).toBe(404)
})

test('nothing but modules, their search, the course and the centres is added to what the installation kept', async ({
  page,
  site,
}) => {
  await page.goto(site.url)
  await isReady(page)
  // Every module of the course is kept first.
  await expect(page.getByText('Ohne Netz bereit')).toHaveCount(course.modules.length)
  // And the words of the search last.
  await expect
    .poll(async () => (await page.evaluate(allKept)).some((one) => one.endsWith('search.de.json')))
    .toBe(true)
  const before = await page.evaluate(allKept)
  await page.reload()
  await isReady(page)
  await page.evaluate(async () => {
    await fetch('./icon.svg?other=1')
    await fetch('./module.schema.json')
    await fetch('./centres.json')
    await fetch('./course.json')
  })
  const added = (await page.evaluate(allKept)).filter((address) => !before.includes(address))
  expect(added).toEqual([])
})

test('a directory of centres that an operator replaces is shown at once, and later without the network', async ({
  page,
  site,
  guard,
}) => {
  await page.goto(site.url)
  await isReady(page)
  const replaced = test.info().outputPath('replaced')
  cpSync('dist-test', replaced, { recursive: true })
  writeFileSync(join(replaced, 'centres.json'), '{"replaced":true}')
  site.swap(replaced)
  const centres = () => page.evaluate(async () => (await fetch('./centres.json')).text())
  expect(await centres()).toBe('{"replaced":true}')
  await site.close()
  guard.allow(noNetwork)
  expect(await centres()).toBe('{"replaced":true}')
})

/** The caches of modules that hold everything. */
const modulesKept = (page: Page) =>
  page.evaluate(
    async (module) =>
      (await caches.keys()).filter((name) => name.startsWith(`hinsehen-module-${module}`)),
    module,
  )

async function allKept(): Promise<string[]> {
  const names = await caches.keys()
  const kept = await Promise.all(
    names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
  )
  return kept.flat()
}

/** Addresses whose kept answer is a page, although they are no page. */
async function keptPages(): Promise<string[]> {
  const wrong: string[] = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const response = await cache.match(request)
      const isPage = response?.headers.get('content-type')?.startsWith('text/html')
      // Home and the neutral page are the only ones there are.
      if (isPage && !/\/(?:masse\.html)?$/.test(new URL(request.url).pathname))
        wrong.push(request.url)
    }
  }
  return wrong
}
