/** `npm run browser`: the build for tests, driven in a real browser. Arguments go to Playwright. */
import { spawnSync } from 'node:child_process'
import { ensureBrowser } from './ensure-browser.mjs'
import { ensureBuild } from './fresh.mjs'
import { missingPdfText } from './pdf-text.mjs'
import { missingServers } from './servers.mjs'

const browser = await ensureBrowser()
if (browser === undefined || !ensureBuild({ testing: true })) process.exit(1)
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, APP_BROWSER: browser } },
)
process.exitCode = status ?? 1
for (const missing of [missingServers(), missingPdfText()])
  if (missing !== undefined) console.log(missing)
