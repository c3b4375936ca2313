/** A hostile module, however it came to lie where the app looks: refused with a message or shown as harmless text. */
import { parseMarkdown } from '../../src/lib/markdown.ts'
import { hostileTexts } from '../support/hostile-texts.ts'
import { expect, test } from './support/test.ts'

const address = 'modules/hostile/de.json'

/** A built module whose one screen holds these blocks. */
const built = (blocks: unknown[], extra: object = {}) => ({
  module: {
    format: 1,
    id: 'hostile',
    language: 'de',
    title: '<img src=x onerror=alert(1)>',
    summary: 'Text',
    minutes: 1,
    updated: '2026-11-23',
    status: 'draft',
    notice: { text: 'Thema.' },
    objectives: [],
    screens: [{ id: 's', kind: 'explanation', title: 'Seite', blocks }],
    takeaways: [],
    plans: [],
    sources: [],
    ...extra,
  },
})

test.beforeEach(({ page }) =>
  page.route('**/modules/hostile/de.items.json', (route) =>
    route.fulfill({ json: { items: [], contents: {} } }),
  ),
)

const forbidden =
  'script, iframe, object, embed, form, style, link, meta, base, img, video, audio, [onerror], [onload], [onclick]'

test('public collections of hostile texts run nothing and leave only known nodes', async ({
  page,
  site,
}) => {
  const blocks = hostileTexts.flatMap((text) => [
    { type: 'text', markdown: text },
    { type: 'text', markdown: parseMarkdown(text) },
  ])
  await page.addInitScript(() => {
    const note = () => {
      document.documentElement.dataset['executed'] = ''
    }
    Object.assign(window, { alert: note, confirm: note, prompt: note })
  })
  await page.route(`**/${address}`, (route) => route.fulfill({ json: built(blocks) }))
  await page.goto(`${site.url}#/modules/hostile/s`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Seite')
  expect(await page.locator('main').locator(forbidden).count()).toBe(0)
  const hrefs = await page
    .locator('main article a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(hrefs.filter((href) => !/^(?:https:\/\/|mailto:|tel:|#\/)/.test(href))).toEqual([])
  expect(await page.evaluate(() => document.documentElement.dataset['executed'])).toBeUndefined()
})

test('links of a tree that was tampered with lead nowhere', async ({ page, site }) => {
  const link = (href: string) => ({
    kind: 'paragraph',
    children: [{ kind: 'link', href, children: ['hier'] }],
  })
  const tree = [
    'javascript:alert(1)',
    'data:text/html,x',
    'http://example.org/',
    '//example.org/',
  ].map(link)
  await page.route(`**/${address}`, (route) =>
    route.fulfill({ json: built([{ type: 'text', markdown: tree }]) }),
  )
  await page.goto(`${site.url}#/modules/hostile/s`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Seite')
  await expect(page.locator('main article').getByText('hier')).toHaveCount(4)
  await expect(page.locator('main article a', { hasText: 'hier' })).toHaveCount(0)
})

test('pictures from elsewhere are not asked for', async ({ page, site }) => {
  const images = [
    'https://example.org/p.png',
    '//example.org/p.png',
    '../../../p.png',
    'data:image/svg+xml,x',
  ].map((src) => ({
    type: 'image',
    src,
    alt: 'Bild',
  }))
  await page.route(`**/${address}`, (route) => route.fulfill({ json: built(images) }))
  await page.goto(`${site.url}#/modules/hostile/s`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Seite')
  expect(await page.locator('main article :is(img, use)').count()).toBe(0)
})

for (const [what, body] of [
  ['a newer format', JSON.stringify(built([], { format: 99 }))],
  ['a page instead of a module', '<!doctype html><title>Anmelden</title>'],
  ['half a file', '{"module": {"format": 1, "screens": ['],
  ['a list instead of a module', '[]'],
] as const) {
  test(`${what} is refused in plain words, and progress stays`, async ({ page, site }) => {
    await page.route(`**/${address}`, (route) =>
      route.fulfill({ body, contentType: 'application/json' }),
    )
    await page.goto(`${site.url}#/modules/hostile/s`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Das Modul lässt sich nicht lesen',
    )
    await expect(page.locator('main')).toContainText('Ihr Fortschritt ist davon nicht betroffen')
  })
}

test('a module nested ten thousand deep is refused, and the way home stays open', async ({
  page,
  site,
}) => {
  const deep = `${'{"kind":"quote","children":['.repeat(10_000)}${']}'.repeat(10_000)}`
  const body = JSON.stringify(built([{ type: 'text', markdown: ['DEEP'] }])).replace('"DEEP"', deep)
  await page.route(`**/${address}`, (route) =>
    route.fulfill({ body, contentType: 'application/json' }),
  )
  await page.goto(`${site.url}#/modules/hostile/s`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Das Modul lässt sich nicht lesen',
  )
  await page
    .getByRole('navigation', { name: 'Bereiche' })
    .getByRole('link', { name: 'Start' })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hinsehen lernen')
})
