import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { checkPaths } from '../../scripts/modules.ts'
import { aboveChance, solveBlindly } from '../../src/content/blind.ts'
import { parseModule } from '../../src/content/parse.ts'
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

test('no habit of test takers finds the keys better than guessing plus five points', () => {
  const modules = readdirSync('modules', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const parsed = parseModule(readFileSync(`modules/${name}/de.json`), `${name}/de.json`)
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
      return { module: parsed.value.value, source: parsed.value.source }
    })
  const scores = solveBlindly(modules)
  expect(scores[0]?.asked).toBeGreaterThan(10)
  for (const score of scores) expect(aboveChance(score), score.habit).toBeLessThanOrEqual(5)
})

test('the module that authors copy has nothing to repair at all', () => {
  const checked = checkPaths(['docs/autoren/beispiel'], today)
  if (typeof checked === 'string') throw new Error(checked)
  expect(checked.files).toBeGreaterThan(0)
  expect(checked.findings.filter((finding) => finding.rule !== 'overdue')).toEqual([])
})
