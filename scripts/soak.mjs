/** `npm run soak [-- kills [seed]]`: builds the product and kills the browser fifty times while someone answers. */
import { spawnSync } from 'node:child_process'

const [kills = '50', seed] = process.argv.slice(2)

run('npm', ['run', '--silent', 'build'])
run('npx', ['playwright', 'test', 'kill.browser.ts', '--reporter=line'])

function run(command, args) {
  const env = { ...process.env, KILLS: kills, ...(seed && { KILL_SEED: seed }) }
  const { status } = spawnSync(command, args, { stdio: 'inherit', env })
  if (status !== 0) process.exit(status ?? 1)
}
