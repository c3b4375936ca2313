/** Installs nginx, Apache, Caddy and pdftotext on Debian, for a machine that tests: `.ci/run` calls it, `npm test` never does. */
import { spawnSync } from 'node:child_process'
import { missingPdfText, pdfTextPackage } from './pdf-text.mjs'
import { missingServers, serverPackages } from './servers.mjs'

const missing = () => [missingServers(), missingPdfText()].filter((line) => line !== undefined)

if (missing().length > 0) {
  run('apt-get', ['update', '-qq'])
  const packages = [...serverPackages, pdfTextPackage]
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
}
for (const line of missing()) {
  console.error(line)
  process.exitCode = 1
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(command, args, { stdio: 'inherit', env })
}
