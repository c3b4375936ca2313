/**
 * `npm run soak [-- <name> [seed]]`: the long runs of what `npm test` does briefly; without a name all of them.
 *
 * - `kills`: two hundred kills of the browser while someone answers; `KILLS=20` makes it twenty
 * - `kills-sqlite`: fifty more on Chromium's newer storage
 * - `moments`: fifty kills while restoring, erasing and filling the journal
 * - `tabs`: eight tabs with two hundred answers each
 * - `injections`: a hundred faults of the disk
 * - `payloads`: every public attack in every text slot
 * - `year`: a year of two hundred learners with known forgetting
 * - `mutations`: 20,000 random faults in real modules
 */
import { spawnSync } from 'node:child_process'

const browserTests = ['scripts/browser-tests.mjs']
const runs = {
  kills: (seed) => ({
    args: [...browserTests, 'kill.browser.ts'],
    env: { KILLS: process.env.KILLS ?? '200', ...(seed && { KILL_SEED: seed }) },
  }),
  'kills-sqlite': (seed) => ({
    args: [...browserTests, 'kill.browser.ts'],
    env: {
      KILLS: process.env.KILLS ?? '50',
      KILL_STORAGE: 'sqlite',
      ...(seed && { KILL_SEED: seed }),
    },
  }),
  moments: (seed) => ({
    args: [...browserTests, 'kill-moments.browser.ts'],
    env: { MOMENTS: '50', ...(seed && { MOMENT_SEED: seed }) },
  }),
  tabs: () => ({
    args: [...browserTests, 'tabs.browser.ts'],
    env: { TAB_ANSWERS: '200' },
  }),
  injections: (seed) => ({
    args: [...browserTests, 'injections.browser.ts'],
    env: { INJECTIONS: '100', ...(seed && { INJECTION_SEED: seed }) },
  }),
  payloads: (seed) => ({
    args: [...browserTests, 'hostile-payloads.browser.ts'],
    env: { PAYLOADS: 'all', ...(seed && { PAYLOAD_SEED: seed }) },
  }),
  year: (seed) => ({
    args: ['node_modules/vitest/vitest.mjs', 'run', 'tests/practice.test.ts'],
    env: { YEAR_LEARNERS: '200', ...(seed && { YEAR_SEED: seed }) },
  }),
  mutations: (seed) => ({
    args: ['node_modules/vitest/vitest.mjs', 'run', 'tests/shipped/mutations.test.ts'],
    env: { MUTATIONS: '20000', ...(seed && { MUTATION_SEED: seed }) },
  }),
}

const [name, seed] = process.argv.slice(2)
if (name !== undefined && !Object.hasOwn(runs, name)) {
  console.error(`No such run: ${name}. There are: ${Object.keys(runs).join(', ')}`)
  process.exit(1)
}
for (const one of name === undefined ? Object.keys(runs) : [name]) {
  const { args, env } = runs[one](seed)
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  if (status !== 0) process.exitCode = status ?? 1
}
