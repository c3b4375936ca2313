import { defineConfig } from '@playwright/test'
import { findBrowser, launchArguments } from './scripts/browser.mjs'

const executablePath = await findBrowser()
if (executablePath === undefined)
  throw new Error('No Chromium or Chrome found: node scripts/ensure-browser.mjs')

const reports = 'node_modules/.cache/hinsehen'

/** Tests drive `dist-test/`; each starts its own server (tests/browser/support/test.ts). */
export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.browser.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Against what hangs: no test says how fast something is (benchmarks do), and a busy machine is no fault.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: `${reports}/browser.json` }]],
  use: {
    browserName: 'chromium',
    locale: 'de-DE',
    actionTimeout: 30_000,
    launchOptions: { executablePath, args: launchArguments },
    // Recording every step took more than a third of the suite's time; `npm run browser -- --trace on` records when asked.
    screenshot: 'only-on-failure',
  },
})
