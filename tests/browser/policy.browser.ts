import { expect, isReady, test } from './support/test.ts'

test('the policy forbids everything that is not named, and holds on every page', async ({
  page,
  site,
}) => {
  await page.goto(site.url)
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content')
  expect(policy).toMatch(/^default-src 'none'; /)
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toContain('unsafe')
  await isReady(page)
  // The guard of every test fails on a violation.
  for (const hash of [
    '#/modules/signs-in-daily-work',
    '#/modules/signs-in-daily-work/hook',
    '#/modules/signs-in-daily-work/practice-kitchen',
    '#/glossary',
    '#/search?q=Zwang',
    '#/settings',
    '#/about',
    '#/nowhere',
  ]) {
    await page.goto(`${site.url}${hash}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

test('what the policy forbids does not run: inline scripts, handlers, text as script', async ({
  page,
  site,
  guard,
}) => {
  guard.allow(/policy: |Content Security Policy|TrustedHTML|TrustedScript/)
  await page.goto(site.url)
  await isReady(page)
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    try {
      script.textContent = 'document.documentElement.dataset.ran = "script"'
    } catch {
      // Trusted Types refuse the text already.
    }
    document.body.append(script)
    try {
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="alert(1)">')
    } catch {
      return document.documentElement.dataset['ran'] ?? 'nothing'
    }
    return 'markup'
  })
  expect(ran).toBe('nothing')
})
