/**
 * Random faults in real modules: each is accepted, or refused with a place and a reason; nothing is thrown, and none
 * takes longer than two seconds of the processor. `npm test` tries 500, `npm run soak -- mutations [seed]` 20,000.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import vm from 'node:vm'
import { beforeAll, expect, test } from 'vitest'
import { checkModule } from '../../src/content/check.ts'
import { describe, type Finding } from '../../src/content/findings.ts'
import { parseModule } from '../../src/content/parse.ts'
import { loadAreas, switchLanguage, textsOf } from '../../src/i18n/texts.ts'
import { type Mutant, mutantsOf } from '../support/mutations.ts'

const count = Number(process.env['MUTATIONS'] ?? 500)
const seed = Number(process.env['MUTATION_SEED'] ?? Date.now() % 1_000_000)

/** Milliseconds of processor time (issue: none over 2 s), and of waiting before a run is ended by force. */
const most = 2_000
const byForce = 60_000

const files = ['modules', 'tests/support/modules', 'tests/compat/modules']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .filter((path) => /[\\/][\w-]+[\\/][a-z]+\.json$/.test(path) && !path.includes('media'))
  .map((path) => readFileSync(path, 'utf8'))

beforeAll(async () => {
  await loadAreas('check')
  await switchLanguage('de')
})

test(
  `${count} mutations of real modules: taken, or refused with place and reason`,
  { timeout: count * 1_000 + byForce },
  () => {
    expect(files.length).toBeGreaterThan(3)
    const sums = { accepted: 0, refused: 0, slowest: 0, what: '' }
    const reasons = new Map<string, number>()
    const mutants = mutantsOf(files, seed)
    for (let done = 0; done < count; done++) {
      const mutant: Mutant = mutants.next().value
      const { findings, accepted, milliseconds } = tried(mutant)
      sums[accepted ? 'accepted' : 'refused'] += 1
      if (milliseconds > sums.slowest)
        Object.assign(sums, { slowest: milliseconds, what: mutant.steps.join(', ') })
      expect(milliseconds, sums.what).toBeLessThan(most)
      if (!accepted)
        expect(findings.length, `seed ${seed}: ${mutant.steps.join(', ')}`).toBeGreaterThan(0)
      for (const finding of findings) expectPlaceAndReason(finding, mutant)
      for (const { rule } of findings) reasons.set(rule, (reasons.get(rule) ?? 0) + 1)
    }
    expect(sums.accepted).toBeGreaterThan(count / 20)
    expect(sums.refused).toBeGreaterThan(count / 20)
    console.log(
      `${count} mutations, seed ${seed}: ${sums.accepted} accepted, ${sums.refused} refused for ${reasons.size} reasons; slowest ${Math.round(sums.slowest)} ms (${sums.what})`,
    )
  },
)

/** What the door says, and for what it accepts the rules for authors too. */
function tried(mutant: Mutant): { accepted: boolean; findings: Finding[]; milliseconds: number } {
  const before = process.cpuUsage()
  try {
    const { accepted, findings } = ended(() => {
      const parsed = parseModule(mutant.input, 'x.json')
      if (!parsed.ok) return { accepted: false, findings: parsed.error }
      return { accepted: true, findings: checkModule(parsed.value, { today: '2026-11-23' }) }
    })
    const { user, system } = process.cpuUsage(before)
    return { accepted, findings, milliseconds: (user + system) / 1_000 }
  } catch (error) {
    throw new Error(`seed ${seed}: ${mutant.steps.join(', ')}`, { cause: error })
  }
}

/** Runs it; what never ends is ended by force, with an error. */
function ended<T>(run: () => T): T {
  let result: { value: T } | undefined
  const work = () => {
    result = { value: run() }
  }
  vm.runInNewContext('work()', { work }, { timeout: byForce })
  if (!result) throw new Error('It did not run.')
  return result.value
}

function expectPlaceAndReason(finding: Finding, { steps, input }: Mutant): void {
  const what = `seed ${seed}: ${steps.join(', ')}: ${finding.code}`
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input)
  const lines = text.length > 5_000_000 ? [] : text.split('\n')
  expect(finding.path, what).toBe('x.json')
  expect(finding.line, what).toBeGreaterThanOrEqual(1)
  expect(finding.column, what).toBeGreaterThanOrEqual(1)
  if (finding.code !== 'limit.bytes' && !finding.code.startsWith('encoding')) {
    expect(finding.line, what).toBeLessThanOrEqual(lines.length)
    expect(finding.column, what).toBeLessThanOrEqual((lines[finding.line - 1]?.length ?? 0) + 1)
  }
  const words = describe(finding, textsOf('check'), true)
  expect(words, what).toMatch(/^x\.json:\d+:\d+ (?:error|warning) [\w-]+ \S/)
  expect(words, what).not.toMatch(
    /\{\{(?:count|max|key|limit|words|id|found|format|of|level)\}\}|undefined|\[object|\.message(?![\w-])/,
  )
  expect(words.length, what).toBeLessThan(3_000)
}
