/** The browser of the tests is started as Playwright means it to be, less what only its window needs. */
import { chromium } from '@playwright/test'
import { launchArguments } from '../../scripts/browser.mjs'
import { expect, test } from './support/test.ts'

test('what Playwright turns off in a browser is off in that of the tests too', async ({
  launchOptions: { executablePath = '' },
}) => {
  const [plain, ours] = await Promise.all([
    turnedOff(executablePath, []),
    turnedOff(executablePath, launchArguments),
  ])
  expect(plain).not.toEqual([])
  expect(ours).toEqual(expect.arrayContaining(plain))
})

/** The features that the browser finds turned off in its command line, where the last word counts. */
async function turnedOff(executablePath: string, args: string[]): Promise<string[]> {
  // A browser tells its command line only then.
  const browser = await chromium.launch({ executablePath, args: [...args, '--enable-automation'] })
  const session = await browser.newBrowserCDPSession()
  const { arguments: given } = await session.send('Browser.getBrowserCommandLine')
  await browser.close()
  const flag = '--disable-features='
  return (
    given
      .findLast((one) => one.startsWith(flag))
      ?.slice(flag.length)
      .split(',') ?? []
  )
}
