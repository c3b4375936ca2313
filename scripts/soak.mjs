/** `npm run soak [-- kills [seed]]`: kills the browser fifty times while someone answers. */
import { spawnSync } from 'node:child_process'

const [kills = '50', seed] = process.argv.slice(2)

const { status } = spawnSync(process.execPath, ['scripts/browser-tests.mjs', 'kill.browser.ts'], {
  stdio: 'inherit',
  env: { ...process.env, KILLS: kills, ...(seed && { KILL_SEED: seed }) },
})
process.exitCode = status ?? 1
