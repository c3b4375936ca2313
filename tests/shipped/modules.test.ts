import { readdirSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { checkPaths } from '../../scripts/modules.ts'
import { loadAreas } from '../../src/i18n/texts.ts'
import { now } from '../../src/lib/platform.ts'

const today = new Date(now()).toISOString().slice(0, 10)

/** Milliseconds: every module in every language on a busy machine. */
const slow = 60_000

beforeAll(() => loadAreas('check'))

test('every file in modules/ passes the check without an error', { timeout: slow }, () => {
  const ids = readdirSync('modules', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(ids.length).toBeGreaterThan(0)
  const checked = checkPaths(['modules'], today)
  if (typeof checked === 'string') throw new Error(checked)
  // German and English at least.
  expect(checked.files).toBeGreaterThanOrEqual(ids.length * 2)
  expect(checked.findings.filter((finding) => finding.level === 'error')).toEqual([])
})

test('the module that authors copy has nothing to repair at all', () => {
  const checked = checkPaths(['docs/autoren/beispiel'], today)
  if (typeof checked === 'string') throw new Error(checked)
  expect(checked.files).toBeGreaterThan(0)
  expect(checked.findings.filter((finding) => finding.rule !== 'overdue')).toEqual([])
})
