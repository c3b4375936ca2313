/** The pages about the product say what is true of this browser, this build and this operator. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { serve } from '../../scripts/static.mjs'
import { violations } from './support/axe.ts'
import { expect, isReady, noNetwork, test } from './support/test.ts'

test('every name that the browser has stored something under stands on the page', async ({
  page,
  site,
}) => {
  await page.goto(site.url)
  await isReady(page)
  await page.goto(`${site.url}#/settings`)
  await page.getByRole('radio', { name: 'Dunkel' }).check()
  await page.goto(`${site.url}#/modules/kitchen-sink/single-choice`)
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Antwort prüfen' }).click()
  await page.locator('[data-save-state="stored"]').waitFor()
  await page.goto(`${site.url}#/about/privacy`)
  await page.getByRole('heading', { name: 'Was wo gespeichert wird' }).waitFor()
  const shown = await page.locator('main code').allTextContents()
  const names = await storedNames(page)
  expect(names.length).toBeGreaterThan(3)
  expect(names.filter((name) => !shown.some((one) => one === name.split(' ')[0]))).toEqual([])
  const fields = await fieldsOfEvents(page)
  expect(fields).toContain('answer')
  expect(fields.filter((field) => !shown.includes(field))).toEqual([])
})

test('licences: every package of the build with its text', async ({ page, site }) => {
  await page.goto(`${site.url}#/about/licences`)
  const react = page.locator('details').filter({ hasText: 'react-dom' })
  await react.locator('summary').click()
  await expect(react).toContainText('Permission is hereby granted, free of charge')
  expect(await page.locator('main details').count()).toBeGreaterThan(5)
  expect(await violations(page)).toEqual([])
})

const filled = {
  format: 1,
  imprint: {
    name: 'Verein Beispiel e. V.',
    address: ['Beispielweg 1', '12345 Beispielstadt'],
    represented: 'Alex Beispiel',
    email: 'kontakt@example.org',
    phone: '030 1234567',
    website: 'https://www.example.org/impressum',
    register: 'Amtsgericht Beispielstadt, VR 1',
    more: ['<b>Kein Markup</b>'],
  },
  accessibility: {
    email: 'barriere@example.org',
    enforcement: { name: 'Schlichtungsstelle Beispiel', website: 'https://example.org/' },
  },
  privacy: { logs: 'Abrufe werden nach 7 Tagen gelöscht.' },
}

test('an operator fills in the imprint without a build; it is there without a network too', async ({
  page,
  guard,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'hinsehen-site-'))
  cpSync('dist-test', folder, { recursive: true })
  const site = await serve({ folder })
  const main = page.getByRole('main')
  const at = (part: string) => `${site.url}#/about/${part}`
  try {
    await page.goto(site.url)
    await isReady(page)
    await page.getByRole('link', { name: 'Impressum' }).click()
    await expect(main).toContainText('Der Betreiber hat noch kein Impressum eingetragen.')

    // The worker keeps what it was given before; what lies on the server now comes first.
    writeFileSync(join(folder, 'site.json'), JSON.stringify(filled))
    await page.goto(at('privacy'))
    await expect(main).toContainText('Abrufe werden nach 7 Tagen gelöscht.')
    await page.goto(at('accessibility'))
    await expect(main.getByRole('link', { name: 'barriere@example.org' })).toHaveAttribute(
      'href',
      'mailto:barriere@example.org',
    )
    await expect(main).toContainText('Schlichtungsstelle Beispiel')
    expect(await violations(page)).toEqual([])
    await page.goto(at('imprint'))
    await expect(main).toContainText('Verein Beispiel e. V.')
    await expect(main).toContainText('<b>Kein Markup</b>')
    await expect(main.getByRole('link', { name: 'Website (führt zu example.org)' })).toBeVisible()
    expect(await violations(page)).toEqual([])

    await site.close()
    guard.allow(noNetwork)
    await page.reload()
    await expect(main).toContainText('Verein Beispiel e. V.')
  } finally {
    await site.close()
    rmSync(folder, { recursive: true })
  }
})

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' })

  for (const [disturbance, sentence] of [
    ['other bytes', 'Die Datei site.json hat einen Fehler.'],
    ['login page', 'Die Datei site.json hat einen Fehler.'],
    ['broken server', 'Die Angaben des Betreibers sind gerade nicht erreichbar.'],
  ] as const) {
    test(`details of the operator that do not come right are said plainly (${disturbance})`, async ({
      page,
      site,
      disturbances,
      guard,
    }) => {
      guard.allow(/500/)
      disturbances.set('site.json', disturbance)
      await page.goto(`${site.url}#/about/imprint`)
      await expect(page.getByRole('main')).toContainText(sentence)
      expect(await violations(page)).toEqual([])
    })
  }
})

const storedNames = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const opfs: string[] = []
    const root = await navigator.storage.getDirectory()
    for await (const name of root.keys()) opfs.push(name)
    return [
      ...databases.flatMap(({ name }) => name ?? []),
      ...(await caches.keys()).map((name) => name.replace(/^(hinsehen-module)-.*$/, '$1')),
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...opfs,
      ...document.cookie.split(';').filter(Boolean),
    ]
  })

/** The keys of every row in the table of events. */
const fieldsOfEvents = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('hinsehen')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('events').objectStore('events').getAll()
          all.addEventListener('success', () => {
            opening.result.close()
            resolve([...new Set(all.result.flatMap((row: object) => Object.keys(row)))])
          })
        })
      }),
  )
