/** Builds `dist/` or `dist-test/` unless it is newer than everything it is made of. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = [
  'index.html',
  'locales',
  'modules',
  'package.json',
  'public',
  'scripts',
  'src',
  'vite.config.ts',
]

/** True when the build is there. `testing` is the build with the kitchen-sink module and a made-up language. */
export function ensureBuild({ testing = false } = {}) {
  const from = testing ? [...sources, 'tests/support/modules'] : sources
  // The worker is written last, so it is as old as the whole build.
  if (isFresh(testing ? 'dist-test/sw.js' : 'dist/sw.js', from)) return true
  const env = { ...process.env, ...(testing && { VITE_PSEUDO: '1' }) }
  if (!testing) delete env.VITE_PSEUDO
  const build = [
    process.execPath,
    ['scripts/run.mjs', 'scripts/build.ts'],
    { stdio: 'inherit', env },
  ]
  return spawnSync(...build).status === 0
}

function isFresh(built, from) {
  if (!existsSync(built)) return false
  const { mtimeMs } = statSync(built)
  return from.every((source) => newest(source) < mtimeMs)
}

function newest(path) {
  if (!existsSync(path)) return 0
  const about = statSync(path)
  if (!about.isDirectory()) return about.mtimeMs
  return Math.max(about.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
