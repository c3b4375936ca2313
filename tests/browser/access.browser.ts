/** Every page in every look: axe finds nothing, nothing scrolls sideways. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { ModuleSource } from '../../src/content/schema.ts'
import { answer, pointer, waysOf } from './support/answer.ts'
import { violations } from './support/axe.ts'
import { expect, test } from './support/test.ts'

const read = (path: string): ModuleSource => JSON.parse(readFileSync(path, 'utf8'))
const sink = read('tests/support/modules/kitchen-sink/de.json')
const shipped = readdirSync('modules', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => read(`modules/${name}/de.json`))
const signs = shipped.filter(({ id }) => id === 'signs-in-daily-work')

const looks = ['light', 'dark', 'forced colours', 'right-to-left'] as const
type Look = (typeof looks)[number]

const pages = [
  '/',
  '/help?land=BE',
  '/help?land=SL',
  '/glossary',
  '/practice',
  '/practice/nowhere',
  '/practice/mixed-5-0-0-0',
  '/search?q=beratung',
  '/search?q=xyzxyz',
  '/settings',
  '/results',
  '/certificate',
  '/certificate/check',
  '/results/file',
  '/trainer',
  '/trainer/evaluation',
  '/trainer/sign',
  '/about',
  '/about/privacy',
  '/about/works-council',
  '/about/accessibility',
  '/about/licences',
  '/about/imprint',
  '/about/nowhere',
  '/nowhere',
  '/modules/nowhere',
  '/modules/kitchen-sink',
  '/modules/kitchen-sink/nowhere',
]
const screensOf = (...modules: ModuleSource[]) =>
  modules.flatMap((module) => module.screens.map(({ id }) => `/modules/${module.id}/${id}`))
const screens = screensOf(sink, ...signs)
/** Every module there is in the first look; its screens are made of the same parts in the others. */
const screensIn = (look: Look) => (look === 'light' ? screensOf(sink, ...shipped) : screens)

for (const look of looks) {
  test(`axe finds nothing on any page (${look})`, async ({ page, site, guard }) => {
    test.setTimeout(240_000)
    guard.allow(/404/)
    await dress(page, look)
    const found: string[] = []
    for (const address of [...pages, ...screensIn(look)]) {
      await open(page, `${site.url}#${address}`)
      found.push(...(await violations(page)).map((one) => `${address} ${one}`))
    }
    expect(found).toEqual([])
  })

  test(`axe finds nothing in any state of any item (${look})`, async ({ page, site, guard }) => {
    test.setTimeout(240_000)
    // The made-up language has no modules of its own.
    guard.allow(/404/)
    await dress(page, look)
    const found: string[] = []
    for (const item of sink.items.filter((one) => sink.screens.some(({ id }) => id === one.id))) {
      for (const how of waysOf(item)) {
        await open(page, `${site.url}#/modules/kitchen-sink/${item.id}`)
        const again = page.locator('[data-save-state] ~ button, [data-save-state] ~ * button')
        if (await page.locator('[data-save-state="stored"]').isVisible())
          await again.first().click()
        await answerIn(look, page, item, how)
        await page.locator('[data-save-state="stored"]').waitFor()
        found.push(...(await violations(page)).map((one) => `${item.id}, ${how}: ${one}`))
      }
    }
    expect(found).toEqual([])
  })
}

for (const look of looks) {
  test(`axe finds nothing on a page that crashed, and the way home works (${look})`, async ({
    page,
    site,
    guard,
  }) => {
    guard.allow(/404/, /undefined|ErrorBoundary/)
    await dress(page, look)
    await page.route('**/modules/kitchen-sink/de.json', async (route) => {
      const file = await (await route.fetch()).json()
      for (const screen of file.module.screens) screen.blocks = [{ type: 'steps' }]
      await route.fulfill({ json: file })
    })
    await open(page, `${site.url}#/modules/kitchen-sink/${sink.screens[0]?.id}`)
    await page.locator('main summary').click()
    await expect(page.getByRole('textbox')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.locator('main a[href="#/"]').click()
    await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible()
  })
}

test('nothing scrolls sideways at 320 × 256, also with the largest text', async ({
  page,
  site,
  guard,
}) => {
  test.setTimeout(180_000)
  guard.allow(/404/)
  await page.setViewportSize({ width: 320, height: 256 })
  const wide: string[] = []
  for (const textSize of ['normal', 'larger']) {
    await prefer(page, { textSize })
    for (const address of [...pages, ...screens]) {
      await open(page, `${site.url}#${address}`)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > 320) wide.push(`${address} (${textSize}): ${width}`)
    }
  }
  expect(wide).toEqual([])
})

test('a glossary term opens with the keyboard, axe finds nothing, and Escape leads back to it', async ({
  page,
  site,
}) => {
  await open(page, `${site.url}#/modules/signs-in-daily-work/weight`)
  const term = page.getByRole('article').getByRole('button').first()
  await term.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(term).toBeFocused()
})

for (const address of [
  ...pages,
  '/modules/signs-in-daily-work',
  '/modules/signs-in-daily-work/tomorrow',
  '/modules/kitchen-sink/case',
])
  test(`opened first, ${address} shows no key of a text instead of the text`, async ({
    page,
    site,
    guard,
  }) => {
    guard.allow(/404/)
    const keys = readdirSync('locales/de').flatMap((file) =>
      Object.keys(JSON.parse(readFileSync(`locales/de/${file}`, 'utf8'))),
    )
    await open(page, `${site.url}#${address}`)
    // Whether the module is ready without a network is known a moment later.
    if (address === '/modules/signs-in-daily-work')
      await expect(page.locator('main output')).not.toBeEmpty()
    const words = new Set((await page.locator('body').innerText()).split(/\s+/))
    expect(keys.filter((key) => key.includes('.') && words.has(key))).toEqual([])
  })

test('the focus follows to the heading of the next page, and the document is named after it', async ({
  page,
  site,
}) => {
  await page.goto(site.url)
  await page.getByRole('link', { name: 'Glossar' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Glossar' })).toBeFocused()
  await expect(page).toHaveTitle('Glossar – Hinsehen')
  await page.getByRole('link', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page).toHaveTitle('Hinsehen')
})

test('the skip link leads past the navigation and leaves the address alone', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/glossary`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Zum Inhalt' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  expect(new URL(page.url()).hash).toBe('#/glossary')
})

async function open(page: Page, address: string): Promise<void> {
  // A change of the hash alone keeps the page, as it does for a person; a fresh start would hide what piles up.
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction(
    () => document.getElementById('root')?.querySelector('[aria-busy="true"]') === null,
  )
}

async function dress(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({
    colorScheme: look === 'dark' ? 'dark' : 'light',
    forcedColors: look === 'forced colours' ? 'active' : 'none',
    reducedMotion: 'reduce',
  })
  if (look === 'right-to-left') await prefer(page, { language: 'ar-XB' })
}

const prefer = (page: Page, state: object) =>
  page.addInitScript((wished) => {
    const known: unknown = JSON.parse(
      localStorage.getItem('hinsehen-preferences') ?? '{"state":{}}',
    )
    const before =
      typeof known === 'object' && known !== null && 'state' in known ? known.state : {}
    localStorage.setItem(
      'hinsehen-preferences',
      JSON.stringify({ state: { ...Object(before), ...wished }, version: 0 }),
    )
  }, state)

/** The made-up language wraps the interface's own words, so names are looked for inside them there. */
async function answerIn(
  look: Look,
  page: Page,
  item: ModuleSource['items'][number],
  how: 'right' | 'partly' | 'wrong',
) {
  const wrapped = look === 'right-to-left'
  await answer(page.getByRole('article'), item, how, pointer, wrapped ? pseudoWords : undefined)
}

const pseudoWords = (words: string) => `\u05d0\u05d1 ${words} \u05d2\u05d3`
