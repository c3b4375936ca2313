/** `npm test`: every check, each counted; the last line says how many passed and failed. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

const reports = 'node_modules/.cache/hinsehen'
mkdirSync(reports, { recursive: true })
for (const name of ['unit', 'browser']) rmSync(`${reports}/${name}.json`, { force: true })

const total = { passed: 0, failed: 0 }

count('types', run('npm', ['run', '--silent', 'typecheck']))
count('lint', run('npm', ['run', '--silent', 'lint']))
count('format', run('npm', ['run', '--silent', 'format:check']))
count('unused code', run('npm', ['run', '--silent', 'dead']))
count('modules', run('npm', ['run', '--silent', 'modules']))
const unit = run('npx', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reports}/unit.json`,
])
countReport('unit', unit, (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
}))
count('size', run('npm', ['run', '--silent', 'size']))
const browser = run('node', ['scripts/browser-tests.mjs'])
countReport('browser', browser, ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
}))

console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

function run(command, args) {
  console.log(`\n▸ ${command} ${args.join(' ')}`)
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0
}

function count(name, passed) {
  total[passed ? 'passed' : 'failed'] += 1
  if (!passed) console.log(`✗ ${name}`)
}

/** Adds the tests of a report. A run that failed without a failed test (or without a report) is a failure of its own. */
function countReport(name, passed, read) {
  let found = { passed: 0, failed: 0 }
  try {
    found = read(JSON.parse(readFileSync(`${reports}/${name}.json`, 'utf8')))
  } catch (error) {
    console.log(`✗ ${name}: no report (${error.message})`)
  }
  if (!passed && found.failed === 0) found = { ...found, failed: 1 }
  if (found.passed === 0) found = { ...found, failed: Math.max(found.failed, 1) }
  total.passed += found.passed
  total.failed += found.failed
}
