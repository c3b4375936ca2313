/** On paper stands what can be read there: no ways to click, nothing folded, dark ink on white. */
import { expect, test } from './support/test.ts'

test('a printed module has its sources, and none of what one can only press', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/modules/signs-in-daily-work`)
  await expect(page.getByRole('link', { name: 'Modul beginnen' })).toBeVisible()
  const source = page.locator('details li').first()
  await expect(source).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(source).toBeVisible()
  expect(
    await page
      .locator('a.button, button:not([aria-haspopup]), nav, header, footer, progress')
      .filter({ visible: true })
      .count(),
  ).toBe(0)
})

test('a printed link to another site shows its address once', async ({ page, site }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${site.url}#/about/works-council`)
  const link = page.getByRole('link', { name: '§ 87 BetrVG' })
  await expect(link).toBeVisible()
  await expect(link.locator('span')).toBeHidden()
  const shown = await link.evaluate((one) => getComputedStyle(one, '::after').content)
  expect(shown).toContain('https://www.gesetze-im-internet.de/betrvg/__87.html')
})

test('dark looks are printed in dark ink on white', async ({ page, site }) => {
  await page.goto(`${site.url}#/settings`)
  await page.getByRole('radio', { name: 'Dunkel' }).check()
  await page.goto(`${site.url}#/about`)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  const colours = await page.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.documentElement)
    return [
      backgroundColor,
      getComputedStyle(document.body.querySelector('h1') ?? document.body).color,
    ]
  })
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
})
