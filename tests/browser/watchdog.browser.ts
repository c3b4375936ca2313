import { expect, noNetwork, test } from './support/test.ts'

const sentence = /Hinsehen ist nicht gestartet/

test('an app that does not start is reloaded once after ten seconds, then a sentence says so; nothing is cleared', async ({
  page,
  site,
  disturbances,
  guard,
}) => {
  guard.allow(/Failed to load resource|MIME type|Failed to load module script/, noNetwork)
  disturbances.set('assets/vendor-', 'login page')
  // The clock stands still until it is told to go: a slow start must not use up the ten seconds.
  await page.clock.install({ time: 0 })
  await page.clock.pauseAt(1_000)
  await page.goto(site.url)
  await page.evaluate(() => localStorage.setItem('what-a-learner-did', 'kept'))
  await page.clock.runFor(9_000)
  await expect(page.getByText(sentence)).toBeHidden()
  await Promise.all([page.waitForEvent('load'), page.clock.runFor(1_500)])
  await expect(page.getByText(sentence)).toBeHidden()
  await page.clock.runFor(10_500)
  await expect(page.getByText(sentence)).toBeVisible()
  await expect(page.getByText('Hinsehen did not start')).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('what-a-learner-did'))).toBe('kept')
})

test('an app that has started is left alone, and a later fault gets its own reload', async ({
  page,
  site,
}) => {
  await page.clock.install()
  await page.goto(site.url)
  await page.evaluate(() => sessionStorage.setItem('hinsehen-reloaded', ''))
  await expect(page.locator('html')).toHaveAttribute('data-started')
  await page.clock.runFor(11_000)
  await expect(page.getByText(sentence)).toBeHidden()
  expect(await page.evaluate(() => sessionStorage.getItem('hinsehen-reloaded'))).toBeNull()
})
