import { expect, isReady, noNetwork, test } from './support/test.ts'

test('after the first visit home and every page open without the server', async ({
  page,
  site,
  guard,
}) => {
  await page.goto(site.url)
  await isReady(page)
  await site.close()
  guard.allow(noNetwork)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Hinsehen lernen' })).toBeVisible()
  for (const [link, heading] of [
    ['Glossar', 'Glossar'],
    ['Suche', 'Suche'],
    ['Einstellungen', 'Einstellungen'],
    ['Über Hinsehen', 'Über Hinsehen'],
  ] as const) {
    await page.getByRole('link', { name: link, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  }
})
