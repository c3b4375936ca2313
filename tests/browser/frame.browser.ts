/** The page itself refuses to be shown by another site, also where the server sends no header. */
import { serve, type Site } from '../../scripts/static.mjs'
import { violations } from './support/axe.ts'
import { expect, test as base } from './support/test.ts'

const test = base.extend<{ around: Site; further: Site }>({
  around: ({ browserName: _browserName }, use) => withSite(use),
  further: ({ browserName: _browserName }, use) => withSite(use),
})

/** Serves the app, and a page that shows any address in a frame: `/frame?http://…`. */
async function withSite(use: (site: Site) => Promise<void>): Promise<void> {
  const site = await serve({
    folder: 'dist-test',
    first: ({ url = '' }, response) => {
      if (!url.startsWith('/frame?')) return false
      response.writeHead(200, { 'content-type': 'text/html' })
      const shown = decodeURIComponent(url.slice('/frame?'.length))
      response.end(
        `<!doctype html><html lang="de"><title>Rahmen</title><link rel="icon" href="data:,"><iframe title="Kurs" src="${shown}" width="700" height="400"></iframe></html>`,
      )
      return true
    },
  })
  await use(site)
  await site.close()
}

const inFrame = (around: Site, address: string) =>
  `${around.url}frame?${encodeURIComponent(address)}`

for (const hash of ['', '#/modules/signs-in-daily-work/hook', '#/settings']) {
  test(`in the frame of another site stands one line and a link, never the page (${hash || 'home'})`, async ({
    page,
    site,
    around,
  }) => {
    await page.goto(inFrame(around, `${site.url}${hash}`), { waitUntil: 'networkidle' })
    const frame = page.frameLocator('iframe')
    const link = frame.getByRole('link', { name: 'Den Kurs in einem eigenen Tab öffnen' })
    await expect(link).toBeVisible()
    expect(await frame.locator('body').innerText()).toBe(
      'Eine andere Website zeigt diesen Kurs in einem Rahmen. Zu Ihrem Schutz steht hier nichts weiter.\n\nDen Kurs in einem eigenen Tab öffnen',
    )
    expect(await violations(page)).toEqual([])
    const opened = page.waitForEvent('popup')
    await link.click()
    const tab = await opened
    await expect(tab.getByRole('heading', { level: 1 })).toBeVisible()
    expect(tab.url()).toBe(`${site.url}${hash}`)
  })
}

test('nothing of the page is shown at any moment before it refuses', async ({
  page,
  site,
  around,
}) => {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.getElementById('root')?.getClientRects().length) console.error('it was shown')
    }).observe(document, { childList: true, subtree: true })
  })
  // The guard of every test fails on an error in the console.
  await page.goto(inFrame(around, site.url))
  await expect(page.frameLocator('iframe').getByRole('link')).toBeVisible()
})

test('a page of the same address inside the frame of another site changes nothing', async ({
  page,
  around,
  further,
}) => {
  await page.goto(inFrame(further, inFrame(around, around.url)))
  const inner = page.frameLocator('iframe').frameLocator('iframe')
  await expect(inner.getByRole('link')).toHaveText('Den Kurs in einem eigenen Tab öffnen')
})

test('a page of the same address may show the app in a frame', async ({ page, around }) => {
  await page.goto(inFrame(around, around.url))
  const heading = page.frameLocator('iframe').getByRole('heading', { level: 1 })
  await expect(heading).toBeVisible()
})
