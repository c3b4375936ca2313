import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { findBrowser } from '../../scripts/browser.mjs'

const folder = mkdtempSync(join(tmpdir(), 'hinsehen-browser-'))
const program = join(folder, 'chromium')
writeFileSync(program, '#!/bin/sh\n')
chmodSync(program, 0o755)

afterEach(() => vi.unstubAllEnvs())
afterAll(() => rmSync(folder, { recursive: true }))

test('takes the browser that was named', async () => {
  vi.stubEnv('APP_BROWSER', program)
  expect(await findBrowser()).toBe(program)
})

test('a browser that was named but is none is an error that says so', async () => {
  vi.stubEnv('APP_BROWSER', join(folder, 'nothing'))
  await expect(findBrowser()).rejects.toThrow(/APP_BROWSER is .*nothing.*no program/)
})

test('finds one in the search path', async () => {
  for (const name of ['APP_BROWSER', 'CHROME_PATH', 'CHROME_BIN']) vi.stubEnv(name, '')
  vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', folder)
  vi.stubEnv('PATH', folder)
  expect(await findBrowser()).toBe(program)
})
